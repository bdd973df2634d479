// The checker's own account of who was told and what is left to do, event by event, with no look at the program's.

import type { IncidentEvent, RecordedEvent } from '../../../src/incident/event.ts';
import type { TellingEvent } from '../../../src/incident/telling/telling-event.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { officialPost, retellUncertain, type Uncertain } from './retell-uncertain.ts';

export interface Retold {
  readonly plan: Plan;
  channels: Readonly<Record<string, string>>;
  /** In the order they were opened. */
  readonly contacts: Map<string, RetoldContact>;
  readonly tasks: Map<number, RetoldTask>;
  /** The newest request to each section, and whether it has said anything since. */
  readonly asked: Map<string, { request: string; answered: boolean }>;
  /** Official posts, by key. */
  readonly uncertain: Uncertain;
  /** Sections that were taken to their director, since when, and which systems are still silent. */
  readonly withDirector: Map<string, { readonly since: string; readonly silent: Set<string> }>;
  readonly decided: Map<string, boolean>;
  readonly council: { held: boolean; from: string }[];
  /** Sections that own the crisis. */
  owners: readonly string[];
  leak: string | undefined;
  closed: boolean;
}

export interface RetoldContact {
  readonly scope: string;
  channel: string | undefined;
  /** Whom the main channel has to reach now, and everybody whom it ever had to. */
  recipients: Set<string>;
  readonly also: Set<string>;
  readonly told: Set<string>;
  readonly relayed: Set<string>;
  readonly unreached: Set<string>;
}

export interface RetoldTask {
  readonly task: string;
  status: string;
  /** Somebody of the office had a mail sent; somebody said that one went. */
  sent: boolean;
  mailed: boolean;
  /** Of a task to many: who was told of what it is about now, and when. */
  readonly told: Map<string, string>;
}

export const noRetelling = (plan: Plan): Retold => ({
  plan,
  channels: {},
  contacts: new Map(),
  tasks: new Map(),
  asked: new Map(),
  uncertain: new Map(),
  withDirector: new Map(),
  decided: new Map(),
  council: [],
  owners: [],
  leak: undefined,
  closed: false,
});

export const retell = (retold: Retold, { event, at }: RecordedEvent): void => {
  retellUncertain(retold.uncertain, event);
  switch (event.type) {
    case 'IncidentDeclared':
      retold.channels = event.channels;
      retold.leak = event.facts.leak;
      retold.owners = retold.plan.scenarios.find(({ id }) => id === event.scenario)?.owners ?? [];
      break;
    case 'OwnersSet':
      retold.owners = event.owners;
      break;
    case 'FactsUpdated':
      leakSaid(retold, event.changes.leak);
      break;
    case 'IncidentClosed':
      retold.closed = true;
      break;
    case 'ConfirmationAsked':
      for (const id of event.sections) {
        retold.asked.set(id, { request: `request/${event.round}`, answered: false });
        retold.withDirector.delete(id);
      }
      break;
    case 'AnswerRecorded':
      answered(retold, event.section);
      heardOf(retold, event);
      break;
    case 'NoAnswerEscalatedToDirectors':
      for (const id of event.sections) {
        const own = retold.plan.systems.filter(({ section }) => section === id).map((system) => system.id);
        retold.withDirector.set(id, { since: at, silent: new Set(own.filter((one) => event.systems.includes(one))) });
      }
      break;
    case 'ReportingTimesSet':
      changedAgain(retold, at);
      break;
    case 'DeliveryNoted':
      delivered(retold, event);
      break;
    default:
      retellContact(retold, event as TellingEvent, at);
  }
};

/** Undefined: nothing was said of it; null: it is unknown again. */
const leakSaid = (retold: Retold, leak: string | null | undefined): void => {
  if (leak === undefined) return;
  retold.leak = leak ?? undefined;
  // What was decided of one leak says nothing of the next.
  if (leak === 'none') retold.decided.delete('outage_route');
};

const retellContact = (retold: Retold, event: TellingEvent, at: string): void => {
  switch (event.type) {
    case 'ChannelsSet':
      retold.channels = { ...retold.channels, ...event.states };
      if (event.main !== undefined) changedAgain(retold, at);
      break;
    case 'ContactOpened':
      opened(retold, event);
      break;
    case 'ContactExtended':
      for (const one of event.also) retold.contacts.get(event.contact)?.also.add(`channel/${one}`);
      break;
    case 'RecipientTold':
      tell(retold, event.contact, event.recipient);
      break;
    case 'DepartmentRelayed':
      retold.contacts.get(event.contact)?.relayed.add(event.recipient);
      break;
    case 'RecipientUnreached':
      notReached(retold, event.contact, event.recipient);
      break;
    case 'TasksOpened':
      for (const { no, task, status } of event.tasks)
        retold.tasks.set(no, { task, status, sent: false, mailed: false, told: new Map() });
      break;
    case 'TasksChanged':
      for (const { no, status } of event.tasks) changed(retold, no, { status });
      break;
    case 'TaskTicked':
      ticked(retold, event, at);
      break;
    case 'TaskSent':
      changed(retold, event.task, { sent: true });
      break;
    case 'DecisionRecorded':
      retold.decided.set(event.decision, event.will);
      break;
    case 'CouncilSet':
      retold.council.push({ held: event.held, from: event.from });
      break;
    default:
      break;
  }
};

const ticked = (retold: Retold, event: Extract<TellingEvent, { type: 'TaskTicked' }>, at: string): void => {
  const { task: no, recipient, whileHeld, saidAt, means, done } = event;
  if (recipient !== undefined && whileHeld !== true) retold.tasks.get(no)?.told.set(recipient, saidAt ?? at);
  if (done) changed(retold, no, { status: 'done' });
  if (means === 'mail') changed(retold, no, { mailed: true });
};

/** What was said of the settings before they changed again says nothing of the change; two clocks may differ by a minute. */
const changedAgain = ({ tasks, plan }: Retold, at: string): void => {
  const isOfSettings = (id: string) => plan.tasks.some((one) => one.id === id && one.when === 'settings_changed');
  for (const { task, status, told } of tasks.values()) {
    if (status !== 'open' || !isOfSettings(task)) continue;
    for (const [one, saidAt] of told) if (Date.parse(saidAt) < Date.parse(at) - 60_000) told.delete(one);
  }
};

const changed = ({ tasks }: Retold, no: number, change: Partial<RetoldTask>): void => {
  const task = tasks.get(no);
  if (task !== undefined) Object.assign(task, change);
};

const opened = ({ contacts }: Retold, event: Extract<IncidentEvent, { type: 'ContactOpened' }>): void => {
  const { contact: key, scope, channel, recipients, also } = event;
  const before = contacts.get(key);
  if (before === undefined) {
    const fresh = { told: new Set<string>(), relayed: new Set<string>(), unreached: new Set<string>() };
    contacts.set(key, { scope, channel, recipients: new Set(recipients), also: channelsOf(also), ...fresh });
    return;
  }
  before.channel = channel;
  before.recipients = new Set(recipients);
  for (const one of channelsOf(also)) before.also.add(one);
  // Whoever is to be told anew by another channel was not given up on there.
  for (const one of before.unreached) if (!before.also.has(one) && !before.told.has(one)) before.unreached.delete(one);
};

const channelsOf = (also: readonly string[]): Set<string> => new Set(also.map((one) => `channel/${one}`));

/** Whatever was thought before. */
const notReached = ({ contacts }: Retold, key: string, recipient: string): void => {
  const contact = contacts.get(key);
  contact?.unreached.add(recipient);
  // Who was told before it was opened anew has to be told now after all.
  contact?.recipients.add(recipient);
  contact?.told.delete(recipient);
  contact?.relayed.delete(recipient);
};

const tell = ({ contacts }: Retold, key: string, recipient: string): void => {
  const contact = contacts.get(key);
  contact?.told.add(recipient);
  contact?.unreached.delete(recipient);
};

const heardOf = ({ withDirector }: Retold, { section, system }: { section: string; system: string }): void => {
  const taken = withDirector.get(section);
  taken?.silent.delete(system);
  if (taken?.silent.size === 0) withDirector.delete(section);
};

const answered = (retold: Retold, section: string): void => {
  const asked = retold.asked.get(section);
  if (asked === undefined) return;
  asked.answered = true;
  const recipient = `section/${section}`;
  const newest = [...retold.contacts].findLast(
    ([, { scope, recipients, told }]) =>
      scope === 'owningSections' && (recipients.has(recipient) || told.has(recipient)),
  );
  if (newest !== undefined) tell(retold, newest[0], recipient);
};

/** What goes to the committee goes to the council while it is held (P6ア). */
export const partyAt = ({ plan, council }: Retold, task: string, at: string): string | undefined => {
  const party = plan.tasks.find(({ id }) => id === task)?.party;
  const isHeld = council.findLast(({ from }) => from <= at)?.held ?? false;
  return party === 'security-committee' && isHeld ? 'crisis-council' : party;
};

const delivered = (retold: Retold, { post, outcome }: Extract<IncidentEvent, { type: 'DeliveryNoted' }>): void => {
  const official = officialPost(post);
  if (official === undefined) return;
  const { contact: key, recipient } = official;
  if (outcome === 'delivered') tell(retold, key, recipient);
  const contact = retold.contacts.get(key);
  const isExpected = contact?.recipients.has(recipient) || contact?.told.has(recipient) || contact?.also.has(recipient);
  if (outcome === 'parked' && isExpected) contact?.unreached.add(recipient);
};

/** Sections that were asked by that request, by none since, and have not answered. */
export const waitingFor = ({ asked }: Retold, contact: string): readonly string[] =>
  [...asked].filter(([, { request, answered }]) => request === contact && !answered).map(([id]) => `section/${id}`);

export const sameOnes = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && new Set([...a, ...b]).size === a.length;

/** Of a letter. */
export const taskOf = (contact: string, { tasks }: Retold) => tasks.get(Number(/^task\/(\d+)$/.exec(contact)?.[1]));
