// The tables as the program sees them; sqlite/migrations.ts creates them. Moments are text (Instant), flags are 0 or 1.
import type { Generated } from 'kysely';
import type { Delivery, IncidentHead } from '../../src/ports/store.ts';

export type Instant = IncidentHead['declaredAt'];
export type Flag = 0 | 1;

export interface Tables {
  heads: HeadRow;
  events: EventRow;
  commands: CommandRow;
  commands_head: CommandsHeadRow;
  plans: PlanRow;
  deliveries: Omit<DeliveryRow, 'id'> & { id: Generated<number> };
  decorations: Omit<DecorationRow, 'id'> & { id: Generated<number> };
  console_messages: Omit<ConsoleMessageRow, 'id'> & { id: Generated<number> };
  settings: SettingRow;
  directory_events: DirectoryEventRow;
  directory_head: DirectoryHeadRow;
  secrets: SecretRow;
  sessions: SessionRow;
  attempts: AttemptsRow;
}

export interface HeadRow {
  readonly id: string;
  readonly scenario: string;
  readonly drill: Flag;
  readonly status: IncidentHead['status'];
  readonly declared_at: Instant;
  readonly closed_at: Instant | null;
  readonly plan_hash: string;
  readonly seq: number;
  readonly hash: string;
  readonly planned_seq: number;
}

export interface EventRow {
  readonly incident: string;
  readonly seq: number;
  readonly at: Instant;
  readonly type: string;
  /** JSON of the event without its type. */
  readonly body: string;
  /** JSON. */
  readonly actor: string;
  readonly what: string;
  readonly command_key: string;
  readonly prev: string;
  readonly hash: string;
  /** Of a drill with a clock of its own, when it really was; `at` is the drill's time then. */
  readonly real_at: Instant | null;
}

export interface CommandRow {
  readonly command_key: string;
  readonly fingerprint: string;
  readonly at: Instant;
  readonly incident: string | null;
  readonly reply: string;
  /** Seal over the columns before it (event-chain.ts). */
  readonly hash: string;
  /** Its place among all outcomes. Null only where somebody else put it there. */
  readonly seq: number | null;
  /** Over the link before it and this seal. */
  readonly link: string | null;
}

export interface CommandsHeadRow {
  readonly id: number;
  readonly seq: number;
  readonly link: string;
}

export interface PlanRow {
  /** sha256 of `json`. */
  readonly hash: string;
  readonly json: string;
}

export interface DeliveryRow {
  readonly id: number;
  readonly incident: string;
  readonly post_key: string;
  readonly kind: Delivery['kind'];
  readonly life: Delivery['life'];
  readonly platform: string;
  readonly conversation: string;
  readonly hash: string;
  readonly pinned: Flag;
  readonly state: Delivery['state'];
  /** Place in the queue while pending or being sent, otherwise null. */
  readonly queued: number | null;
  readonly shown_hash: string | null;
  readonly shown_pinned: Flag;
  readonly ref: string | null;
  readonly uncertain: Flag;
  readonly wanted_since: Instant;
  readonly attempts: number;
  readonly due_at: Instant;
  readonly lease_owner: string | null;
  readonly lease_until: Instant | null;
  readonly last_error: string | null;
  /** JSON; late, so that reading the other columns need not walk over it. */
  readonly card: string;
  /** What the clock showed when `due_at` was set, or when the try began that set it: it was set back since if it shows less. */
  readonly due_from: Instant | null;
}

/** Something to do; done, it is deleted. */
export interface DecorationRow {
  readonly id: number;
  readonly delivery: number;
  /** Of a message that another has replaced: it is taken away. Null for the pin of the one that is shown. */
  readonly replaced: string | null;
  readonly state: 'pending' | 'sending';
  readonly attempts: number;
  readonly due_at: Instant;
  readonly refused: Flag;
  readonly lease_owner: string | null;
  readonly lease_until: Instant | null;
  readonly last_error: string | null;
  /** As of a delivery. */
  readonly due_from: Instant | null;
}

export interface ConsoleMessageRow {
  readonly id: number;
  readonly key: string;
  readonly conversation: string;
  readonly pinned: Flag;
  readonly posted_at: Instant;
  readonly updated_at: Instant;
  /** JSON. */
  readonly card: string;
}

export interface SettingRow {
  readonly key: string;
  readonly value: string;
}

/** As a row of `events`, of the one log that belongs to no incident. */
export type DirectoryEventRow = Omit<EventRow, 'incident' | 'real_at'>;

/** Its one row has the id 1. */
export interface DirectoryHeadRow {
  readonly id: number;
  /** seq and hash of the last event; 0 and the chain's start before the first. */
  readonly seq: number;
  readonly hash: string;
}

/** `secret` is a hash: scrypt with its salt for an account, SHA-256 for what chance has made long enough. */
export interface SecretRow {
  readonly holder: string;
  readonly secret: string;
}

export interface SessionRow {
  readonly id: string;
  readonly secret: string;
  readonly holder: string;
  readonly opened_at: Instant;
  readonly seen_at: Instant;
  readonly from_address: string;
  /** JSON. */
  readonly person: string | null;
}

export interface AttemptsRow {
  readonly subject: string;
  readonly failures: number;
  readonly since: Instant;
  readonly until: Instant | null;
}

export const flag = (value: boolean): Flag => (value ? 1 : 0);
