// What people ask for in the recovery; each part of it has commands of its own, with a guard.
import { guardOf } from '../type-guard.ts';
import { CREW_COMMANDS, type CrewCommand } from './crew-command.ts';
import { PLATFORM_COMMANDS, type PlatformCommand } from './platform-command.ts';
import { PRIORITY_COMMANDS, type PriorityCommand } from './priority-command.ts';
import { STAGE_COMMANDS, type StageCommand } from './stage-command.ts';
import { STEP_COMMANDS, type StepCommand } from './step-command.ts';

export type RecoveryCommand = StepCommand | PlatformCommand | CrewCommand | StageCommand | PriorityCommand;

export const isRecoveryCommand = guardOf<RecoveryCommand>({
  ...STEP_COMMANDS,
  ...PLATFORM_COMMANDS,
  ...CREW_COMMANDS,
  ...STAGE_COMMANDS,
  ...PRIORITY_COMMANDS,
});
