// Refusals of the recovery; each part of it has its own, with a guard.
import { codeGuardOf } from '../type-guard.ts';
import type { StepRefusal } from './step-refusal.ts';

export type RecoveryRefusal = StepRefusal;

export const isRecoveryRefusal = codeGuardOf<RecoveryRefusal>({
  unknown_step: true,
  ambiguous_step: true,
  no_steps: true,
  step_stands: true,
  step_waits: true,
});
