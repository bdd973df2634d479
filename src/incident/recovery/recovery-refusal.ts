// Refusals of the recovery; each part of it has its own, with a guard.
import { codeGuardOf } from '../type-guard.ts';
import { STEP_REFUSALS, type StepRefusal } from './step-refusal.ts';

export type RecoveryRefusal = StepRefusal;

export const isRecoveryRefusal = codeGuardOf<RecoveryRefusal>({ ...STEP_REFUSALS });
