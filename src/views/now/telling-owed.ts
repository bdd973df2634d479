// Of telling people: tasks and decisions, channels whose state nobody has confirmed, whom nobody has told, what was not delivered.
import { isByTelephone } from '../../incident/telling/channels/choose-channel.ts';
import type { ContactState, RecipientState, TaskState } from '../../incident/telling/contacting.ts';
import {
  currentReports,
  isComplete,
  openNotices,
  relays,
  taskDefinition,
} from '../../incident/telling/read-contacting.ts';
import { recipientsLeft } from '../../incident/telling/tasks/task-recipients.ts';
import { unsentThatMatters } from '../../incident/telling/unsent.ts';
import type { Task } from '../../plan/plan.ts';
import { healthText, partName } from '../../posts/health-text.ts';
import { type Instant, later, plusMinutes } from '../../time.ts';
import { isPast, type Owed, placeIn, type Reading, whoMay } from './owed.ts';

export const tellingOwed = (reading: Reading): readonly Owed[] => [
  ...tasks(reading),
  ...reportsToTell(reading),
  ...notices(reading),
  ...(reading.incident.closedAt === undefined ? [...channels(reading), ...lateProvider(reading)] : []),
  ...program(reading),
];

const tasks = (reading: Reading): readonly Owed[] =>
  [...reading.incident.contacting.tasks.values()].flatMap((task) => {
    const definition = taskDefinition(reading.incident, task);
    // What is on hold waits for something that is owed by itself.
    return definition === undefined || task.status !== 'open' ? [] : [owedTask(task, definition, reading)];
  });

const owedTask = (task: TaskState, definition: Task, reading: Reading): Owed => {
  const { incident, now, words } = reading;
  const { decision, offices } = definition;
  const since = task.releasedAt ?? task.openedAt;
  const due = dueOf(definition, since);
  const left = decision === undefined ? recipientsLeft(incident, definition, task).length : 0;
  const name = words.name(definition);
  return {
    kind: kindOf(definition),
    id: `task-${task.no}`,
    title: left > 1 ? words.texts.now.titles.taskToMany(name, left) : name,
    urgency: isPast(due, now) ? 'overdue' : definition.remindAfterMinutes === undefined ? 'soon' : 'now',
    by: offices.length > 0 ? offices : whoMay(reading, decision === undefined ? 'contact' : 'decide'),
    since,
    ...(due === undefined ? {} : { due }),
    href: placeIn(reading, `/tasks#task-${task.no}`),
    act: 'record',
  };
};

const kindOf = ({ decision, when, remindAfterMinutes, party }: Task): Owed['kind'] => {
  if (decision !== undefined) return 'decision';
  if (remindAfterMinutes === undefined) return 'task';
  // 第1報: told to one party as soon as it is declared (P7(1)).
  return when === 'declared' && party !== undefined ? 'first_report' : 'timed_task';
};

const DAY_MINUTES = 1440;

const dueOf = ({ remindAfterMinutes, dueDays }: Task, since: Instant): Instant | undefined => {
  const minutes = dueDays === undefined ? remindAfterMinutes : dueDays * DAY_MINUTES;
  return minutes === undefined ? undefined : plusMinutes(since, minutes);
};

/** By telephone and paper each is called; whoever was tried in vain, or has not passed it on, is called again. */
const reportsToTell = (reading: Reading): readonly Owed[] => {
  const { incident, now, words } = reading;
  const { titles } = words.texts.now;
  const { unreachedMinutes, relayMinutes } = incident.plan.contacting;
  const open = currentReports(incident).filter((contact) => !isComplete(contact));
  const calls = open.filter(({ channel }) => channel === undefined || isByTelephone(incident.plan, channel));
  const isLate = ({ from }: Waiting): boolean => isOver(from, unreachedMinutes, now);
  const toCall = calls.flatMap(untold).filter(({ state }) => state.unreached === undefined);
  const byChannel = open.filter((contact) => !calls.includes(contact)).flatMap(untold);
  const vain = [
    ...open.flatMap(untold).filter(({ state }) => state.unreached !== undefined),
    ...byChannel.filter(isLate),
  ];
  const notRelayed = open.flatMap(({ recipients, openedAt }) =>
    [...recipients].filter(
      ([recipient, { told, relayed }]) =>
        relays(recipient) &&
        told !== undefined &&
        relayed === undefined &&
        isOver(later(told.at, openedAt), relayMinutes, now),
    ),
  );
  const maybe = unsentThatMatters(incident).filter(({ outcome }) => outcome === 'maybe_sent');
  const by = whoMay(reading, 'contact');
  const recipients = { by, href: placeIn(reading, '/calls') };
  return [
    ...(toCall.length === 0
      ? []
      : [
          {
            kind: 'calls',
            id: 'calls',
            title: titles.calls(toCall.length),
            urgency: toCall.some(isLate) ? 'overdue' : 'now',
            ...sinceOf(toCall),
            ...recipients,
            act: 'call',
          } as const,
        ]),
    ...(vain.length === 0
      ? []
      : [
          {
            kind: 'unreached',
            id: 'unreached',
            title: titles.unreached(vain.length),
            urgency: 'overdue',
            ...sinceOf(vain),
            ...recipients,
            act: 'call',
          } as const,
        ]),
    ...(notRelayed.length === 0
      ? []
      : [
          {
            kind: 'unreached',
            id: 'not-relayed',
            title: titles.notRelayed(notRelayed.length),
            urgency: 'overdue',
            ...recipients,
            act: 'call',
          } as const,
        ]),
    ...(maybe.length === 0
      ? []
      : [
          {
            kind: 'undelivered',
            id: 'maybe-sent',
            title: titles.maybeSent(maybe.length),
            urgency: 'now',
            ...recipients,
            act: 'look',
          } as const,
        ]),
  ];
};

interface Waiting {
  readonly state: RecipientState;
  readonly from: Instant;
}

const untold = ({ recipients, openedAt }: ContactState): readonly Waiting[] =>
  [...recipients]
    .filter(([, { told, also }]) => told === undefined && also !== true)
    .map(([, state]) => ({ state, from: state.since ?? openedAt }));

const sinceOf = (waiting: readonly Waiting[]): { readonly since?: Instant } => {
  const [since] = waiting.map(({ from }) => from).toSorted();
  return since === undefined ? {} : { since };
};

const isOver = (from: Instant, minutes: number, now: Instant): boolean => isPast(plusMinutes(from, minutes), now);

const notices = (reading: Reading): readonly Owed[] =>
  openNotices(reading.incident).map(({ key, openedAt, recipients }) => ({
    kind: 'notice',
    id: `notice-${key}`,
    title: reading.words.texts.now.titles.notice(
      [...recipients.values()].filter(({ told }) => told === undefined).length,
    ),
    urgency: 'now',
    by: whoMay(reading, 'contact'),
    since: openedAt,
    href: placeIn(reading, '/tasks#provider'),
    act: 'record',
  }));

/** Of a channel that nobody has tried, nothing can be told by it. */
const channels = (reading: Reading): readonly Owed[] => {
  const { incident, words } = reading;
  const { titles } = words.texts.now;
  const { proposals } = incident.contacting;
  const order = incident.plan.channelOrder;
  const main = [...new Set([...order.wholeOffice, ...order.owningSections])];
  const unknown = main.filter((id) => (incident.channels[id] ?? 'unknown') === 'unknown' && !proposals.has(id));
  const all = [...proposals.keys(), ...unknown];
  if (all.length === 0) return [];
  return [
    {
      kind: 'channels',
      id: 'channels',
      title: titles.channels(words.texts.words.list(words.some(all.map((id) => words.channel(id))))),
      urgency: 'now',
      by: whoMay(reading, 'channels'),
      href: placeIn(reading, '/channels#channels'),
      act: 'enter',
    },
  ];
};

const lateProvider = (reading: Reading): readonly Owed[] => {
  const { lateFor, heardAt } = reading.incident.contacting.provider;
  if (lateFor === undefined || (heardAt !== undefined && heardAt >= lateFor)) return [];
  return [
    {
      kind: 'provider_late',
      id: 'provider-late',
      title: reading.words.texts.now.titles.providerLate,
      urgency: 'overdue',
      by: whoMay(reading, 'contact'),
      due: lateFor,
      href: placeIn(reading, '/tasks#provider'),
      act: 'call',
    },
  ];
};

/** What the program itself cannot do just now has to be done by people. */
const program = (reading: Reading): readonly Owed[] => {
  const { incident, words } = reading;
  const { texts } = words;
  const undelivered = incident.parked.size;
  const ill = incident.closedAt === undefined ? [...incident.ill] : [];
  return [
    ...(undelivered === 0
      ? []
      : [
          {
            kind: 'undelivered',
            id: 'undelivered',
            title: texts.now.titles.undelivered(undelivered),
            urgency: 'overdue',
            by: whoMay(reading, 'contact'),
            href: placeIn(reading, '#undelivered'),
            act: 'look',
          } as const,
        ]),
    ...ill.map(
      ([key, { part, fault }]) =>
        ({
          kind: 'program',
          id: `program-${key}`,
          title: texts.health.began(partName(part, texts), healthText(fault, texts)),
          urgency: 'now',
          by: whoMay(reading, 'link'),
          href: placeIn(reading, '#readiness'),
          act: 'look',
        }) as const,
    ),
  ];
};
