// What is known of telling people in one incident: the fold of its contact events.
import type { ChannelState, DecisionId, Task } from '../../plan/plan.ts';
import type { Instant } from '../../time.ts';
import type { IncidentEvent, RecordedEvent, Schedule } from '../event.ts';
import type { Incident } from '../incident.ts';
import type { ContactEvent, ContactKey, Evidence, LeakAnswer, Recipient, TaskStatus } from './contact-event.ts';

export interface Contacting {
  readonly channelsSaid: ReadonlyMap<string, ChannelSaid>;
  /** What a person has still to confirm, by channel. */
  readonly proposals: ReadonlyMap<string, { readonly state: ChannelState; readonly system?: string }>;
  /** In the order they were opened. */
  readonly contacts: ReadonlyMap<ContactKey, ContactState>;
  /** By number. */
  readonly tasks: ReadonlyMap<number, TaskState>;
  readonly decisions: ReadonlyMap<DecisionId, Decided>;
  readonly council: readonly { readonly held: boolean; readonly from: Instant }[];
  /** How often the classification of the leak has changed: what was done under another one does not count for this. */
  readonly leakTurn: number;
  readonly leakAnswered?: { readonly leak: LeakAnswer; readonly by: string; readonly at: Instant };
  readonly provider: ProviderState;
  readonly stages: ReadonlySet<string>;
  /** The newest report as it was issued, to be told again by another channel. */
  readonly newestReport?: RecordedEvent & { readonly event: Extract<IncidentEvent, { type: 'ReportIssued' }> };
}

export interface ChannelSaid {
  readonly by: string;
  readonly at: Instant;
  readonly because?: string;
}

export interface ContactState {
  readonly key: ContactKey;
  readonly scope: Extract<ContactEvent, { type: 'ContactOpened' }>['scope'];
  readonly channel?: string;
  readonly openedAt: Instant;
  readonly recipients: ReadonlyMap<Recipient, RecipientState>;
}

export interface RecipientState {
  /** Added to the main channel, never counted as it (図2 ※1). */
  readonly also?: true;
  readonly told?: Told;
  readonly relayed?: { readonly by: string; readonly at: Instant; readonly saidBy?: string };
  readonly unreached?: { readonly at: Instant; readonly because?: string };
  readonly chased?: 'told' | 'relayed';
}

export interface Told extends Evidence {
  readonly by: string;
  readonly at: Instant;
  readonly enteredAt: Instant;
}

export interface TaskState {
  readonly no: number;
  readonly task: string;
  readonly status: TaskStatus;
  readonly openedAt: Instant;
  readonly leakTurn: number;
  readonly ticks: readonly Told[];
  readonly reminded: boolean;
  readonly sent: boolean;
}

export interface Decided {
  readonly will: boolean;
  readonly how?: string;
  readonly saidBy: string;
  readonly by: string;
  readonly at: Instant;
}

export interface ProviderState {
  /** 協議によって設定した頻度 (個別3(4)②). */
  readonly schedule?: { readonly schedule: Schedule; readonly from: Instant };
  readonly heardAt?: Instant;
  readonly lateFor?: Instant;
  readonly notices: number;
}

export const noContacting: Contacting = {
  channelsSaid: new Map(),
  proposals: new Map(),
  contacts: new Map(),
  tasks: new Map(),
  decisions: new Map(),
  council: [],
  leakTurn: 0,
  provider: { notices: 0 },
  stages: new Set(),
};

export const taskDefinition = (incident: Incident, { task }: Pick<TaskState, 'task'>): Task | undefined =>
  incident.plan.tasks.find(({ id }) => id === task);

/** Whether the crisis council stands in for the deliberative body at that moment (P6ア, R022). */
export const isCouncilHeld = ({ contacting }: Incident, at: Instant): boolean =>
  contacting.council.findLast(({ from }) => from <= at)?.held ?? false;

/** Whom a task is for now: what goes to the deliberative body goes to the council while it is held. */
export const partyOfTask = (incident: Incident, { party }: Pick<Task, 'party'>, at: Instant): string | undefined => {
  const { deliberativeBody } = incident.plan.organization;
  return party === deliberativeBody.default && isCouncilHeld(incident, at) ? deliberativeBody.whileHeld : party;
};

/** The newest contact of a kind: `report`, `request`, `provider`. */
export const newestContact = ({ contacting }: Incident, kind: string): ContactState | undefined =>
  [...contacting.contacts.values()].findLast(({ key }) => key.startsWith(`${kind}/`));

/** Everybody whom the main channel has to reach was told, and every department has relayed it. */
export const isComplete = ({ recipients }: ContactState): boolean =>
  [...recipients].every(
    ([recipient, one]) => one.also === true || (one.told !== undefined && (!relays(recipient) || one.relayed !== undefined)),
  );

/** 経営担当課 relay what they were told inside their department (図2 ※2). */
export const relays = (recipient: Recipient): boolean => recipient.startsWith('department/');

/** The means that are still to be ticked; empty for a task that any one means completes. */
export const meansLeft = (definition: Task, { ticks }: TaskState): Task['means'] =>
  definition.means.filter((means) => !ticks.some((tick) => tick.means === means));
