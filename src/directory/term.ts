// From when to when something counts, in whole days.
import type { LocalDate } from '../time.ts';

/** Both days included; absent is open on that side. */
export interface Term {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

export const isInForce = ({ from, to }: Term, day: LocalDate): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);
