// 手順: what people say of a step that the log cannot know.
import type { StepId } from '../../plan/plan.ts';
import type { StepMark } from './step-event.ts';

export type StepCommand = {
  readonly type: 'step';
  readonly step: StepId;
  readonly mark: StepMark;
  readonly because?: string;
};

export const STEP_COMMANDS: Readonly<Record<StepCommand['type'], true>> = { step: true };
