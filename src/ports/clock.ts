// The present. One implementation reads the machine's clock; tests and the simulation turn their own.
import type { Instant } from '../time.ts';

export interface Clock {
  now(): Instant;
}
