// What is known of telling people in one incident: the fold of its contact events.
import type { ChannelState, ContactMeans, DecisionId } from '../../plan/plan.ts';
import type { Instant } from '../../time.ts';
import type { IncidentEvent, RecordedEvent, Schedule } from '../event.ts';
import type { OfficialPost } from './contact-keys.ts';
import type { ContactKey, Evidence, LeakAnswer, Recipient, TaskStatus, TellingEvent } from './telling-event.ts';

type ReportIssued = Extract<IncidentEvent, { type: 'ReportIssued' }>;

export interface Contacting {
  readonly channelsSaid: ReadonlyMap<string, ChannelSaid>;
  /** What a person has still to confirm, by channel. */
  readonly proposals: ReadonlyMap<string, { readonly state: ChannelState; readonly system?: string }>;
  /** In the order they were opened. */
  readonly contacts: ReadonlyMap<ContactKey, ContactState>;
  /** By number. */
  readonly tasks: ReadonlyMap<number, TaskState>;
  readonly decisions: ReadonlyMap<DecisionId, Decided>;
  readonly council: readonly { readonly held: boolean; readonly from: Instant; readonly setAt: Instant }[];
  /** How often the classification of the leak has changed: what was done under another one does not count for this. */
  readonly leakTurn: number;
  readonly leakAnswered?: { readonly leak: LeakAnswer; readonly by: string; readonly at: Instant };
  readonly provider: ProviderState;
  /** Stages of the outage that were spoken of, each with when. */
  readonly stages: ReadonlyMap<string, Instant>;
  /** Official posts that are not known to have been sent, by their key. */
  readonly unsent: ReadonlyMap<string, Unsent>;
  /** Every report as it was issued, by its contact: it may have to be told again by another channel. */
  readonly issued: ReadonlyMap<ContactKey, RecordedEvent & { readonly event: ReportIssued }>;
}

/** withheld: it had no point any more. maybe_sent: a try may have left, and nobody could be asked. */
export interface Unsent extends OfficialPost {
  readonly outcome: 'withheld' | 'maybe_sent';
}

export interface ChannelSaid {
  readonly by: string;
  readonly at: Instant;
  readonly because?: string;
}

export interface ContactState {
  readonly key: ContactKey;
  readonly scope: Extract<TellingEvent, { type: 'ContactOpened' }>['scope'];
  readonly channel?: string;
  /** How the provider said it, which is what is known of how it told the others. */
  readonly means?: ContactMeans;
  readonly openedAt: Instant;
  readonly recipients: ReadonlyMap<Recipient, RecipientState>;
}

export interface RecipientState {
  /** Added to the main channel, never counted as it (図2 ※1). */
  readonly also?: true;
  /** Since when they have to be told; what they are asked later than the rest is chased later. */
  readonly since?: Instant;
  readonly told?: Told;
  readonly relayed?: { readonly by: string; readonly at: Instant; readonly saidBy?: string };
  readonly unreached?: { readonly at: Instant; readonly because?: string };
  readonly chased?: 'told' | 'relayed';
}

/** `answer`: a section that answered was reached, whatever the means. */
export interface Told extends Omit<Evidence, 'means'> {
  readonly means: Evidence['means'] | 'answer';
  readonly by: string;
  readonly at: Instant;
  readonly enteredAt: Instant;
}

export interface TaskTick extends Told {
  /** Which of many, in a task to many. */
  readonly recipient?: Recipient;
  /** Said while it was on hold: kept, and not counted. */
  readonly whileHeld?: true;
}

export interface TaskState {
  readonly no: number;
  readonly task: string;
  readonly status: TaskStatus;
  readonly openedAt: Instant;
  /** When what it reports has changed again since. */
  readonly changedAt?: Instant;
  /** The one it was opened under, then the one it was done under. */
  readonly leakTurn: number;
  /** When what it waited for was known or done. */
  readonly releasedAt?: Instant;
  readonly ticks: readonly TaskTick[];
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
  /** How it said the newest of them. */
  readonly means?: ContactMeans;
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
  stages: new Map(),
  unsent: new Map(),
  issued: new Map(),
};
