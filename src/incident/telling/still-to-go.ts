// What had to wait for a channel may have no point any more by the time it works again: nobody is told twice, and nobody
// outside is told what does not hold any more.
import { isTo } from '../../plan/recipient.ts';
import type { Incident } from '../incident.ts';
import { ALL_DEPARTMENTS, readOfficialKey, taskOfContact } from './contact-keys.ts';
import type { TaskState } from './contacting.ts';
import { newestContact, newestRequestTo } from './read-contacting.ts';

/** `later`: what is known of the leak holds it for now (P6(3)エ). */
export type Going = 'now' | 'later' | 'never';

/** Of a post by one of the plan's own channels. What is put up for everybody always goes: it is the record of that channel. */
export const goingOf = (incident: Incident, key: string): Going => {
  const post = readOfficialKey(key);
  if (post === undefined || isTo('channel', post.recipient)) return 'now';
  const { contact: contactKey, channel, recipient } = post;
  const task = taskOfContact(contactKey);
  if (task !== undefined) return goingOfLetter(incident.contacting.tasks.get(task));
  const contact = incident.contacting.contacts.get(contactKey);
  if (contact === undefined || incident.closedAt !== undefined) return 'never';
  if (recipient === ALL_DEPARTMENTS) {
    const isNewest = newestContact(incident, 'request') === contact;
    return isNewest && contact.channel === channel ? 'now' : 'never';
  }
  const isTold = contact.recipients.get(recipient)?.told !== undefined;
  const isAskedAnew = newestRequestTo(incident.contacting, recipient) !== contact;
  return isTold || isAskedAnew ? 'never' : 'now';
};

const goingOfLetter = (task: TaskState | undefined): Going => {
  if (task === undefined || task.status === 'done' || task.status === 'dropped') return 'never';
  if (task.ticks.some(({ means }) => means === 'mail')) return 'never';
  return task.status === 'held' ? 'later' : 'now';
};
