// The life of one process: it may end at any call to the store or to a platform, before the call takes effect, after
// it, and inside a transaction. A dead process does nothing more, whatever it had begun.
import type { Messenger } from '../../../src/ports/messenger.ts';
import { type Store, StoreFault, type StoreTransaction } from '../../../src/ports/store.ts';
import type { Chance } from './random.ts';

export class Crash extends Error {
  override readonly name = 'Crash';
}

export interface Life {
  /** Dies at that many more calls. */
  endIn(calls: number): void;
  end(): void;
  isOver(): boolean;
  /** Called before and after every call to the outside; throws once life is over. */
  boundary(): void;
}

export const newLife = (): Life => {
  let left = Number.POSITIVE_INFINITY;
  return {
    endIn: (calls) => {
      left = calls;
    },
    end: () => {
      left = 0;
    },
    isOver: () => left <= 0,
    boundary: () => {
      left -= 1;
      if (left <= 0) throw new Crash('the process died');
    },
  };
};

/** The same object, but every asynchronous call may be the last. */
const mortal = <T extends object>(target: T, life: Life): T =>
  new Proxy(target, {
    get: (of, name) => {
      const member: unknown = Reflect.get(of, name);
      if (typeof member !== 'function') return member;
      return async (...args: readonly unknown[]): Promise<unknown> => {
        life.boundary();
        const result: unknown = await member.apply(of, args);
        life.boundary();
        return result;
      };
    },
  });

export interface DiskTrouble {
  /** How often a transaction fails with a StoreFault instead of being committed. */
  probability: number;
  readonly chance: Chance;
  happened(): void;
}

export const mortalStore = (store: Store, life: Life, disk: DiskTrouble): Store => ({
  transaction: async (work) => {
    life.boundary();
    const result = await store.transaction(async (tx: StoreTransaction) => {
      const value = await work(mortal(tx, life));
      life.boundary();
      if (disk.chance.happens(disk.probability)) {
        disk.happened();
        throw new StoreFault(disk.chance.pick(['full', 'locked', 'unavailable'] as const), { path: 'simulated' });
      }
      return value;
    });
    // Committed, and nobody was told: the reason why every command has a key.
    life.boundary();
    return result;
  },
  read: mortal(store.read, life),
  check: () => store.check(),
  close: () => store.close(),
});

export const mortalMessenger = (messenger: Messenger, life: Life): Messenger => {
  const { post, update, pin, unpin, find } = mortal(messenger, life);
  return { ...messenger, post, update, pin, unpin, find };
};
