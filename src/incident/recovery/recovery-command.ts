// What people ask for in the recovery; each part of it has commands of its own, with a guard.
import { guardOf } from '../type-guard.ts';
import type { StepCommand } from './step-command.ts';

export type RecoveryCommand = StepCommand;

export const isRecoveryCommand = guardOf<RecoveryCommand>({
  step: true,
});
