// A clock that only the simulation turns.
import type { Clock } from '../../../src/ports/clock.ts';
import { epochMs, type Instant, instantFromEpochMs } from '../../../src/time.ts';

export interface VirtualClock extends Clock {
  set(to: Instant): void;
  /** Back, when negative: a clock that was corrected. */
  moveMs(by: number): void;
  /** The latest moment it ever showed. */
  latest(): Instant;
}

export const virtualClock = (start: Instant): VirtualClock => {
  let now = start;
  let latest = start;
  const set = (to: Instant): void => {
    now = to;
    if (to > latest) latest = to;
  };
  return {
    now: () => now,
    set,
    moveMs: (by) => set(instantFromEpochMs(epochMs(now) + by)),
    latest: () => latest,
  };
};
