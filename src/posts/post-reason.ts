// Why there is a post: by its key, the event of the log that made it. What no event accounts for, nobody was to see.

import type { IncidentEvent, RecordedEvent } from '../incident/event.ts';
import { ALL_DEPARTMENTS, readOfficialKey, taskOfContact } from '../incident/telling/contact-keys.ts';
import { toChannel, toParty } from '../plan/recipient.ts';
import type { Post, PostKind } from './post.ts';

type EventType = IncidentEvent['type'];

/** The events of one incident, by their types: a long log is walked through once, and not for each post. */
export interface Reasons {
  readonly at: ReadonlyMap<number, RecordedEvent>;
  readonly of: ReadonlyMap<EventType, readonly RecordedEvent[]>;
}

export const reasonsIn = (events: readonly RecordedEvent[]): Reasons => ({
  at: new Map(events.map((recorded) => [recorded.seq, recorded])),
  of: Map.groupBy(events, ({ event }) => event.type),
});

export const hasReason = ({ key, kind }: Pick<Post, 'key' | 'kind'>, reasons: Reasons): boolean => {
  const [word = ''] = key.split('/');
  const made = Object.hasOwn(KINDS, word) ? KINDS[word as keyof typeof KINDS] : undefined;
  return made !== undefined && made.kind === kind && made.hasReason(key, reasons);
};

interface Made {
  readonly kind: PostKind;
  hasReason(key: string, reasons: Reasons): boolean;
}

const isDeclared = (key: string, reasons: Reasons): boolean => !key.includes('/') && some('IncidentDeclared', reasons);

const some = <Type extends EventType>(
  type: Type,
  { of }: Reasons,
  fits: (event: Extract<IncidentEvent, { type: Type }>) => boolean = () => true,
): boolean => (of.get(type) ?? []).some(({ event }) => fits(event as Extract<IncidentEvent, { type: Type }>));

/** `confirmation/2/taxation`: the round and whom it asked. */
const wasAsked = (key: string, reasons: Reasons): boolean => {
  const [, round, section = ''] = key.split('/');
  return some('ConfirmationAsked', reasons, (event) => event.round === Number(round) && isOf(section, event));
};

const isOf = (section: string, event: { readonly sections: readonly string[] }): boolean =>
  event.sections.includes(section);

/** `reminder/12/taxation`, `escalation/14` for the operators: an event by its place, and one of its sections. */
const wasChased =
  (type: 'SectionsReminded' | 'NoAnswerEscalated') =>
  (key: string, { at }: Reasons): boolean => {
    const [, seq, section] = key.split('/');
    const event = at.get(Number(seq))?.event;
    return event?.type === type && (section === undefined || isOf(section, event));
  };

/** `report/3`, `report/3/correction/40`. */
const wasIssued = (key: string, reasons: Reasons): boolean => {
  const [, serial, correction, seq] = key.split('/');
  if (correction === undefined) {
    return some('ReportIssued', reasons, (event) => event.kind !== 'correction' && event.serial === Number(serial));
  }
  const event = reasons.at.get(Number(seq))?.event;
  return event?.type === 'ReportIssued' && event.kind === 'correction' && event.serial === Number(serial);
};

/** `notice/times/7`, `notice/stage/9/taxation`. Of a notice that is not listed here, only its place in the log is asked. */
const wasNoticed = (key: string, reasons: Reasons): boolean => {
  const [, about = '', seq, section] = key.split('/');
  if (seq === undefined) return AT_THE_DECLARATION.includes(about) && some('IncidentDeclared', reasons);
  const event = reasons.at.get(Number(seq))?.event;
  if (event === undefined) return false;
  const isItsEvent = !Object.hasOwn(NOTICED, about) || NOTICED[about] === event.type;
  return isItsEvent && (section === undefined || !('sections' in event) || isOf(section, event));
};

const AT_THE_DECLARATION: readonly string[] = ['declared', 'channels-and-times'];

const NOTICED: Readonly<Record<string, EventType>> = {
  times: 'ReportingTimesSet',
  'times-proposal': 'ReportingTimesProposed',
  clock: 'ClockSetRight',
  estimate: 'MomentsPassed',
  channels: 'ChannelsSet',
  'channel-proposed': 'ChannelProposed',
  'no-channel': 'ContactOpened',
  leak: 'LeakAsked',
  provider: 'ProviderHeard',
  council: 'CouncilSet',
  mayor: 'DecisionRecorded',
  'contacts-chased': 'ContactsChased',
  tasks: 'TasksReminded',
  'provider-late': 'ProviderLate',
  stage: 'StageReached',
};

/** `official/request/1@groupware-mail@section/taxation`: what was opened or sent, by that channel, to that recipient. */
const wasOpened = (key: string, reasons: Reasons): boolean => {
  const post = readOfficialKey(key);
  if (post === undefined) return false;
  const { contact, channel, recipient } = post;
  const task = taskOfContact(contact);
  if (task !== undefined) {
    return some('TaskSent', reasons, (event) => event.task === task && recipient === toParty(event.party));
  }
  const isTold = (all: readonly string[]): boolean =>
    recipient === ALL_DEPARTMENTS || recipient === toChannel(channel) || all.includes(recipient);
  return (
    some(
      'ContactOpened',
      reasons,
      (event) =>
        event.contact === contact && [event.channel, ...event.also].includes(channel) && isTold(event.recipients),
    ) || some('ContactExtended', reasons, (event) => event.contact === contact && event.also.includes(channel))
  );
};

const KINDS = {
  board: { kind: 'board', hasReason: isDeclared },
  leak: { kind: 'notice', hasReason: isDeclared },
  confirmation: { kind: 'confirmation', hasReason: wasAsked },
  reminder: { kind: 'reminder', hasReason: wasChased('SectionsReminded') },
  escalation: { kind: 'escalation', hasReason: wasChased('NoAnswerEscalated') },
  report: { kind: 'report', hasReason: wasIssued },
  notice: { kind: 'notice', hasReason: wasNoticed },
  official: { kind: 'official', hasReason: wasOpened },
} satisfies Readonly<Record<string, Made>>;
