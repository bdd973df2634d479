// Refusals of the stages: one that is not there or has not come, and a section that was not asked.
import type { SectionId } from '../../plan/plan.ts';
import type { Instant } from '../../time.ts';

export type StageRefusal =
  | { readonly code: 'unknown_stage'; readonly given: string; readonly nearest: readonly string[] }
  /** `at`: when it will have come. */
  | { readonly code: 'stage_not_reached'; readonly stage: string; readonly at: Instant }
  | { readonly code: 'stage_not_asked'; readonly stage: string; readonly section: SectionId };

export const STAGE_REFUSALS: Readonly<Record<StageRefusal['code'], true>> = {
  unknown_stage: true,
  stage_not_reached: true,
  stage_not_asked: true,
};
