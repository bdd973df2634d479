// Nobody takes back what they have not seen: what a form or a card had shown, and somebody has changed since, is refused
// and said. What was seen is known by one number, the newest event that was in it.
import type { Actor } from '../directory/actor.ts';
import { samePerson } from '../directory/directory.ts';
import type { DecisionId } from '../plan/plan.ts';
import { type AnswerWords, type Change, changedBy, changeOf, type Overtaken } from './change.ts';
import { isConfirmationEvent } from './confirmation/confirmation-event.ts';
import { isDrillEvent } from './drill/drill-event.ts';
import type { FactField, IncidentEvent, RecordedEvent } from './event.ts';
import { answerOf, type Incident } from './incident.ts';
import { isRecoveryEvent } from './recovery/recovery-event.ts';
import { type Refusal, refuse } from './refusal.ts';
import { isTellingEvent, type TellingEvent } from './telling/telling-event.ts';
import { leftOver } from './type-guard.ts';

type Changes = Incident['changes'];

/** After an event: whatever it changed was changed by it. Answers keep their own. */
export const changesAfter = (incident: Incident, { event, ...recorded }: RecordedEvent): Changes => {
  const keys = keysOf(incident, event);
  if (keys.length === 0) return incident.changes;
  const changes = new Map(incident.changes);
  for (const key of keys) changes.set(key, changeOf(recorded));
  return changes;
};

/** Whoever changed it knows that they did. */
const isUnseen = ({ seq, person }: Change, seen: number, actor: Actor): boolean =>
  seq > seen && !(person !== undefined && samePerson(person, actor));

/** The same words again are no change of an answer. */
export const isSameAnswer = (before: AnswerWords, after: AnswerWords): boolean =>
  ANSWER_WORDS.every((word) => before[word] === after[word]);

const ANSWER_WORDS = [
  'state',
  'serviceState',
  'damage',
  'note',
  'alternativeSince',
  'byHand',
  'checked',
  'dataUntil',
  'toEnter',
] as const;

/** What these events would change although it was changed after `seen`; undefined: nothing. */
export const changedMeanwhile = (
  incident: Incident,
  events: readonly IncidentEvent[],
  { seen, actor }: { readonly seen: number; readonly actor: Actor },
): Refusal | undefined => {
  const isOther = (change: Change): boolean => isUnseen(change, seen, actor);
  const changes = events.flatMap((event) =>
    event.type === 'AnswerRecorded'
      ? answerOvertaken(incident, event, isOther, actor)
      : event.type === 'AnswersConfirmed'
        ? confirmedUnseen(incident, event, isOther, actor)
        : overtakenBy(incident, event, isOther, actor),
  );
  return changes.length === 0 ? undefined : refuse({ code: 'changed_meanwhile', changes });
};

/** 変更なし says what was seen, whatever stands now. */
const answerOvertaken = (
  incident: Incident,
  event: Extract<IncidentEvent, { type: 'AnswerRecorded' }>,
  isOther: (change: Change) => boolean,
  to: Actor,
): readonly Overtaken[] => {
  const answer = answerOf(incident, event.section, event.system);
  if (answer === undefined || !isOther(answer.changed)) return [];
  if (!event.noChange && isSameAnswer(answer, event)) return [];
  const { at } = answer.changed;
  const by = changedBy(answer.changed, to);
  return [{ of: 'answer', system: event.system, answer, by, at }];
};

/** Nobody stands for what they have not seen. */
const confirmedUnseen = (
  incident: Incident,
  { section, systems }: Extract<IncidentEvent, { type: 'AnswersConfirmed' }>,
  isOther: (change: Change) => boolean,
  to: Actor,
): readonly Overtaken[] =>
  systems.flatMap((system) => {
    const answer = answerOf(incident, section, system);
    if (answer === undefined || !isOther(answer.changed)) return [];
    const { at } = answer.changed;
    const by = changedBy(answer.changed, to);
    return [{ of: 'answer', system, answer, by, at }];
  });

const overtakenBy = (
  incident: Incident,
  event: IncidentEvent,
  isOther: (change: Change) => boolean,
  to: Actor,
): readonly Overtaken[] =>
  keysOf(incident, event).flatMap((key) => {
    const change = incident.changes.get(key);
    return change === undefined || !isOther(change)
      ? []
      : (overtaken(incident, key, { by: changedBy(change, to), at: change.at }) ?? []);
  });

const overtaken = (incident: Incident, key: string, { by, at }: Pick<Change, 'by' | 'at'>): Overtaken | undefined => {
  const [of = '', id = '', ...rest] = key.split(' ');
  const { contacting, facts, channels, schedules } = incident;
  switch (of) {
    case 'fact':
      return { of, field: id as FactField, facts, by, at };
    case 'item': {
      const title = [id, ...rest].join(' ');
      return { of, title, text: facts.items?.find((one) => one.title === title)?.text ?? null, by, at };
    }
    case 'times':
      return { of, schedule: schedules.at(-1)?.schedule ?? null, by, at };
    case 'provider_times':
      return { of, schedule: contacting.provider.schedule?.schedule ?? null, by, at };
    case 'channel':
      return { of, channel: id, state: channels[id] ?? 'unknown', by, at };
    case 'decision': {
      const decided = contacting.decisions.get(id as DecisionId);
      return decided === undefined ? undefined : { of, decision: id as DecisionId, decided, by, at };
    }
    case 'council': {
      const set = contacting.council.at(-1);
      return set === undefined ? undefined : { of, ...set, by, at };
    }
    case 'task':
      return { of, task: Number(id), by, at };
    default: {
      const [recipient = ''] = rest;
      const { told, relayed } = contacting.contacts.get(id)?.recipients.get(recipient) ?? {};
      const now = relayed !== undefined ? 'relayed' : told !== undefined ? 'told' : 'unreached';
      return { of: 'recipient', recipient, now, by, at };
    }
  }
};

/** What an event changes, each by a name of its own; what only repeats what stands changes nothing. */
const keysOf = (incident: Incident, event: IncidentEvent): readonly string[] => {
  if (isTellingEvent(event)) return keysOfTelling(incident, event);
  // Answers keep their own.
  if (isConfirmationEvent(event)) return [];
  // A step says whether it stands so already (recovery/mark-step.ts).
  if (isRecoveryEvent(event) || isDrillEvent(event)) return [];
  switch (event.type) {
    case 'IncidentDeclared':
      return Object.keys(event.facts).map(factKey);
    case 'FactsUpdated':
      return [...Object.keys(event.changes).map(factKey), ...(event.items ?? []).map(({ title }) => `item ${title}`)];
    case 'ReportingTimesSet':
      return ['times'];
    case 'ReportingTimesProposed':
    case 'ReportDrafted':
    case 'ReportIssued':
    case 'ReportHeld':
    case 'MomentsPassed':
    case 'NoteAdded':
    case 'ClockConfirmed':
    case 'InstructionRecorded':
    case 'OwnersSet':
    case 'HandedOver':
    case 'IncidentClosed':
    case 'DeliveryNoted':
    case 'ClockSetRight':
    case 'HealthNoted':
      return [];
  }
  return leftOver(event, []);
};

const keysOfTelling = (incident: Incident, event: TellingEvent): readonly string[] => {
  switch (event.type) {
    case 'ProviderTimesSet':
      return ['provider_times'];
    case 'CouncilSet':
      return ['council'];
    case 'ChannelsSet':
      return Object.entries(event.states).flatMap(([id, state]) =>
        incident.channels[id] === state ? [] : [`channel ${id}`],
      );
    case 'DecisionRecorded':
      return [`decision ${event.decision}`];
    // By another means it is told once more, which takes nothing back.
    case 'TaskTicked':
      return [`task ${event.task} ${event.means}`];
    case 'RecipientTold':
      return [recipientKey(event, 'told')];
    case 'DepartmentRelayed':
      return [recipientKey(event, 'relayed')];
    case 'RecipientUnreached':
      return [recipientKey(event, 'told'), recipientKey(event, 'relayed')];
    case 'ChannelProposed':
    case 'ContactOpened':
    case 'ContactExtended':
    case 'ContactsChased':
    case 'TasksOpened':
    case 'TasksChanged':
    case 'TasksReminded':
    case 'TaskSent':
    case 'LeakAsked':
    case 'LeakAnswered':
    case 'ProviderHeard':
    case 'ProviderLate':
    case 'StageReached':
      return [];
  }
};

const factKey = (field: string): string => `fact ${field}`;

const recipientKey = (
  { contact, recipient }: { readonly contact: string; readonly recipient: string },
  what: 'told' | 'relayed',
): string => `recipient ${contact} ${recipient} ${what}`;
