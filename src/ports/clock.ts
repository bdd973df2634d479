// The present. One implementation reads the machine's clock; tests and the simulation turn their own.
import { type Instant, plusMinutes } from '../time.ts';

export interface Clock {
  now(): Instant;
}

/** For adapters, which know instants only as text. */
export const minutesAfter = plusMinutes;
