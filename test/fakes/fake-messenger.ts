// A platform in memory that fails on demand: before it acts, or after it has acted without being able to say so.
// No timers and no chance: whoever drives it decides each failure, so a run can be repeated.
import type { Clock } from '../../src/ports/clock.ts';
import {
  type Card,
  type Conversation,
  DeliveryError,
  type DeliveryErrorCode,
  type LinkedPlace,
  type MessageRef,
  type Messenger,
} from '../../src/ports/messenger.ts';
import { rendering } from '../../src/ports/rendering.ts';

type Method = 'post' | 'update' | 'pin' | 'unpin' | 'takeAway' | 'find';

/**
 * Without `afterActing` nothing has happened; with it the message is there, whatever the code says. `crash` is an error that
 * no contract knows of.
 */
export interface Fault {
  readonly code: DeliveryErrorCode | 'crash';
  readonly afterActing?: boolean;
  readonly retryAfterMs?: number;
}

/** One message as a person there would see it. */
export interface SeenMessage {
  readonly id: string;
  readonly conversation: string;
  readonly key: string;
  readonly card: Card;
  readonly pinned: boolean;
  /** How often it was edited. */
  readonly edits: number;
}

export interface FakeMessenger extends Messenger {
  /** What is visible, in the order it was posted; of one conversation, or everywhere. */
  seen(conversation?: string): readonly SeenMessage[];
  /** A person deletes it there. */
  remove(id: string): void;
  /** Asked before every call from now on; undefined lets the call through. */
  failWhen(choose: Choose): void;
}

interface FakeOptions {
  readonly clock: Clock;
  readonly platform?: string;
  readonly can?: Partial<Messenger['can']>;
  /** People link its conversations; it has none of its own. */
  readonly linked?: boolean;
}

type Choose = (method: Method, conversation: string, card?: Card) => Fault | undefined;

const UNHURT: Choose = () => undefined;

export const fakeMessenger = ({ clock, platform = 'fake', can = {}, linked = false }: FakeOptions): FakeMessenger => {
  const messages = new Map<string, SeenMessage & { readonly at: string }>();
  let numbered = 0;
  let choose = UNHURT;

  const call = async <T>(method: Method, { id }: Conversation, act: () => T, card?: Card): Promise<T> => {
    const fault = choose(method, id, card);
    if (fault === undefined) return act();
    if (fault.afterActing === true) act();
    throw failure(method, fault);
  };

  const change = (ref: MessageRef, changes: Partial<SeenMessage>): void => {
    const message = messages.get(ref.id);
    if (message === undefined) throw new DeliveryError('gone', `no message ${ref.id}`);
    messages.set(ref.id, { ...message, ...changes });
  };

  return {
    platform,
    can: { update: true, pin: true, find: true, ...can },
    linked,
    conversationsFor: (incident, audience, places) => {
      if (linked) return [...new Set(places.map(conversationId))].map((id) => ({ platform, id }));
      const place = 'section' in audience ? audience.section : 'operations';
      return [{ platform, id: `${incident}/${place}` }];
    },
    post: async (to, card, key) => {
      await rendering(() => JSON.stringify(card));
      const act = () => {
        numbered += 1;
        const id = `m${numbered}`;
        messages.set(id, { id, conversation: to.id, key, card, pinned: false, edits: 0, at: clock.now() });
        return { conversation: to, id };
      };
      return call('post', to, act, card);
    },
    update: async (ref, card) => {
      await rendering(() => JSON.stringify(card));
      const act = () => change(ref, { card, edits: (messages.get(ref.id)?.edits ?? 0) + 1 });
      await call('update', ref.conversation, act, card);
    },
    takeAway: (ref) => call('takeAway', ref.conversation, () => void messages.delete(ref.id)),
    pin: (ref) => call('pin', ref.conversation, () => change(ref, { pinned: true })),
    unpin: (ref) =>
      call('unpin', ref.conversation, () => {
        if (messages.has(ref.id)) change(ref, { pinned: false });
      }),
    find: (to, key, since) =>
      call('find', to, () => {
        const found = [...messages.values()].findLast(
          (message) => message.conversation === to.id && message.key === key && message.at >= since,
        );
        return found && { conversation: to, id: found.id };
      }),
    ready: async () => ({ ok: true }),
    seen: (conversation) =>
      [...messages.values()].filter((message) => conversation === undefined || message.conversation === conversation),
    remove: (id) => void messages.delete(id),
    failWhen: (next) => {
      choose = next;
    },
  };
};

const conversationId = ({ conversation, thread }: LinkedPlace): string =>
  thread === undefined ? conversation : `${conversation}#${thread}`;

const failure = (method: Method, { code, retryAfterMs }: Fault): Error =>
  code === 'crash'
    ? new TypeError(`${method} fell over`)
    : new DeliveryError(code, `${method} failed as asked`, retryAfterMs === undefined ? {} : { retryAfterMs });
