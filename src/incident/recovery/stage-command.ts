// 段階: what a section answers when the outage has reached a stage.
import type { SectionId } from '../../plan/plan.ts';
import type { ProxyGiven } from '../confirmation/confirmation-command.ts';
import type { StageAnswer } from './stage-event.ts';

export type StageCommand = {
  readonly type: 'stage';
  readonly stage: string;
  readonly answer: StageAnswer;
  readonly note?: string;
  /** The section it is said to be for. */
  readonly section?: SectionId;
  readonly proxy?: ProxyGiven;
};

export const STAGE_COMMANDS: Readonly<Record<StageCommand['type'], true>> = { stage: true };
