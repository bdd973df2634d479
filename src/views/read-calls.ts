// 電話 as values: everybody who has to be called now and what about, most urgent first (計画 図2 ※2, 個別3(3), P7).
import type { Incident, SectionState } from '../incident/incident.ts';
import { isByTelephone } from '../incident/telling/channels/choose-channel.ts';
import type { ContactState, RecipientState, TaskState } from '../incident/telling/contacting.ts';
import {
  currentReports,
  newestRequestTo,
  partyOfTask,
  relays,
  taskDefinition,
} from '../incident/telling/read-contacting.ts';
import { isForMany, recipientsLeft } from '../incident/telling/tasks/task-recipients.ts';
import type { Recipient } from '../incident/telling/telling-event.ts';
import type { Task } from '../plan/plan.ts';
import type { Call, CallKind, CallsView } from '../ports/calls-view.ts';
import { readAloud, remarks } from '../posts/paper/call-card.ts';
import { sectionScript } from '../posts/paper/call-sheets.ts';
import { toldScript } from '../posts/paper/department-calls.ts';
import { reportCard } from '../posts/reporting/report-post.ts';
import { openTasks } from '../posts/telling/contact-rows.ts';
import { contactName, recipientName } from '../posts/telling/telling-words.ts';
import { type Vocabulary, vocabulary } from '../posts/vocabulary.ts';
import type { Texts } from '../texts/texts.ts';
import { type Instant, plusMinutes } from '../time.ts';
import { type OwedCall, onePerPerson } from './calls-by-person.ts';

interface Reading {
  readonly incident: Incident;
  readonly now: Instant;
  readonly words: Vocabulary;
}

export const callsView = (incident: Incident, now: Instant, given: Texts): CallsView => {
  const reading = { incident, now, words: vocabulary(incident.plan, given) };
  const { id, seq, drill, closedAt } = incident;
  const asked = closedAt === undefined ? [...incident.sections] : [];
  const queue = [
    ...openTasks(incident).flatMap((task) => taskCalls(task, reading)),
    ...currentReports(incident).flatMap((contact) => reportCalls(contact, reading)),
    ...asked.flatMap(([section, state]) => answerCall(section, state, reading)),
  ];
  const sorted = queue.toSorted(mostUrgentFirst);
  const said = (lines: readonly string[]): readonly string[] => readAloud(incident, lines, reading.words);
  const people = onePerPerson(sorted, said);
  return {
    incident: id,
    seq,
    drill,
    open: closedAt === undefined,
    queue: people.flatMap(({ matters }) => matters),
    people,
    waiting: asked.flatMap(([section, state]) => waitingFor(section, state, reading)),
  };
};

const URGENCY: Readonly<Record<CallKind, number>> = { task: 1, tell: 2, answer: 3, relay: 4 };
/** A task without a time of its own waits for what has one. */
const UNTIMED_TASK = 5;

/** Whoever did not take the call is tried again after all the others. */
const mostUrgentFirst = (a: OwedCall, b: OwedCall): number => urgency(a) - urgency(b) || byDue(a.due, b.due);

const urgency = ({ kind, due, overdue, unreached }: OwedCall): number => {
  const own = kind === 'task' && due === undefined ? UNTIMED_TASK : URGENCY[kind];
  return (overdue ? 0 : own) + (unreached === undefined ? 0 : 10);
};

const byDue = (a: Instant | undefined, b: Instant | undefined): number => {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
};

const toCall = (
  kind: CallKind,
  recipient: Recipient,
  about: string,
  { now, words }: Reading,
): Pick<Call, 'id' | 'kind' | 'recipient' | 'name' | 'about'> => ({
  id: `${kind}/${recipient}`,
  kind,
  recipient,
  name: recipientName(recipient, now, words),
  about,
});

const lastTry = (state: RecipientState | undefined, words: Vocabulary): Pick<Call, 'unreached'> =>
  state?.unreached === undefined || state.told !== undefined
    ? {}
    : { unreached: { at: state.unreached.at, because: remarks(state, words) } };

/** Whom a driver of ours still reaches is called only when that took too long. */
const isForTelephone = ({ plan }: Incident, { channel }: ContactState, state: RecipientState): boolean =>
  channel === undefined || isByTelephone(plan, channel) || state.unreached !== undefined || state.chased !== undefined;

const reportCalls = (contact: ContactState, reading: Reading): readonly OwedCall[] => {
  const { incident, now, words } = reading;
  const { unreachedMinutes, relayMinutes } = incident.plan.contacting;
  const about = contactName(contact.key, words);
  const issued = incident.contacting.issued.get(contact.key);
  const linesFor = (recipient: Recipient) => toldScript(incident, about, relays(recipient), now, words);
  return [...contact.recipients].flatMap(([recipient, state]): readonly OwedCall[] => {
    if (recipient.startsWith('channel/')) return [];
    if (state.told === undefined) {
      if (!isForTelephone(incident, contact, state)) return [];
      const due = plusMinutes(state.since ?? contact.openedAt, unreachedMinutes);
      return [
        {
          ...toCall('tell', recipient, about, reading),
          contact: contact.key,
          due,
          overdue: due <= now,
          lines: linesFor(recipient),
          ...(issued === undefined ? {} : { text: reportCard(incident, issued.event, issued, words) }),
          ...lastTry(state, words),
        },
      ];
    }
    const due = plusMinutes(state.told.at, relayMinutes);
    if (!relays(recipient) || state.relayed !== undefined || due > now) return [];
    const lines = [words.texts.pages.calls.askRelayed(about)];
    return [{ ...toCall('relay', recipient, about, reading), contact: contact.key, due, overdue: false, lines }];
  });
};

/** Silent past its deadline, or not reached with the request at all. */
const answerCall = (section: string, state: SectionState, reading: Reading): readonly OwedCall[] => {
  const { incident, now, words } = reading;
  const { round } = state;
  if (round === undefined || state.silent === 0) return [];
  const recipient = `section/${section}`;
  const request = newestRequestTo(incident.contacting, recipient);
  const told = request?.recipients.get(recipient);
  const overdue = round.deadline <= now;
  const isUntold =
    request !== undefined && told !== undefined && told.told === undefined && isForTelephone(incident, request, told);
  if (!overdue && !isUntold) return [];
  const about = request === undefined ? incident.id : contactName(request.key, words);
  const until = words.texts.dates.near(round.deadline, now);
  return [
    {
      ...toCall('answer', recipient, about, reading),
      ...(request === undefined ? {} : { contact: request.key }),
      due: round.deadline,
      overdue,
      lines: sectionScript(incident, until, words),
      ...lastTry(told, words),
    },
  ];
};

const waitingFor = (section: string, state: SectionState, reading: Reading): CallsView['waiting'] => {
  const { round, silent } = state;
  if (round === undefined || silent === 0 || answerCall(section, state, reading).length > 0) return [];
  return [{ name: reading.words.section(section), due: round.deadline }];
};

/** What the plan has done by telephone, or leaves open how. */
const taskCalls = (task: TaskState, reading: Reading): readonly OwedCall[] => {
  const { incident, now, words } = reading;
  const definition = taskDefinition(incident, task);
  if (definition === undefined || task.status !== 'open' || !isByPhone(definition)) return [];
  const { remindAfterMinutes } = definition;
  const due =
    remindAfterMinutes === undefined ? undefined : plusMinutes(task.releasedAt ?? task.openedAt, remindAfterMinutes);
  const name = words.name(definition);
  const lines = [words.texts.pages.calls.tellTask(name)];
  return recipientsOf(task, definition, reading).map((recipient) => ({
    ...toCall('task', recipient, `${task.no} ${name}`, reading),
    id: `task/${task.no}/${recipient}`,
    task: task.no,
    ...(due === undefined ? {} : { due }),
    overdue: due !== undefined && due <= now,
    ...inDrill(recipient, reading),
    lines,
  }));
};

const OUTSIDE: readonly string[] = ['outside_body', 'provider', 'vendor'];

/** Nobody outside is called for a drill unawares. */
const inDrill = (recipient: Recipient, { incident, words }: Reading): Pick<Call, 'warning'> => {
  const party = incident.plan.parties.find(({ id }) => recipient === `party/${id}`);
  if (!incident.drill || party === undefined || !OUTSIDE.includes(party.kind)) return {};
  return { warning: words.texts.forms.drillOutside };
};

const isByPhone = ({ decision, means }: Task): boolean =>
  decision === undefined && (means.length === 0 || means.includes('phone'));

const recipientsOf = (task: TaskState, definition: Task, { incident, now }: Reading): readonly Recipient[] => {
  if (isForMany(definition)) return recipientsLeft(incident, definition, task);
  const party = partyOfTask(incident, definition, now);
  return party === undefined ? [] : [`party/${party}`];
};
