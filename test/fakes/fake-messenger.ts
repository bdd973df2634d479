// A platform in memory that fails on demand: before it acts, or after it has acted without being able to say so.
// No timers and no chance: whoever drives it decides each failure, so a run can be repeated.
import type { Clock } from '../../src/ports/clock.ts';
import {
  type Card,
  DeliveryError,
  type DeliveryErrorCode,
  type MessageRef,
  type Messenger,
} from '../../src/ports/messenger.ts';

type Method = 'post' | 'update' | 'pin' | 'unpin' | 'find';

/** Without `afterActing` nothing has happened; with it the message is there, whatever the code says. */
export interface Fault {
  readonly code: DeliveryErrorCode;
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
  failWhen(choose: (method: Method) => Fault | undefined): void;
}

interface FakeOptions {
  readonly clock: Clock;
  readonly platform?: string;
  readonly can?: Partial<Messenger['can']>;
}

const UNHURT = (): undefined => undefined;

export const fakeMessenger = ({ clock, platform = 'fake', can = {} }: FakeOptions): FakeMessenger => {
  const messages = new Map<string, SeenMessage & { readonly at: string }>();
  let numbered = 0;
  let choose: (method: Method) => Fault | undefined = UNHURT;

  const call = async <T>(method: Method, act: () => T): Promise<T> => {
    const fault = choose(method);
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
    can: { update: true, pin: true, find: true, thread: false, ...can },
    linked: false,
    conversationsFor: (incident, audience) => {
      const place = 'section' in audience ? audience.section : 'operations';
      return [{ platform, id: `${incident}/${place}` }];
    },
    post: (to, card, key) =>
      call('post', () => {
        numbered += 1;
        const id = `m${numbered}`;
        messages.set(id, { id, conversation: to.id, key, card, pinned: false, edits: 0, at: clock.now() });
        return { conversation: to, id };
      }),
    update: (ref, card) => call('update', () => change(ref, { card, edits: (messages.get(ref.id)?.edits ?? 0) + 1 })),
    pin: (ref) => call('pin', () => change(ref, { pinned: true })),
    unpin: (ref) =>
      call('unpin', () => {
        if (messages.has(ref.id)) change(ref, { pinned: false });
      }),
    find: (to, key, since) =>
      call('find', () => {
        const found = [...messages.values()].find(
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

const failure = (method: Method, { code, retryAfterMs }: Fault): DeliveryError =>
  new DeliveryError(code, `${method} failed as asked`, retryAfterMs === undefined ? {} : { retryAfterMs });
