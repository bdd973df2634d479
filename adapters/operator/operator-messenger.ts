// 手作業: what a person puts up, sends, reads out or hands over, because no driver of ours reaches that channel. Its text waits
// in the console until somebody says that it is done (連絡済).
import type { Clock } from '../../src/ports/clock.ts';
import { type ConsoleMessages, lostOf, operatorTray, postOnce } from '../../src/ports/console-messages.ts';
import { DeliveryError, type Messenger } from '../../src/ports/messenger.ts';
import { rendering } from '../../src/ports/rendering.ts';
import { StoreFault } from '../../src/ports/store.ts';

interface OperatorDeps {
  readonly messages: ConsoleMessages;
  readonly clock: Clock;
  /** Channels that a driver serves: nobody has to do by hand what the bot does. */
  readonly served: readonly string[];
}

const PLATFORM = 'operator';

export const operatorMessenger = ({ messages, clock, served }: OperatorDeps): Messenger => ({
  platform: PLATFORM,
  can: { update: true, pin: false, find: true },
  linked: false,
  conversationsFor: (incident, audience) => {
    if (audience.to !== 'channel' || served.includes(audience.channel)) return [];
    const { channel, recipient } = audience;
    return [
      {
        platform: PLATFORM,
        id: `${operatorTray(incident)}${channel}${recipient === undefined ? '' : `/${recipient}`}`,
      },
    ];
  },
  post: (to, card, key) =>
    reaching(async () => ({
      conversation: to,
      id: await postOnce(messages, { key, conversation: to.id, card, at: clock.now() }),
    })),
  update: (ref, card) =>
    reaching(async () => {
      if (!(await messages.replace(ref.id, card, clock.now()))) {
        throw new DeliveryError('gone', `the console has no message ${ref.id}`);
      }
    }),
  pin: async () => undefined,
  unpin: async () => undefined,
  lost: (refs) => reaching(() => lostOf(messages, refs)),
  find: (to, key) =>
    reaching(async () => {
      const id = await messages.findByKey(to.id, key);
      return id === undefined ? undefined : { conversation: to, id };
    }),
  // It stands on the store, whose readiness is asked of the store.
  ready: async () => ({ ok: true }),
});

/** What the store refused is written or not, never half. */
const reaching = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await rendering(work);
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    throw new DeliveryError('unavailable', `the store is ${error.code}`, { cause: error });
  }
};
