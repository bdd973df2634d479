// The fold of what happened in telling people. No rule is decided here, only remembered.
import { present } from '../../present.ts';
import type { Instant } from '../../time.ts';
import type { RecordedEvent } from '../event.ts';
import type { Incident } from '../incident.ts';
import { changedAgain, withTasks } from './change-tasks.ts';
import { channelRecipient } from './contact-keys.ts';
import type { Contacting, ContactState, RecipientState, TaskTick } from './contacting.ts';
import { chased, told, withContact, withoutTold, withRecipient } from './evolve-recipients.ts';
import type { Recipient, TellingEvent } from './telling-event.ts';
import { knownAfterAll } from './unsent.ts';

type Event<T extends TellingEvent['type']> = Extract<TellingEvent, { type: T }>;

/** What an event of telling people changes. */
export const tellingAfter = (incident: Incident, event: TellingEvent, recorded: RecordedEvent): Partial<Incident> => ({
  ...(event.type === 'ChannelsSet' ? { channels: { ...incident.channels, ...event.states } } : {}),
  contacting: contactingAfter(incident, event, recorded),
});

const contactingAfter = (incident: Incident, event: TellingEvent, recorded: RecordedEvent): Contacting => {
  const { contacting, plan } = incident;
  const { at } = recorded;
  switch (event.type) {
    case 'ChannelsSet':
      return channelsSet(incident, event, recorded);
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
      return knownAfterAll(
        withRecipient(contacting, event.contact, event.recipient, told(event, recorded)),
        event,
        plan,
      );
    case 'DepartmentRelayed': {
      const saidBy = event.saidBy === undefined ? {} : { saidBy: event.saidBy };
      const relayed = { by: recorded.actor.label, at: event.saidAt ?? at, ...saidBy };
      return withRecipient(contacting, event.contact, event.recipient, { relayed });
    }
    case 'RecipientUnreached':
      return knownAfterAll(withoutTold(contacting, event, at), event, plan);
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
      return knownAfterAll(ticked(contacting, event, recorded), event, plan);
    case 'TaskSent':
      return withTasks(contacting, [{ no: event.task }], () => ({ sent: true }));
    case 'LeakAnswered':
      return { ...contacting, leakAnswered: { leak: event.leak, by: recorded.actor.label, at } };
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
      return { ...contacting, stages: new Map(contacting.stages).set(event.stage, at) };
    // It is asked; what is known changes with the answer.
    case 'LeakAsked':
      return contacting;
  }
};

/** What is entered late may have been said before what is known already. */
const later = (known: Instant | undefined, given: Instant): Instant =>
  known !== undefined && known > given ? known : given;

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
  const all = new Map(contacting.proposals).set(channel, { state, ...present({ system }) });
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
    ...present({ channel }),
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

const tasksOpened = (contacting: Contacting, event: Event<'TasksOpened'>, at: Instant): Contacting => {
  const tasks = new Map(contacting.tasks);
  for (const one of event.tasks) {
    const { leakTurn } = contacting;
    tasks.set(one.no, { ...one, openedAt: at, leakTurn, ticks: [], reminded: false, sent: false });
  }
  return { ...contacting, tasks };
};

const ticked = (contacting: Contacting, event: Event<'TaskTicked'>, recorded: RecordedEvent): Contacting => {
  const { task: no, recipient, whileHeld, done } = event;
  const tick: TaskTick = {
    ...told(event, recorded).told,
    ...present({ recipient, whileHeld }),
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
