// Refusals of the steps: one that is not there, that stands so already, or of which the log says otherwise.
import type { StepId } from '../../plan/plan.ts';
import type { StepMark, StepState } from './step-event.ts';
import type { Waiting } from './waiting.ts';

export type StepRefusal =
  | { readonly code: 'unknown_step'; readonly given: string; readonly nearest: readonly string[] }
  | { readonly code: 'ambiguous_step'; readonly given: string; readonly candidates: readonly string[] }
  | { readonly code: 'no_steps' }
  /** Nothing would change. */
  | { readonly code: 'step_stands'; readonly step: StepId; readonly mark: StepMark; readonly state: StepState }
  /** By the log it is not done: whoever knows better says why. */
  | { readonly code: 'step_waits'; readonly step: StepId; readonly waits: Waiting };

export const STEP_REFUSALS: Readonly<Record<StepRefusal['code'], true>> = {
  unknown_step: true,
  ambiguous_step: true,
  no_steps: true,
  step_stands: true,
  step_waits: true,
};
