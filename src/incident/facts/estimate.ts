// 復旧見込日時 (計画 個別3(2)): a moment, or words that are none (本日中, 18時~20時, 1週間程度), with the end they have if any.
import { type Instant, localDate } from '../../time.ts';

export type Estimate = Instant | RoughEstimate;

export interface RoughEstimate {
  /** As they were typed. */
  readonly words: string;
  /** 本日 and 明日 are counted from here. */
  readonly saidAt: Instant;
  /** The moment from which it cannot hold any more; 1週間程度 has none. */
  readonly until?: Instant;
}

export const isRough = (estimate: Estimate): estimate is RoughEstimate => typeof estimate !== 'string';

/** When it will have passed, if nothing new is said until then. */
export const endOf = (estimate: Estimate): Instant | undefined => (isRough(estimate) ? estimate.until : estimate);

export const hasPassed = (estimate: Estimate | undefined, at: Instant): boolean => {
  const end = estimate === undefined ? undefined : endOf(estimate);
  return end !== undefined && end <= at;
};

/** The same words of the same day mean the same. */
export const sameEstimate = (a: Estimate, b: Estimate): boolean =>
  isRough(a) && isRough(b)
    ? a.words === b.words && a.until === b.until && localDate(a.saidAt) === localDate(b.saidAt)
    : a === b;
