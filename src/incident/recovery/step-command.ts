// 手順: what people say of a step that the log cannot know.
import type { StepId } from '../../plan/plan.ts';
import { guardOf } from '../type-guard.ts';
import type { StepMark } from './step-event.ts';

export type StepCommand = {
  readonly type: 'step';
  readonly step: StepId;
  readonly mark: StepMark;
  readonly because?: string;
};

export const isStepCommand = guardOf<StepCommand>({ step: true });
