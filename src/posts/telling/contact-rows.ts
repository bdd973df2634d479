// Who has been told of what: one row for every section, department and party, from the contacts and tasks of an incident.

import type { Incident } from '../../incident/incident.ts';
import { isByTelephone } from '../../incident/telling/channels/choose-channel.ts';
import type { ContactState, RecipientState, TaskState, Told, Unsent } from '../../incident/telling/contacting.ts';
import {
  currentReports,
  newestRequestTo,
  partyOfTask,
  relays,
  taskDefinition,
} from '../../incident/telling/read-contacting.ts';
import { recipientsLeft, recipientsOfTask } from '../../incident/telling/tasks/task-recipients.ts';
import type { Recipient } from '../../incident/telling/telling-event.ts';
import { isStillOpen, unsentThatMatters } from '../../incident/telling/unsent.ts';
import { planIndex } from '../../plan/find-in-plan.ts';
import { isTo, toDepartment, toParty, toSection } from '../../plan/recipient.ts';
import { meansOfChannel } from '../../plan/serving-channels.ts';
import { present } from '../../present.ts';
import type { KindCounts } from '../../texts/ja/told-counts.ts';
import type { Instant } from '../../time.ts';

export interface ContactRow {
  readonly recipient: Recipient;
  readonly state: 'told' | 'not_told' | 'unreached' | 'not_relayed' | 'partly' | Unsent['outcome'];
  /** What is not known to have been sent to them, whatever else is known of them. */
  readonly unsent?: readonly Unsent[];
  /** Of what is partly done, the contacts and tasks (`report/3`, `task/2`) that are not. */
  readonly left?: readonly string[];
  /** The newest contact that reached them, and how. */
  readonly last?: {
    readonly contact: string;
    readonly channel?: string;
    readonly told: Pick<Told, 'means' | 'by' | 'at'>;
  };
}

export interface ContactCounts {
  /** Those of whom there are any. */
  readonly kinds: readonly KindCounts[];
  readonly openTasks: number;
}

export const contactRows = (incident: Incident, now: Instant): readonly ContactRow[] =>
  [
    ...incident.plan.departments.flatMap(({ id }) => departmentRow(incident, toDepartment(id))),
    ...incident.plan.sections.map(({ id }) => sectionRow(incident, id)),
    ...partyRows(incident, now),
  ].map((row) => withUnsent(incident, row));

/** What nobody knows to have arrived says more than what is partly done, or was refused. */
export const withUnsent = (incident: Incident, row: ContactRow): ContactRow => {
  const all = unsentThatMatters(incident).filter(({ recipient }) => recipient === row.recipient);
  if (all.length === 0) return row;
  const open = all.filter((one) => isStillOpen(incident, one)).map(({ outcome }) => outcome);
  const state = stateWith(row.state, open);
  return { ...row, state, unsent: all.filter(({ outcome }) => outcome !== state) };
};

const stateWith = (state: ContactRow['state'], open: readonly Unsent['outcome'][]): ContactRow['state'] => {
  if (state === 'told') return state;
  if (open.includes('maybe_sent')) return 'maybe_sent';
  return state === 'not_told' && open.includes('withheld') ? 'withheld' : state;
};

/** 部 5/8、課 3/15(未達 2): of the newest report for the office, and of the open tasks for everybody else. */
export const contactCounts = (incident: Incident, now: Instant): ContactCounts => {
  const byKind = Map.groupBy(contactRows(incident, now), kindOf);
  return {
    kinds: KINDS.flatMap((kind) => {
      const rows = byKind.get(kind) ?? [];
      const many = (wanted: ContactRow['state']): number => rows.filter(({ state }) => state === wanted).length;
      const counted = { told: many('told'), unreached: many('unreached'), maybeSent: many('maybe_sent') };
      return rows.length === 0 ? [] : [{ kind, of: rows.length, ...counted }];
    }),
    openTasks: openTasks(incident).length,
  };
};

const KINDS = ['department', 'section', 'party'] as const;

const kindOf = ({ recipient }: ContactRow): KindCounts['kind'] =>
  KINDS.find((kind) => recipient.startsWith(`${kind}/`)) ?? 'party';

/** Only those that are called one by one: the worst of what has to reach them. */
const departmentRow = (incident: Incident, recipient: Recipient): readonly ContactRow[] => {
  const states = currentReports(incident).flatMap(({ recipients }) => {
    const state = recipients.get(recipient);
    return state === undefined ? [] : [stateOf(recipient, state)];
  });
  const worst = WORST_FIRST.find((state) => states.includes(state));
  return worst === undefined ? [] : [{ recipient, state: worst, ...lastOf(incident, [recipient]) }];
};

const WORST_FIRST: readonly ContactRow['state'][] = ['unreached', 'not_told', 'not_relayed', 'told'];

const stateOf = (recipient: Recipient, { told, relayed, unreached }: RecipientState): ContactRow['state'] => {
  if (told === undefined) return unreached === undefined ? 'not_told' : 'unreached';
  return relays(recipient) && relayed === undefined ? 'not_relayed' : 'told';
};

/**
 * A section has a report when it was told itself, when its department relayed it, or when it stands where all can read it;
 * while the incident is open, it has to have been asked as well. The worst of the two is shown.
 */
const sectionRow = (incident: Incident, id: string): ContactRow => {
  const recipient = toSection(id);
  const reports = currentReports(incident);
  const hasReport = reports.length > 0 && reports.every((one) => reached(one, waysTo(incident, id)) !== undefined);
  const request = newestRequestTo(incident.contacting, recipient);
  const state = withRequest(hasReport, requestTo(incident, recipient));
  const left = hasReport ? (request === undefined ? [] : [request.key]) : reports.slice(0, 1).map(({ key }) => key);
  return { recipient, state, ...partlyLeft(state, left), ...lastOf(incident, waysTo(incident, id)) };
};

const partlyLeft = (state: ContactRow['state'], left: readonly string[]): Pick<ContactRow, 'left'> =>
  state === 'partly' && left.length > 0 ? { left } : {};

/** After the end nobody is asked any more. */
const requestTo = ({ closedAt, contacting }: Incident, recipient: Recipient): RecipientState | undefined =>
  closedAt === undefined ? newestRequestTo(contacting, recipient)?.recipients.get(recipient) : undefined;

const withRequest = (hasReport: boolean, request: RecipientState | undefined): ContactRow['state'] => {
  if (request === undefined || request.told !== undefined) return hasReport ? 'told' : partlyIf(request !== undefined);
  return request.unreached === undefined ? partlyIf(hasReport) : 'unreached';
};

const partlyIf = (isSome: boolean): ContactRow['state'] => (isSome ? 'partly' : 'not_told');

const waysTo = (incident: Incident, section: string): readonly Recipient[] => {
  const department = planIndex(incident.plan).sectionById.get(section)?.department;
  return [toSection(section), ...(department === undefined ? [] : [toDepartment(department)])];
};

/** How a contact reached whoever is reached in any of those ways. */
const reached = (
  { recipients }: ContactState,
  ways: readonly Recipient[],
): { told: Told; channel?: string } | undefined => {
  for (const way of ways) {
    const state = recipients.get(way);
    if (state?.told !== undefined && (!relays(way) || ways[0] === way || state.relayed !== undefined)) {
      return { told: state.relayed === undefined ? state.told : { ...state.told, at: state.relayed.at } };
    }
  }
  for (const [recipient, state] of recipients) {
    if (isTo('channel', recipient) && state.also !== true && state.told !== undefined) {
      return { told: state.told, channel: recipient.slice('channel/'.length) };
    }
  }
  return undefined;
};

const lastOf = (incident: Incident, ways: readonly Recipient[]): Pick<ContactRow, 'last'> => {
  for (const contact of [...incident.contacting.contacts.values()].toReversed()) {
    if (contact.scope === 'provider') continue;
    const how = reached(contact, ways);
    if (how === undefined) continue;
    const channel = how.channel ?? channelOf(incident, contact, how.told);
    return { last: { contact: contact.key, told: how.told, ...present({ channel }) } };
  }
  return {};
};

/** The contact's own channel, if that is how it was: whoever was called instead was not told by mail. */
const channelOf = ({ plan }: Incident, { channel }: ContactState, { means }: Told): string | undefined => {
  if (channel === undefined) return undefined;
  if (isByTelephone(plan, channel)) return BY_HAND.includes(means) ? channel : undefined;
  return means === meansOfChannel(plan, channel) ? channel : undefined;
};

const BY_HAND: readonly Told['means'][] = ['phone', 'fax', 'paper', 'in_person'];

/** A party is told when none of its tasks is left. */
const partyRows = (incident: Incident, now: Instant): readonly ContactRow[] => {
  const wanted = [...incident.contacting.tasks.values()]
    .filter(({ status }) => status !== 'dropped')
    .flatMap((task) => wantedBy(incident, task, now));
  return [...Map.groupBy(wanted, ({ recipient }) => recipient)].map(([recipient, all]) => {
    const tick = all
      .flatMap(({ task, ticks }) => ticks.map((told) => ({ task, told })))
      .toSorted(byTime)
      .at(-1);
    const state = all.every(({ done }) => done) ? 'told' : tick === undefined ? 'not_told' : 'partly';
    const last = tick === undefined ? {} : { last: { contact: `task/${tick.task.no}`, told: tick.told } };
    const left = all.filter(({ done }) => !done).map(({ task: { no } }) => `task/${no}`);
    return { recipient, state, ...partlyLeft(state, left), ...last };
  });
};

interface Wanted {
  readonly recipient: Recipient;
  readonly task: TaskState;
  readonly done: boolean;
  readonly ticks: readonly Told[];
}

/** Of a task to many, those who have no row as a section or a department. */
const wantedBy = (incident: Incident, task: TaskState, now: Instant): readonly Wanted[] => {
  const party = partyOf(incident, task, now);
  if (party !== undefined) {
    return [{ recipient: toParty(party), task, done: task.status === 'done', ticks: task.ticks }];
  }
  const definition = taskDefinition(incident, task);
  if (definition === undefined || definition.decision !== undefined) return [];
  const left = recipientsLeft(incident, definition, task);
  // Who was called about a silence stays told when the section has answered.
  const called = definition.when === 'no_answer' ? task.ticks.flatMap(({ recipient }) => recipient ?? []) : [];
  return [...new Set([...recipientsOfTask(incident, definition), ...called])]
    .filter((one) => isTo('party', one) || isTo('director', one))
    .map((recipient) => ({
      recipient,
      task,
      done: task.status === 'done' || !left.includes(recipient),
      ticks: task.ticks.filter((tick) => tick.recipient === recipient),
    }));
};

const byTime = (a: { told: Told }, b: { told: Told }): number => (a.told.at < b.told.at ? -1 : 1);

/** What somebody else decides is no contact with them. */
const partyOf = (incident: Incident, task: TaskState, now: Instant): string | undefined => {
  const definition = taskDefinition(incident, task);
  return definition === undefined || definition.decision !== undefined
    ? undefined
    : partyOfTask(incident, definition, now);
};

/** By urgency: those with a time of their own first, the oldest first, then what is held. */
export const openTasks = (incident: Incident): readonly TaskState[] =>
  [...incident.contacting.tasks.values()]
    .filter(({ status }) => status === 'open' || status === 'held')
    .toSorted((a, b) => urgency(incident, a) - urgency(incident, b) || a.no - b.no);

const urgency = (incident: Incident, task: TaskState): number => {
  if (task.status === 'held') return Number.MAX_SAFE_INTEGER;
  const definition = taskDefinition(incident, task);
  if (definition?.remindAfterMinutes !== undefined) return definition.remindAfterMinutes;
  return definition?.dueDays === undefined ? UNTIMED : definition.dueDays * DAY_MINUTES;
};
const UNTIMED = 100_000;
const DAY_MINUTES = 1440;
