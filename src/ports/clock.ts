// The present. One implementation reads the machine's clock; tests and the simulation turn their own.
import { type Instant, instantFromEpochMs, plusMinutes } from '../time.ts';

export interface Clock {
  now(): Instant;
}

/** For adapters, which know instants only as text. */
export const minutesAfter = plusMinutes;

/** Whoever hears from outside what time it is there. */
export interface ClockWitness {
  /** `source` as a platform is called; `theirs` as it was told just now. */
  heard(source: string, theirs: Instant): void;
}

/** By the `Date` of an answer to a request of ours; what is no date says nothing. */
export const hearDate = (witness: ClockWitness | undefined, source: string, date: string | null): void => {
  const ms = Date.parse(date ?? '');
  if (!Number.isNaN(ms)) witness?.heard(source, instantFromEpochMs(ms));
};
