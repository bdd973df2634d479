// What the person who gave a contact command reads at once, and what everybody who makes a report is told to do with it.

import type { IncidentEvent } from '../../incident/event.ts';
import type { Incident } from '../../incident/incident.ts';
import { isByTelephone } from '../../incident/telling/channels/choose-channel.ts';
import { taskDefinition } from '../../incident/telling/read-contacting.ts';
import { recipientsLeft, recipientsOfTask } from '../../incident/telling/tasks/task-recipients.ts';
import type { TellingEvent } from '../../incident/telling/telling-event.ts';
import type { Instant } from '../../time.ts';
import type { Vocabulary } from '../vocabulary.ts';
import {
  bodyName,
  channelStatesText,
  contactName,
  recipientName,
  recipientNames,
  taskNameIn,
  willText,
} from './telling-words.ts';

export const contactSentence = (
  event: TellingEvent,
  incident: Incident,
  now: Instant,
  words: Vocabulary,
): readonly string[] => {
  const { replies: say, leakAnswers, decisions, line } = words.texts.telling;
  switch (event.type) {
    case 'ChannelsSet':
      return [say.channels(channelStatesText(event.states, words))];
    case 'ContactOpened':
      return event.scope === 'provider' ? [] : [contactBy(event, words)];
    case 'RecipientTold':
      // Told by the provider is one sentence for all of them.
      return event.contact.startsWith('provider/')
        ? []
        : [say.told(recipientName(event.recipient, now, words), contactName(event.contact, words))];
    case 'DepartmentRelayed':
      return [say.relayed(recipientName(event.recipient, now, words))];
    case 'RecipientUnreached':
      return [say.unreached(recipientName(event.recipient, now, words))];
    case 'TaskTicked':
      return tickedSentence(event, incident, now, words);
    case 'TaskSent':
      return [say.sent(taskNameIn(incident, event.task, words))];
    case 'TasksOpened':
      return openedTasks(event, incident, words);
    case 'TasksChanged':
      return releasedTasks(event, incident, words);
    case 'ContactExtended': {
      const channels = words.texts.words.list(event.also.map((one) => words.channel(one)));
      return [say.addedTo(contactName(event.contact, words), channels)];
    }
    case 'LeakAnswered':
      return [say.leak(leakAnswers[event.leak])];
    case 'DecisionRecorded':
      return [say.decided(decisions[event.decision], willText(event.will, words))];
    case 'CouncilSet': {
      const body = bodyName(event.held, now, words) ?? '';
      return [event.from > now ? say.councilFrom(body, words.texts.dates.near(event.from, now)) : say.council(body)];
    }
    case 'ProviderHeard':
      return [say.heard(expectedCount(event, incident))];
    case 'ProviderTimesSet':
      return [say.providerTimes(event.schedule === null ? line.noProviderTimes : words.schedule(event.schedule, now))];
    // The clock's, and what a card asks.
    case 'ChannelProposed':
    case 'ContactsChased':
    case 'TasksReminded':
    case 'LeakAsked':
    case 'ProviderLate':
    case 'StageReached':
      return [];
  }
};

const tickedSentence = (
  { task: no, recipient, whileHeld, done }: Extract<IncidentEvent, { type: 'TaskTicked' }>,
  incident: Incident,
  now: Instant,
  words: Vocabulary,
): readonly string[] => {
  const { replies: say } = words.texts.telling;
  const name = taskNameIn(incident, no, words);
  const task = incident.contacting.tasks.get(no);
  if (whileHeld === true)
    return [(task?.status === 'held' ? words.texts.duties.whileHeld : words.texts.duties.heldBefore)(name)];
  if (done) return [say.ticked(name)];
  const definition = task === undefined ? undefined : taskDefinition(incident, task);
  if (recipient === undefined || task === undefined || definition === undefined) return [say.partly(name)];
  const of = recipientsOfTask(incident, definition).length;
  const left = recipientsLeft(incident, definition, task);
  return [words.texts.duties.partlyOf(name, of - left.length, of, recipientNames(left, now, words))];
};

/** By which channels the first report and the first requests go, and where the sheets to call with are. */
export const contactsAtDeclaration = (events: readonly IncidentEvent[], words: Vocabulary): readonly string[] => {
  const opened = events.filter((event) => event.type === 'ContactOpened');
  const byTelephone = opened.some(({ channel }) => isByTelephone(words.plan, channel));
  return [
    ...opened.map((event) => contactBy(event, words)),
    ...(byTelephone ? [words.texts.telling.replies.callsAtHand] : []),
  ];
};

const contactBy = (
  { contact, channel }: Extract<IncidentEvent, { type: 'ContactOpened' }>,
  words: Vocabulary,
): string => {
  const { replies: say } = words.texts.telling;
  const name = contactName(contact, words);
  return channel === null || channel === undefined
    ? say.contactByNone(name)
    : say.contactBy(name, words.channel(channel));
};

const openedTasks = (
  { tasks }: Extract<IncidentEvent, { type: 'TasksOpened' }>,
  incident: Incident,
  words: Vocabulary,
): readonly string[] => {
  const open = tasks.filter(({ status }) => status === 'open');
  if (open.length === 0) return [];
  const names = open.map((task) => {
    const definition = taskDefinition(incident, task);
    return definition === undefined ? task.task : words.name(definition);
  });
  return [words.texts.telling.replies.opened(words.texts.words.list(words.some(names)))];
};

const releasedTasks = (
  { tasks }: Extract<IncidentEvent, { type: 'TasksChanged' }>,
  incident: Incident,
  words: Vocabulary,
): readonly string[] => {
  const released = tasks.filter(({ status }) => status === 'open');
  if (released.length === 0) return [];
  const names = released.map(({ no }) => taskNameIn(incident, no, words));
  return [words.texts.telling.replies.released(words.texts.words.list(words.some(names)))];
};

/** Told of by the contact that its notice opened. */
const expectedCount = (
  { notice }: Extract<IncidentEvent, { type: 'ProviderHeard' }>,
  { contacting }: Incident,
): number =>
  notice === 'report' ? 0 : (contacting.contacts.get(`provider/${contacting.provider.notices}`)?.recipients.size ?? 0);
