// The fold of what happened in telling people. No rule is decided here, only remembered.
import type { Instant } from '../../time.ts';
import type { IncidentEvent, RecordedEvent } from '../event.ts';
import type { Incident } from '../incident.ts';
import type { Leak, Recipient } from './contact-event.ts';
import { channelRecipient, reportContact } from './contact-keys.ts';
import type { Contacting, ContactState, RecipientState, TaskState, TaskTick } from './contacting.ts';
import { answered, chased, delivered, told, withContact, withoutTold, withRecipient } from './evolve-recipients.ts';
import { suggestedState } from './read-contacting.ts';

type Event<T extends IncidentEvent['type']> = Extract<IncidentEvent, { type: T }>;

/** What any event, of contacts or not, changes in them. */
export const contactingAfter = (incident: Incident, recorded: RecordedEvent): Contacting => {
  const { contacting } = incident;
  const { event, at } = recorded;
  switch (event.type) {
    case 'ChannelsSet':
      return channelsSet(incident, event, recorded);
    case 'ReportingTimesSet':
      return changedAgain(incident, at);
    case 'ChannelProposed':
      return { ...contacting, proposals: withProposal(incident, event) };
    case 'ContactOpened':
      return contactOpened(contacting, event, at);
    case 'ContactExtended':
      return withContact(contacting, event.contact, (contact) => ({
        ...contact,
        recipients: new Map([...contact.recipients, ...alsoRecipients(event.also, at)]),
      }));
    case 'RecipientTold':
      return withRecipient(contacting, event.contact, event.recipient, told(event, recorded));
    case 'DepartmentRelayed': {
      const saidBy = event.saidBy === undefined ? {} : { saidBy: event.saidBy };
      const relayed = { by: recorded.actor.label, at: event.saidAt ?? at, ...saidBy };
      return withRecipient(contacting, event.contact, event.recipient, { relayed });
    }
    case 'RecipientUnreached':
      return withoutTold(contacting, event, at);
    case 'ContactsChased':
      return chased(contacting, event);
    case 'TasksOpened':
      return tasksOpened(contacting, event, at);
    case 'TasksChanged':
      return tasksChanged(contacting, event, at);
    case 'TasksReminded':
      return withTasks(
        contacting,
        event.tasks.map((no) => ({ no })),
        () => ({ reminded: true }),
      );
    case 'TaskTicked':
      return ticked(contacting, event, recorded);
    case 'TaskSent':
      return withTasks(contacting, [{ no: event.task }], () => ({ sent: true }));
    case 'LeakAnswered':
      return { ...contacting, leakAnswered: { leak: event.leak, by: recorded.actor.label, at } };
    case 'FactsUpdated':
      return event.changes.leak === undefined ? contacting : leakChanged(contacting, event.changes.leak);
    case 'DecisionRecorded': {
      const { type: _, decision, ...decided } = event;
      const decisions = new Map(contacting.decisions).set(decision, { ...decided, by: recorded.actor.label, at });
      return { ...contacting, decisions };
    }
    case 'CouncilSet':
      return { ...contacting, council: [...contacting.council, { held: event.held, from: event.from, setAt: at }] };
    case 'ProviderHeard': {
      const { lateFor: _, ...provider } = contacting.provider;
      const notices = provider.notices + (event.notice === 'report' ? 0 : 1);
      const heardAt = later(provider.heardAt, event.saidAt ?? at);
      const means = event.notice === 'report' ? {} : { means: event.means };
      return { ...contacting, provider: { ...provider, heardAt, notices, ...means } };
    }
    case 'ProviderTimesSet': {
      const { schedule: _, lateFor: __, ...provider } = contacting.provider;
      const agreed = event.schedule === null ? {} : { schedule: { schedule: event.schedule, from: at } };
      return { ...contacting, provider: { ...provider, ...agreed } };
    }
    case 'ProviderLate':
      return { ...contacting, provider: { ...contacting.provider, lateFor: event.due } };
    case 'StageReached':
      return { ...contacting, stages: new Set([...contacting.stages, event.stage]) };
    case 'ReportIssued':
      return {
        ...contacting,
        issued: new Map(contacting.issued).set(reportContact(event, recorded.seq), { ...recorded, event, what: '' }),
      };
    case 'AnswerRecorded':
      return answered(withoutOutdated(contacting, event), event, recorded);
    case 'DeliveryNoted':
      return delivered(contacting, event, recorded, incident.plan);
    default:
      return contacting;
  }
};

/** What is entered late may have been said before what is known already. */
const later = (known: Instant | undefined, given: Instant): Instant =>
  known !== undefined && known > given ? known : given;

/** Once nothing has leaked, what was decided about an outage with a leak is decided anew at the next one. */
const leakChanged = (contacting: Contacting, leak: Leak | null): Contacting => {
  const decisions = new Map(contacting.decisions);
  if (leak === 'none') decisions.delete('outage_route');
  return { ...contacting, decisions, leakTurn: contacting.leakTurn + 1 };
};

const channelsSet = (incident: Incident, event: Event<'ChannelsSet'>, { actor, at }: RecordedEvent): Contacting => {
  const contacting = event.main === undefined ? incident.contacting : changedAgain(incident, at);
  const channelsSaid = new Map(contacting.channelsSaid);
  const proposals = new Map(contacting.proposals);
  for (const channel of Object.keys(event.states)) {
    channelsSaid.set(channel, {
      by: actor.label,
      at,
      ...(event.because === undefined ? {} : { because: event.because }),
    });
    proposals.delete(channel);
  }
  return { ...contacting, channelsSaid, proposals };
};

/** In the plan's order, whichever was said first. */
const withProposal = (
  { contacting, plan }: Incident,
  { channel, state, system }: Event<'ChannelProposed'>,
): Contacting['proposals'] => {
  const all = new Map(contacting.proposals).set(channel, { state, ...(system === undefined ? {} : { system }) });
  const place = ([id]: readonly [string, unknown]): number => plan.channels.findIndex((one) => one.id === id);
  return new Map([...all].sort((a, b) => place(a) - place(b)));
};

/** Whoever was told by a channel that has failed since stays told. */
const contactOpened = (contacting: Contacting, event: Event<'ContactOpened'>, at: Instant): Contacting => {
  const { contact: key, scope, channel, recipients, also } = event;
  const before = contacting.contacts.get(key);
  const told = [...(before?.recipients ?? [])].filter(([, one]) => one.told !== undefined || one.also === true);
  const contact: ContactState = {
    key,
    scope,
    ...(channel === undefined ? {} : { channel }),
    ...(scope === 'provider' && contacting.provider.means !== undefined ? { means: contacting.provider.means } : {}),
    openedAt: at,
    recipients: new Map([
      ...recipients.map((recipient): [Recipient, RecipientState] => [recipient, { since: at }]),
      ...alsoRecipients(also, at),
      ...told,
    ]),
  };
  return { ...contacting, contacts: new Map(contacting.contacts).set(key, contact) };
};

const alsoRecipients = (also: readonly string[], since: Instant): readonly (readonly [Recipient, RecipientState])[] =>
  also.map((channel) => [channelRecipient(channel), { also: true, since }] as const);

/** A report of the settings that nobody has made yet is about this change too: what was said before it is not. */
const changedAgain = ({ contacting, plan }: Incident, changedAt: Instant): Contacting => {
  const concerned = [...contacting.tasks.values()].filter(
    ({ task, status }) =>
      status === 'open' && plan.tasks.some(({ id, when }) => id === task && when === 'settings_changed'),
  );
  return withTasks(contacting, concerned, () => ({ changedAt }));
};

const tasksOpened = (contacting: Contacting, event: Event<'TasksOpened'>, at: Instant): Contacting => {
  const tasks = new Map(contacting.tasks);
  for (const one of event.tasks) {
    const { leakTurn } = contacting;
    tasks.set(one.no, { ...one, openedAt: at, leakTurn, ticks: [], reminded: false, sent: false });
  }
  return { ...contacting, tasks };
};

const withTasks = <T extends { readonly no: number }>(
  contacting: Contacting,
  given: readonly T[],
  change: (one: T) => Partial<TaskState>,
): Contacting => {
  const tasks = new Map(contacting.tasks);
  for (const one of given) {
    const task = tasks.get(one.no);
    if (task !== undefined) tasks.set(one.no, { ...task, ...change(one) });
  }
  return { ...contacting, tasks };
};

const ticked = (contacting: Contacting, event: Event<'TaskTicked'>, recorded: RecordedEvent): Contacting => {
  const { task: no, recipient, whileHeld, done } = event;
  const tick: TaskTick = {
    ...told(event, recorded).told,
    ...(recipient === undefined ? {} : { recipient }),
    ...(whileHeld === undefined ? {} : { whileHeld }),
  };
  const ticks = [...(contacting.tasks.get(no)?.ticks ?? []), tick];
  const { leakTurn } = contacting;
  return withTasks(contacting, [{ no }], () => ({ ticks, ...(done ? { status: 'done', leakTurn } : {}) }));
};

/** What is released has its own wait from then on. */
const tasksChanged = (contacting: Contacting, { tasks }: Event<'TasksChanged'>, at: Instant): Contacting =>
  withTasks(contacting, tasks, ({ no, status }) => {
    const isReleased = status === 'open' && contacting.tasks.get(no)?.status === 'held';
    return { status, ...(isReleased ? { releasedAt: at } : {}) };
  });

/** What an earlier answer suggested of the channels is no question any more once its system is said to be otherwise. */
const withoutOutdated = (contacting: Contacting, { system, state }: Event<'AnswerRecorded'>): Contacting => {
  const proposals = [...contacting.proposals].filter(
    ([, proposed]) => proposed.system !== system || proposed.state === suggestedState(state),
  );
  return proposals.length === contacting.proposals.size ? contacting : { ...contacting, proposals: new Map(proposals) };
};
