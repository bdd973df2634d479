// What every chat-like platform offers. One contract, one conformance suite (test/conformance/messenger.ts).

import type { LinkedPlace } from '../directory/address.ts';
import type { ChatAddresses } from '../directory/directory.ts';
import type { Card } from '../posts/card.ts';
import type { Audience } from '../posts/post.ts';
import type { Instant } from '../time.ts';

export type { LinkedPlace } from '../directory/address.ts';
export type { Card } from '../posts/card.ts';

/** A place that shows messages; `id` is the platform's own, followed by `#` and a name for a thread of its own there. */
export interface Conversation {
  readonly platform: string;
  readonly id: string;
}

/** Globally unique: the incident's id, a slash, and the post's key. */
export type PostKey = string;

/** The platform's own reference to one message, as it must be stored to find it again. */
export interface MessageRef {
  readonly conversation: Conversation;
  readonly id: string;
}

/**
 * Every call must end within 20 seconds, by a DeliveryError if need be: a delivery may need three of them, is
 * leased for 70, and one that runs out is taken over by another try. What else a call may throw is taken for a fault of
 * the driver that leaves it open whether it acted.
 */
export interface Messenger {
  readonly platform: string;
  readonly can: { readonly update: boolean; readonly pin: boolean; readonly find: boolean };
  /** One of the plan's own channels, where showing a post is the evidence that its recipient was told. */
  readonly evidence?: true;
  /** Reaches people who are not of the ward: never a drill's. */
  readonly outside?: true;
  /** How it writes its people and its conversations, where people type them; of linked ones only. */
  readonly addresses?: Omit<ChatAddresses, 'platform'>;
  /** Its places have been there from the beginning: everything of the log stands in them. */
  readonly complete?: true;
  /** Whether people link its conversations to sections; otherwise it has places of its own for everybody. */
  readonly linked: boolean;
  /** Where this platform shows posts for that audience; empty when it does not. `linked` is what the links say. */
  conversationsFor(incident: string, audience: Audience, linked: readonly LinkedPlace[]): readonly Conversation[];
  /** Whether it could reach that audience just now, where an address may be missing; absent: wherever it has a place. */
  reaches?(audience: Audience): Promise<boolean>;
  /** Whatever was refused for what it says comes again in a smaller form; the last one is `plain`. */
  post(to: Conversation, card: Card, key: PostKey): Promise<MessageRef>;
  update(ref: MessageRef, card: Card): Promise<void>;
  /** Already pinned is success. */
  pin(ref: MessageRef): Promise<void>;
  /** Not pinned is success. */
  unpin(ref: MessageRef): Promise<void>;
  /** Takes a message of ours away; gone is success. Absent where that cannot be. */
  takeAway?(ref: MessageRef): Promise<void>;
  /** Where that is known at once: which of these messages do not stand there any more. */
  lost?(refs: readonly MessageRef[]): Promise<readonly MessageRef[]>;
  /** Where pins can be read: which of these messages are not pinned. It may look at a few of them at a time. */
  unpinned?(refs: readonly MessageRef[]): Promise<readonly MessageRef[]>;
  /** The newest, if there are several. */
  find(to: Conversation, key: PostKey, since: Instant): Promise<MessageRef | undefined>;
  /** Whether the platform can be reached, with the reason when not; for /readyz. */
  ready(): Promise<{ readonly ok: boolean; readonly reason?: string }>;
}

export type DeliveryErrorCode =
  | 'rate_limited'
  | 'unavailable'
  | 'rejected'
  /** Refused for what it says, so that the same would be refused again: too long, a mention of somebody who has left. */
  | 'unacceptable'
  /** Of an update: this message can never be edited again, whatever it is to say. New ones may be posted there. */
  | 'uneditable'
  | 'auth'
  /** The message is not there any more. */
  | 'gone'
  /** The conversation itself cannot be used: archived, deleted, or the bot is not in it. */
  | 'closed'
  /** The platform may or may not have acted: `find` is asked before anything is posted again. */
  | 'unknown_outcome'
  /** Our own side failed before anything left, such as while rendering (rendering.ts). */
  | 'failed';

export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  readonly code: DeliveryErrorCode;
  readonly retryAfterMs: number | undefined;
  constructor(code: DeliveryErrorCode, message: string, options: { retryAfterMs?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.retryAfterMs = options.retryAfterMs;
  }
}
