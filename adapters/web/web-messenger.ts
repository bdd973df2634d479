// The console as a Messenger: its messages live in our own store, so nothing can stand between a post and its place.
import type { Clock } from '../../src/ports/clock.ts';
import { type ConsoleMessages, lostOf, postOnce } from '../../src/ports/console-messages.ts';
import { DeliveryError, type Messenger } from '../../src/ports/messenger.ts';
import { rendering } from '../../src/ports/rendering.ts';
import { StoreFault } from '../../src/ports/store.ts';

interface WebMessengerDeps {
  readonly messages: ConsoleMessages;
  readonly clock: Clock;
}

export const WEB = 'web';

export const webMessenger = ({ messages, clock }: WebMessengerDeps): Messenger => ({
  platform: WEB,
  can: { update: true, pin: true, find: true },
  linked: false,
  complete: true,
  conversationsFor: (incident, audience) => {
    // The plan's own channels have messengers of their own.
    if (audience.to === 'channel') return [];
    const place = 'section' in audience ? audience.section : 'operations';
    return [{ platform: WEB, id: `${incident}/${place}` }];
  },
  post: (to, card, key) =>
    delivering(async () => {
      const id = await postOnce(messages, { key, conversation: to.id, card, at: clock.now() });
      return { conversation: to, id };
    }),
  update: (ref, card) => delivering(async () => mustExist(await messages.replace(ref.id, card, clock.now()), ref.id)),
  pin: (ref) => delivering(async () => mustExist(await messages.setPinned(ref.id, true), ref.id)),
  unpin: (ref) =>
    delivering(async () => {
      // A message that is gone is not pinned either.
      await messages.setPinned(ref.id, false);
    }),
  lost: (refs) => delivering(() => lostOf(messages, refs)),
  find: (to, key) =>
    delivering(async () => {
      const id = await messages.findByKey(to.id, key);
      return id === undefined ? undefined : { conversation: to, id };
    }),
  ready: async () => {
    try {
      await messages.findByKey('', '');
      return { ok: true };
    } catch (error) {
      return { ok: false, reason: error instanceof StoreFault ? error.code : 'unavailable' };
    }
  },
});

const mustExist = (found: boolean, id: string): void => {
  if (!found) throw new DeliveryError('gone', `the console has no message ${id}`);
};

/** A fault of the store passes; what it held is written or not, never half: `unavailable`, not `unknown_outcome`. */
const delivering = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await rendering(work);
  } catch (error) {
    if (error instanceof StoreFault)
      throw new DeliveryError('unavailable', `the store is ${error.code}`, { cause: error });
    throw error;
  }
};
