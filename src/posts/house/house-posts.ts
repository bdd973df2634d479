// Posts outside any incident, as a pure function of the log of links and people: those that an event makes or touches.

import { isAlertEvent } from '../../directory/alert.ts';
import type { Directory, RecordedDirectoryEvent } from '../../directory/directory.ts';
import { isFindingEvent, isOpenFinding } from '../../directory/finding.ts';
import { isPreparingEvent } from '../../directory/preparing.ts';
import { isAbout, isReminderEvent, remindersOf } from '../../directory/reminding.ts';
import type { Post } from '../post.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { alertKey, alertPost } from './alert-post.ts';
import { findingKey, findingPost } from './finding-post.ts';
import { reminderPost } from './reminder-post.ts';

export const housePostsAfter = (
  directory: Directory,
  events: readonly RecordedDirectoryEvent[],
  words: Vocabulary,
): readonly Post[] => {
  const touched = new Set(events.flatMap(({ event }) => touchedBy(event, directory)));
  return housePosts(directory, words, (key) => touched.has(key));
};

/** Alerts first: they are what somebody waits for. */
const housePosts = (directory: Directory, words: Vocabulary, isWanted: (key: string) => boolean): readonly Post[] => [
  ...[...directory.monitored.groups.values()]
    .filter((group) => isWanted(alertKey(group)))
    .map((group) => alertPost(group, words)),
  ...[...directory.findings.values()]
    .filter(({ no }) => isWanted(findingKey(no)))
    .map((finding) => findingPost(finding, words)),
  ...[...directory.reminders.values()]
    .filter(({ key }) => isWanted(key))
    .map((reminder) => reminderPost(reminder, directory, words)),
];

const touchedBy = (event: RecordedDirectoryEvent['event'], { reminders, findings }: Directory): readonly string[] => {
  if (isAlertEvent(event)) return event.type === 'AlertHeard' ? [alertKey(event)] : [];
  if (isReminderEvent(event)) return remindersOf(event).map(({ key }) => key);
  // What is open is shown where its owner is now.
  if (event.type === 'ConversationLinked' || event.type === 'ConversationUnlinked')
    return [
      ...[...findings.values()].filter(isOpenFinding).map(({ no }) => findingKey(no)),
      ...[...reminders.values()].filter(({ done }) => done === undefined).map(({ key }) => key),
    ];
  const own = isFindingEvent(event) ? [findingKey(event.no)] : [];
  if (!isPreparingEvent(event) && !isFindingEvent(event)) return own;
  return [...own, ...[...reminders.values()].filter((one) => isAbout(one, event)).map(({ key }) => key)];
};
