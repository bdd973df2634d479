// The store: an append-only, hash-chained log, the first outcome of every command, and what is shown where.
// One contract, one conformance suite (test/conformance/store.ts); SQLite first, PostgreSQL as a second dialect.
import type { DirectoryEvent, Place, RecordedDirectoryEvent } from '../directory/directory.ts';
import type { Actor, IncidentEvent, IncidentId, RecordedEvent } from '../incident/event.ts';
import type { Card } from '../posts/card.ts';
import type { PostKind } from '../posts/post.ts';
import type { Instant } from '../time.ts';
import type { AccessReader, AccessWriter } from './access-store.ts';

export interface Store {
  /**
   * Runs `work` atomically and durably: the promise resolves only after its writes are on the disk. Throwing undoes
   * this work alone. Works may share one commit; each sees the works before it. Never wait for a network inside.
   */
  transaction<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T>;
  /** Reads outside any transaction see committed data only. */
  readonly read: StoreReader;
  /** Throws a StoreFault when the store cannot be read or written now. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export interface StoreReader {
  /** Secrets, sessions and tries in vain. */
  readonly access: AccessReader;
  /** All incidents, newest first. */
  incidents(): Promise<readonly IncidentHead[]>;
  /** Those that are not closed, newest first; as quick in the hundredth year as in the first. */
  openIncidents(): Promise<readonly IncidentHead[]>;
  /** Those that were closed then or later, newest first; as quick as the open ones. */
  closedSince(since: Instant): Promise<readonly IncidentHead[]>;
  incident(id: IncidentId): Promise<IncidentHead | undefined>;
  /** In order, `seq > afterSeq`. */
  events(id: IncidentId, afterSeq: number): Promise<readonly RecordedEvent[]>;
  /** The JSON text saved under that hash. */
  plan(hash: string): Promise<string | undefined>;
  outcome(commandKey: string): Promise<CommandOutcome | undefined>;
  deliveries(id: IncidentId): Promise<readonly Delivery[]>;
  /** The conversations of that platform where that post is wanted or shown. */
  placesOf(id: IncidentId, postKey: string, platform: string): Promise<readonly string[]>;
  /** The post that is shown as that message of the platform, the newest if there were several. */
  shownAs(place: Place, ref: string): Promise<{ readonly incident: IncidentId; readonly postKey: string } | undefined>;
  /** What is shown and pinned there, of open incidents, oldest first: what the platform should say is pinned. */
  pinsShown(platform: string): Promise<readonly { readonly conversation: string; readonly ref: string }[]>;
  /** The log of links and people, in order, `seq > afterSeq`. */
  directoryEvents(afterSeq: number): Promise<readonly RecordedDirectoryEvent[]>;
  /** The hash of that event of the same log: what was folded up to there, was folded from this. */
  directoryHash(seq: number): Promise<string | undefined>;
  /** How many deliveries of the incident stand in that state. */
  countDeliveries(id: IncidentId, state: DeliveryState): Promise<number>;
  /**
   * The first moment at which `claim` or `claimDecorations` can find something: the oldest pending delivery of a
   * conversation is due, or a decoration, or the lease of one being sent runs out. Undefined when there is neither. Given `now`, what waits by a clock
   * that was set back since can be claimed `now`, as by `claim`; without it, the times are taken as they stand.
   */
  nextDeliveryDue(now?: Instant): Promise<Instant | undefined>;
}

export interface StoreTransaction extends StoreReader {
  readonly access: AccessWriter;
  /** The next free id of that year, `2026-003` after `2026-002`; drills share the numbers. */
  nextIncidentId(year: string): Promise<IncidentId>;
  openIncident(head: NewIncident): Promise<void>;
  /**
   * Appends to the incident's chain. Throws VersionConflict when the incident is no longer at `expectedSeq`.
   * `closedAt` also marks the head closed. Returns the new head.
   */
  append(batch: EventBatch): Promise<IncidentHead>;
  savePlan(hash: string, json: string): Promise<void>;
  /** Keeps the first outcome of a command key; throws DuplicateCommand when the key is taken. */
  saveOutcome(outcome: CommandOutcome): Promise<void>;
  /** Up to which seq of the log of links and people its own posts were compared (`want` with `HOUSE`). */
  housePlanned(): Promise<number>;
  /** Incidents whose posts have not been compared with the log since their last event, oldest first. */
  incidentsToPlan(): Promise<readonly IncidentHead[]>;
  /**
   * Writes what should be shown now, in this order, and that the log was compared up to `plannedSeq`. A pending
   * delivery keeps its place and its wait, a parked one is tried again only when something else is wanted, and the card
   * of a record stays what it was first.
   */
  want(id: IncidentId, plannedSeq: number, posts: readonly WantedDelivery[]): Promise<void>;
  /** Those posts are not wanted pinned any more, wherever they are. */
  unpin(id: IncidentId, postKeys: readonly string[], at: Instant): Promise<void>;
  /**
   * Leases due deliveries: of each conversation only the oldest pending one, and none while one of it is being sent.
   * An expired lease is taken over and comes back `uncertain`. Where the clock shows less than when a wait
   * began, it was set back since and the wait is over; so is a lease more than an hour ahead.
   */
  claim(claim: Claim): Promise<readonly Delivery[]>;
  /**
   * Leases due decorations of messages that are shown, of incidents that are open or were within a week. A post is not
   * unpinned before its successor of the same kind is pinned, unless that was refused.
   */
  claimDecorations(claim: Claim): Promise<readonly Decoration[]>;
  /** As `settle`. What is wanted by now may differ from what was done: then it is due again. */
  settleDecoration(decoration: Decoration, owner: string, settlement: DecorationSettlement): Promise<boolean>;
  /** Records how far a claimed delivery got. Does nothing and answers false when the lease is no longer the owner's. */
  settle(id: number, owner: string, settlement: Settlement): Promise<boolean>;
  /** Gives back every lease at start-up, when no other process can hold one; those deliveries become `uncertain` and due. */
  releaseLeases(): Promise<number>;
  /**
   * What is shown there may not be any more: a message that is gone is posted anew, everything else is compared again.
   * Of one message (`ref`), or of all in that conversation; only of open incidents. Returns how many.
   */
  showAgain(place: Place, now: Instant, what: { readonly ref?: string; readonly gone: boolean }): Promise<number>;
  /** Appends to the log of links and people. Throws VersionConflict when it is no longer at `expectedSeq`. Returns the new seq. */
  appendDirectory(batch: DirectoryBatch): Promise<number>;
  /**
   * Makes parked deliveries of incidents that are open, or were within a week (of one platform, or all) pending again. What
   * was refused for what it says would be refused again: only where `unacceptable` asks for it.
   */
  unpark(now: Instant, of?: { readonly platform?: string; readonly unacceptable?: true }): Promise<number>;
}

export interface Claim {
  readonly owner: string;
  readonly now: Instant;
  readonly leaseUntil: Instant;
  readonly limit: number;
}

export interface IncidentHead {
  readonly id: IncidentId;
  readonly scenario: string;
  readonly drill: boolean;
  readonly status: 'open' | 'closed';
  readonly declaredAt: Instant;
  readonly closedAt?: Instant;
  readonly planHash: string;
  /** seq of the last event; 0 before the first. */
  readonly seq: number;
  /** Hash of the last event; the chain's tip. */
  readonly hash: string;
  readonly plannedSeq: number;
}

export interface NewIncident {
  readonly id: IncidentId;
  readonly scenario: string;
  readonly drill: boolean;
  readonly declaredAt: Instant;
  readonly planHash: string;
}

export interface EventBatch {
  /** When it really was, where the incident has a clock of its own; its head is told by that. */
  readonly realAt?: Instant;
  readonly incident: IncidentId;
  readonly expectedSeq: number;
  readonly commandKey: string;
  readonly at: Instant;
  readonly actor: Actor;
  readonly events: readonly { readonly event: IncidentEvent; readonly what: string }[];
  readonly closedAt?: Instant;
}

export interface DirectoryBatch {
  readonly expectedSeq: number;
  readonly commandKey: string;
  readonly at: Instant;
  readonly actor: Actor;
  readonly events: readonly { readonly event: DirectoryEvent; readonly what: string }[];
}

/** The first answer to a command, given again to every repeat of it. */
export interface CommandOutcome {
  readonly commandKey: string;
  /** Hash of what was asked, so that a key used for something else is noticed. */
  readonly fingerprint: string;
  readonly at: Instant;
  readonly incident?: IncidentId;
  /** JSON of the reply. */
  readonly reply: string;
}

/**
 * withheld: not sent, because it had no point any more. maybe_sent: not sent, but a try before that may have left the house
 * without our knowing, and nobody can be asked.
 */
export type DeliveryState = 'pending' | 'sending' | 'shown' | 'parked' | 'withheld' | 'maybe_sent';

export interface WantedDelivery {
  readonly postKey: string;
  readonly kind: PostKind;
  readonly life: 'living' | 'record';
  readonly platform: string;
  readonly conversation: string;
  readonly card: Card;
  /** Hash of the card: equal means nothing to change. */
  readonly hash: string;
  /** A pin is no part of what is sent: it is a decoration, with a queue of its own. */
  readonly pinned: boolean;
  /** Due at once, and again after a parked one is wanted anew. */
  readonly at: Instant;
  /**
   * What was known of it is lost, and it may stand there already. `look`: the platform is asked before anything is posted.
   * `leave`: nobody can be asked, so nothing is posted, and it stays `maybe_sent`.
   */
  readonly lost?: 'look' | 'leave';
}

export interface Delivery extends Omit<WantedDelivery, 'at' | 'lost'> {
  readonly id: number;
  readonly incident: IncidentId;
  readonly state: DeliveryState;
  readonly shownHash?: string;
  readonly shownPinned: boolean;
  /** The platform's message id once posted. */
  readonly ref?: string;
  /** An earlier try may have been shown without our knowing: ask `find` first. */
  readonly uncertain: boolean;
  /** First wanted at: how far back `find` has to look. */
  readonly wantedSince: Instant;
  /** Tries of what is wanted now, counted when claimed; 0 once shown. Being told to wait is no try. */
  readonly attempts: number;
  readonly dueAt: Instant;
  readonly lastError?: string;
}

export interface Settlement {
  readonly state: 'shown' | 'pending' | 'parked' | 'withheld' | 'maybe_sent';
  readonly ref?: string;
  /** True when the message is gone, or can never be edited again, and must be posted anew. */
  readonly forgetRef?: true;
  /** Of a message that stands there and can never be edited again: it is taken away once the new one stands. */
  readonly replaced?: string;
  readonly shownHash?: string;
  readonly uncertain?: boolean;
  /** When to try again, for `pending`. */
  readonly dueAt?: Instant;
  readonly error?: string;
}

/**
 * What is done to a message beside what it says. It is tried apart from the posts and waits by itself, so that it never
 * holds one up: `pin` and `unpin` of the message that is shown, `remove` of one that another has replaced.
 */
export interface Decoration {
  readonly id: number;
  readonly incident: IncidentId;
  readonly postKey: string;
  readonly platform: string;
  readonly conversation: string;
  readonly ref: string;
  readonly what: 'pin' | 'unpin' | 'remove';
  /** Counted when claimed. */
  readonly attempts: number;
  readonly lastError?: string;
}

export type DecorationSettlement =
  | { readonly done: true }
  | {
      readonly done: false;
      readonly dueAt: Instant;
      readonly error: string;
      /** Refused rather than failed: what was to follow it, such as the unpinning of its predecessor, does not wait for it. */
      readonly refused: boolean;
    };

export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
}

export class DuplicateCommand extends Error {
  override readonly name = 'DuplicateCommand';
}

export type StoreFaultCode =
  | 'read_only'
  | 'full'
  | 'locked'
  | 'newer_schema'
  | 'not_a_database'
  | 'damaged'
  | 'held_by_other'
  | 'unavailable';

/** The store cannot do its work; `code` says why, and the texts say what to do about it. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly code: StoreFaultCode;
  /** Facts for the text: the file's path, or who holds it. */
  readonly facts: Readonly<Record<string, string>>;
  constructor(code: StoreFaultCode, facts: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.facts = facts;
  }
}
