// Requests that were turned away are counted by reason, and said in the log once a minute at the most: whoever sends
// many must not be able to fill the log.
import type { Clock } from '../../src/ports/clock.ts';
import type { Logger } from '../../src/ports/logger.ts';

export type Counts<Reason extends string> = Readonly<Partial<Record<Reason, number>>>;

export interface Refusals<Reason extends string> {
  note(reason: Reason): void;
  counts(): Counts<Reason>;
}

const MOST_OFTEN_MS = 60_000;

export const countRefusals = <Reason extends string>(deps: {
  readonly clock: Clock;
  readonly logger: Logger;
}): Refusals<Reason> => {
  const counted: Partial<Record<Reason, number>> = {};
  let saidAt = Number.NEGATIVE_INFINITY;
  return {
    note: (reason) => {
      counted[reason] = (counted[reason] ?? 0) + 1;
      const now = Date.parse(deps.clock.now());
      // The absolute distance, so that a clock that is set back does not silence it.
      if (Math.abs(now - saidAt) < MOST_OFTEN_MS) return;
      saidAt = now;
      deps.logger.warn({ reason, refused: { ...counted } }, 'a request in the name of Teams was refused');
    },
    counts: () => ({ ...counted }),
  };
};
