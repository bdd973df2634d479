// Requests in a platform's name that were turned away are counted by reason, and said in the log once a minute at the most: whoever sends
// many must not be able to fill the log.
import type { Clock } from './clock.ts';
import type { Logger } from './logger.ts';

export type Counts<Reason extends string> = Readonly<Partial<Record<Reason, number>>>;

export interface Refusals<Reason extends string> {
  note(reason: Reason): void;
  counts(): Counts<Reason>;
}

const MOST_OFTEN_MS = 60_000;

/** `platform` as people call it. */
export const countRefusals = <Reason extends string>(
  platform: string,
  { clock, logger }: { readonly clock: Clock; readonly logger: Logger },
): Refusals<Reason> => {
  const counted: Partial<Record<Reason, number>> = {};
  let saidAt = Number.NEGATIVE_INFINITY;
  return {
    note: (reason) => {
      counted[reason] = (counted[reason] ?? 0) + 1;
      const now = Date.parse(clock.now());
      // The absolute distance, so that a clock that is set back does not silence it.
      if (Math.abs(now - saidAt) < MOST_OFTEN_MS) return;
      saidAt = now;
      logger.warn({ reason, refused: { ...counted } }, `a request in the name of ${platform} was refused`);
    },
    counts: () => ({ ...counted }),
  };
};
