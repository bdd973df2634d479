// What happened to the steps of the recovery flow: what people said of them, and what the log itself showed (計画 個別4).
import type { StepId } from '../../plan/plan.ts';

export const STEP_STATES = ['not_begun', 'under_way', 'done', 'reopened'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** What a person says of a step. */
export const STEP_MARKS = ['begin', 'done', 'reopen'] as const;
export type StepMark = (typeof STEP_MARKS)[number];

/** How the log showed a step to stand from then on, by which events. */
export interface NotedStep {
  readonly step: StepId;
  readonly to: StepState;
  readonly evidence: readonly number[];
}

export type StepEvent =
  | { readonly type: 'StepMarked'; readonly step: StepId; readonly mark: StepMark; readonly because?: string }
  | { readonly type: 'StepsNoted'; readonly steps: readonly NotedStep[] };

/** Complete by type, for the guard of the whole subject. */
export const STEP_EVENTS: Readonly<Record<StepEvent['type'], true>> = { StepMarked: true, StepsNoted: true };
