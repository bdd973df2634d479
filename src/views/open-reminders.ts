// 期限のお知らせ that nobody has settled yet, as the console lists them.
import type { Directory } from '../directory/directory.ts';
import type { OpenReminder } from '../ports/preparedness-view.ts';
import { reminderPost } from '../posts/house/reminder-post.ts';
import type { Vocabulary } from '../posts/vocabulary.ts';
import { present } from '../present.ts';

export const openReminders = (directory: Directory, words: Vocabulary): readonly OpenReminder[] =>
  [...directory.reminders.values()]
    .filter(({ done }) => done === undefined)
    .map((one) => ({
      ...present({ section: one.section }),
      title: reminderPost(one, directory, words).card.title,
      overdue: one.overdue,
      isFinding: one.about.is === 'finding',
    }));
