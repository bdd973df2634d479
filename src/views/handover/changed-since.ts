// What happened since the last handover: how each system stands now and stood then, and what people did, newest last.
import type { IncidentEvent, RecordedEvent } from '../../incident/event.ts';
import { answerOf, type Incident } from '../../incident/incident.ts';
import { planIndex } from '../../plan/find-in-plan.ts';
import type { SystemId } from '../../plan/plan.ts';
import type { Block } from '../../posts/card.ts';
import type { Vocabulary } from '../../posts/vocabulary.ts';
import type { HandedOver } from './handed-over.ts';
import { tableOr } from './table-or.ts';

export const stateBlocks = ({ incident, before, events }: HandedOver, words: Vocabulary): readonly Block[] => {
  const { handover: say } = words.texts;
  const answered = new Set(events.flatMap(({ event }) => (event.type === 'AnswerRecorded' ? [event.system] : [])));
  const order = planIndex(incident.plan).systemById;
  const rows = [...answered]
    .toSorted((a, b) => (order.get(a)?.no ?? 0) - (order.get(b)?.no ?? 0))
    .map((system) => [words.system(system), stateOf(before?.incident, system, words), stateOf(incident, system, words)])
    .filter(([, then, now]) => then !== now);
  const { states, statesFirst } = say.sections;
  return [
    { type: 'heading', text: before === undefined ? statesFirst : states },
    ...tableOr(Object.values(say.stateColumns), rows, say.empty.states, words),
  ];
};

const stateOf = (incident: Incident | undefined, system: SystemId, { texts }: Vocabulary): string => {
  const { states, serviceStates } = texts.words;
  const section = incident === undefined ? undefined : planIndex(incident.plan).systemById.get(system)?.section;
  const answer = incident === undefined || section === undefined ? undefined : answerOf(incident, section, system);
  if (answer === undefined) return states.no_answer;
  const service = answer.serviceState === undefined ? [] : [serviceStates[answer.serviceState]];
  return [states[answer.state], ...service].join(' / ');
};

/**
 * Said elsewhere on the sheet, or no news to whoever takes over: answers stand system by system, what is still to be told
 * is owed, and what the program notes of itself is on the board.
 */
const QUIET: readonly IncidentEvent['type'][] = [
  'AnswerRecorded',
  'AnswersConfirmed',
  'ContactOpened',
  'ContactExtended',
  'RecipientTold',
  'DepartmentRelayed',
  'RecipientUnreached',
  'ContactsChased',
  'TasksOpened',
  'TasksChanged',
  'TasksReminded',
  'LeakAsked',
  'ChannelProposed',
  'ReportingTimesProposed',
  'SectionsReminded',
  'MomentsPassed',
  'DeliveryNoted',
  'HealthNoted',
  'ClockConfirmed',
  'HandedOver',
];

const MOST_ON_A_CARD = 20;

export const happenedBlocks = ({ before, events }: HandedOver, words: Vocabulary): readonly Block[] => {
  const { handover: say, dates } = words.texts;
  const told = events.filter(({ event }) => !QUIET.includes(event.type));
  const most = Number.isFinite(words.mostRows) ? MOST_ON_A_CARD : told.length;
  const left = Math.max(0, told.length - most);
  const { happened, happenedFirst } = say.sections;
  const line = ({ at, what }: RecordedEvent): string => `${dates.short(at)} ${what}`;
  return [
    { type: 'heading', text: before === undefined ? happenedFirst : happened },
    ...(left === 0 ? [] : [{ type: 'text', text: say.earlier(left), style: 'note' } as const]),
    told.length === 0
      ? { type: 'text', text: say.empty.happened }
      : { type: 'list', items: told.slice(left).map(line), newestLast: true },
  ];
};
