// A moment at which something that is said stops, or begins, to hold.
import type { Instant } from '../time.ts';

export interface Moment {
  readonly what: 'estimate' | 'times' | 'council';
  readonly at: Instant;
}

/** When it was said: what holds at once is no moment to wait for. */
export interface SetAhead {
  readonly setAt: Instant;
}

export const momentKey = ({ what, at }: Moment): string => `${what}@${at}`;
