// Reading while another program holds the file for itself: asked again for a while, and nobody stands still meanwhile.
import { setTimeout as pause } from 'node:timers/promises';
import { StoreFault } from '../../src/ports/store.ts';
import type { Session } from './session.ts';

const LOOK_AGAIN_MS = 20;

/** Only for statements that stand alone: inside a transaction the others would run meanwhile. */
export const patient = (session: Session, patienceMs: number): Session => {
  const trying = async <T>(work: () => Promise<T>): Promise<T> => {
    const until = performance.now() + patienceMs;
    for (;;) {
      try {
        return await work();
      } catch (error) {
        const isLocked = error instanceof StoreFault && error.code === 'locked';
        if (!isLocked || performance.now() >= until) throw error;
      }
      await pause(LOOK_AGAIN_MS);
    }
  };
  return {
    all: (name, params) => trying(() => session.all(name, params)),
    one: (name, params) => trying(() => session.one(name, params)),
    run: (name, params) => trying(() => session.run(name, params)),
  };
};
