// Refusals of the recovery; each part of it has its own, with a guard.
import { codeGuardOf } from '../type-guard.ts';
import { CREW_REFUSALS, type CrewRefusal } from './crew-refusal.ts';
import { PLATFORM_REFUSALS, type PlatformRefusal } from './platform-refusal.ts';
import { PRIORITY_REFUSALS, type PriorityRefusal } from './priority-refusal.ts';
import { STAGE_REFUSALS, type StageRefusal } from './stage-refusal.ts';
import { STEP_REFUSALS, type StepRefusal } from './step-refusal.ts';

export type RecoveryRefusal = StepRefusal | PlatformRefusal | CrewRefusal | StageRefusal | PriorityRefusal;

export const isRecoveryRefusal = codeGuardOf<RecoveryRefusal>({
  ...STEP_REFUSALS,
  ...PLATFORM_REFUSALS,
  ...CREW_REFUSALS,
  ...STAGE_REFUSALS,
  ...PRIORITY_REFUSALS,
});
