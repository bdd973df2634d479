// Posts outside any incident, as a pure function of the log of links and people: those that an event makes or touches.
import type { Directory, RecordedDirectoryEvent } from '../../directory/directory.ts';
import { isPreparingEvent } from '../../directory/preparing.ts';
import { isReminderEvent, type Reminder, remindersOf } from '../../directory/reminding.ts';
import type { Post } from '../post.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { reminderPost } from './reminder-post.ts';

export const housePostsAfter = (
  directory: Directory,
  events: readonly RecordedDirectoryEvent[],
  words: Vocabulary,
): readonly Post[] => {
  const touched = new Set(events.flatMap(({ event }) => touchedBy(event, directory)));
  return [...directory.reminders.values()].filter(({ key }) => touched.has(key)).map((one) => reminderPost(one, words));
};

/** Of a record: what it settled, by its moment; a reminder that stands already is compared, and nothing happens. */
const touchedBy = (event: RecordedDirectoryEvent['event'], { reminders }: Directory): readonly string[] => {
  if (isReminderEvent(event)) return remindersOf(event).map(({ key }) => key);
  const open = [...reminders.values()].filter(({ done }) => done === undefined);
  // What is open is shown where its section is now.
  if (event.type === 'ConversationLinked' || event.type === 'ConversationUnlinked') return open.map(({ key }) => key);
  if (!isPreparingEvent(event)) return [];
  return [...reminders.values()].filter((one) => isAbout(one, event)).map(({ key }) => key);
};

const isAbout = ({ duty, section }: Reminder, event: { readonly type: string }): boolean =>
  duty === undefined ? 'section' in event && event.section === section : 'duty' in event && event.duty === duty;
