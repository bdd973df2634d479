// 期限のお知らせ that nobody has settled yet, as the console lists them.
import type { Reminders } from '../directory/reminding.ts';
import type { OpenReminder } from '../ports/preparedness-view.ts';
import { reminderPost } from '../posts/house/reminder-post.ts';
import type { Vocabulary } from '../posts/vocabulary.ts';

export const openReminders = (reminders: Reminders, words: Vocabulary): readonly OpenReminder[] =>
  [...reminders.values()]
    .filter(({ done }) => done === undefined)
    .map((one) => ({ section: one.section, title: reminderPost(one, words).card.title, overdue: one.overdue }));
