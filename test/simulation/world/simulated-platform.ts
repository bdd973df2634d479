// A chat platform with people looking at it. It outlives every crash of the program, and it may lose a request, do the
// work and lose the answer, be away, ask to wait, refuse, close a conversation, and have messages deleted by people.
import { type Conversation, DeliveryError, type MessageRef, type Messenger } from '../../../src/ports/messenger.ts';
import type { Audience } from '../../../src/posts/post.ts';
import { epochMs, type Instant, instantFromEpochMs, MINUTE_MS } from '../../../src/time.ts';
import type { Chance } from './random.ts';
import type { VirtualClock } from './virtual-clock.ts';

export interface SeenMessage {
  readonly id: string;
  readonly conversation: string;
  readonly key: string;
  /** By the platform's clock. */
  readonly at: Instant;
  /** The card as JSON text. */
  card: string;
  pinned: boolean;
  edits: number;
  isDeleted: boolean;
  /** An edit of it was refused for good: too old, or in every form. */
  isFrozen: boolean;
}

/** Probabilities of each call. */
export interface Weather {
  readonly requestLost: number;
  readonly answerLost: number;
  readonly rateLimited: number;
  readonly refused: number;
  readonly slow: number;
  /** The driver falls over: an error that no messenger should throw, before or after the work is done. */
  readonly thrown: number;
  /** Of an update: this message can never be edited again. */
  readonly uneditable: number;
  /** Refused for what it says. */
  readonly unacceptable: number;
}

export const CALM: Weather = {
  requestLost: 0,
  answerLost: 0,
  rateLimited: 0,
  refused: 0,
  slow: 0,
  thrown: 0,
  uneditable: 0,
  unacceptable: 0,
};

export type Fault = keyof Weather | 'away' | 'closed' | 'messageGone';

export interface SimulatedPlatform {
  readonly messenger: Messenger;
  /** Everything that was ever posted, in order. */
  readonly messages: readonly SeenMessage[];
  readonly closed: Set<string>;
  readonly answersLostIn: Set<string>;
  weather: Weather;
  isAway: boolean;
  deleteByPeople(message: SeenMessage): void;
}

export interface PlatformSettings {
  readonly name: string;
  readonly can: Messenger['can'];
  readonly conversationsFor: (incident: string, audience: Audience) => readonly string[];
  /** One of the plan's own channels, and one that leaves the ward. */
  readonly evidence?: true;
  readonly outside?: true;
  /** Whether it takes messages of ours away. */
  readonly takesAway?: boolean;
}

export const simulatedPlatform = (
  { name, can, conversationsFor, evidence, outside, takesAway = false }: PlatformSettings,
  chance: Chance,
  clock: VirtualClock,
  happened: (fault: Fault) => void,
): SimulatedPlatform => {
  const messages: SeenMessage[] = [];
  /** Its clock is not ours. */
  const behindMs = chance.int(5 * MINUTE_MS);

  const fail = (fault: Fault, error: Error): never => {
    happened(fault);
    throw error;
  };

  const refuseNow = (conversation: string): void => {
    const { weather } = platform;
    if (platform.isAway) fail('away', new DeliveryError('unavailable', 'away'));
    if (platform.closed.has(conversation)) fail('closed', new DeliveryError('auth', 'this conversation is closed'));
    if (chance.happens(weather.rateLimited)) {
      fail('rateLimited', new DeliveryError('rate_limited', 'wait', { retryAfterMs: 1000 + chance.int(90_000) }));
    }
    if (chance.happens(weather.refused)) fail('refused', new DeliveryError('rejected', 'not like this'));
  };

  const call = async <T>(conversation: string, act: () => T): Promise<T> => {
    const { weather } = platform;
    // Others get their turn while a request is on its way.
    for (let turns = chance.int(5); turns > 0; turns -= 1) await Promise.resolve();
    if (chance.happens(weather.slow)) {
      happened('slow');
      clock.moveMs(chance.int(20_000));
    }
    refuseNow(conversation);
    const falls = chance.happens(weather.thrown) ? chance.pick(['before', 'after'] as const) : 'never';
    if (falls === 'before') fail('thrown', new TypeError('the driver fell over'));
    if (chance.happens(weather.requestLost)) fail('requestLost', new DeliveryError('unknown_outcome', 'reset'));
    const result = act();
    if (falls === 'after') {
      platform.answersLostIn.add(conversation);
      fail('thrown', new TypeError('the driver fell over'));
    }
    if (chance.happens(weather.answerLost)) {
      platform.answersLostIn.add(conversation);
      fail('answerLost', new DeliveryError('unknown_outcome', 'reset'));
    }
    return result;
  };

  const messageAt = (ref: MessageRef): SeenMessage => {
    const message = messages.find(({ id }) => id === ref.id);
    if (message === undefined || message.isDeleted) return fail('messageGone', new DeliveryError('gone', 'no message'));
    return message;
  };

  const refuseContent = (message?: SeenMessage): void => {
    if (!chance.happens(platform.weather.unacceptable)) return;
    if (message !== undefined) message.isFrozen = true;
    fail('unacceptable', new DeliveryError('unacceptable', 'not these words'));
  };

  const messenger: Messenger = {
    platform: name,
    can,
    ...(evidence === undefined ? {} : { evidence }),
    ...(outside === undefined ? {} : { outside }),
    linked: false,
    conversationsFor: (incident, audience) =>
      conversationsFor(incident, audience).map((id) => ({ platform: name, id })),
    post: (to, card, key) =>
      call(to.id, () => {
        refuseContent();
        const id = `${name}-${messages.length + 1}`;
        messages.push({
          id,
          at: instantFromEpochMs(epochMs(clock.now()) - behindMs),
          conversation: to.id,
          key,
          card: JSON.stringify(card),
          pinned: false,
          edits: 0,
          isDeleted: false,
          isFrozen: false,
        });
        return { conversation: to, id };
      }),
    update: (ref, card) =>
      call(ref.conversation.id, () => {
        const message = messageAt(ref);
        message.isFrozen ||= chance.happens(platform.weather.uneditable);
        if (message.isFrozen) fail('uneditable', new DeliveryError('uneditable', 'too old to edit'));
        refuseContent(message);
        message.card = JSON.stringify(card);
        message.edits += 1;
      }),
    pin: (ref) =>
      call(ref.conversation.id, () => {
        messageAt(ref).pinned = true;
      }),
    unpin: (ref) =>
      call(ref.conversation.id, () => {
        const message = messages.find(({ id }) => id === ref.id);
        if (message !== undefined) message.pinned = false;
      }),
    ...(takesAway
      ? {
          takeAway: (ref) =>
            call(ref.conversation.id, () => {
              const message = messages.find(({ id }) => id === ref.id);
              if (message !== undefined) gone(message);
            }),
        }
      : {}),
    find: (to: Conversation, key, since) =>
      call(to.id, () => {
        const found = messages.findLast(
          ({ conversation, key: posted, at, isDeleted }) =>
            conversation === to.id && posted === key && at >= since && !isDeleted,
        );
        return found === undefined ? undefined : { conversation: to, id: found.id };
      }),
    ready: async () => (platform.isAway ? { ok: false, reason: 'away' } : { ok: true }),
  };

  const platform: SimulatedPlatform = {
    messenger,
    messages,
    closed: new Set(),
    answersLostIn: new Set(),
    weather: CALM,
    isAway: false,
    deleteByPeople: gone,
  };
  return platform;
};

const gone = (message: SeenMessage): void => {
  message.isDeleted = true;
  message.pinned = false;
};
