// 発生日時・覚知日時・発生状況・発生原因・対応状況・復旧見込日時 (計画 個別3(2)), then what the situation adds.
import type { Instant } from '../../time.ts';
import type { Leak } from '../telling/telling-event.ts';
import type { Estimate } from './estimate.ts';
import type { FreeItem } from './free-items.ts';

export interface Facts {
  readonly occurredAt?: Instant;
  readonly detectedAt?: Instant;
  readonly situation?: string;
  readonly cause?: string;
  /** 災害・事故・システム障害等 (個別1), by the plan's id; absent: 不明. */
  readonly causeKind?: string;
  readonly response?: string;
  /** A moment, or words that are none. */
  readonly estimate?: Estimate;
  readonly serviceEffect?: string;
  readonly leak?: Leak;
  /** What a person added; absent: nothing. */
  readonly items?: readonly FreeItem[];
}
export type FactField = Exclude<keyof Facts, 'items'>;

/** null withdraws a fact: it is unknown again. */
export type FactChanges = { readonly [K in FactField]?: Facts[K] | null };

export const applyFacts = (facts: Facts, changes: FactChanges): Facts =>
  Object.fromEntries(
    Object.entries({ ...facts, ...changes }).filter(([, value]) => value !== null && value !== undefined),
  );
