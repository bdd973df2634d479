// What is known of the recovery of one incident (計画 個別4). No rule is decided here.
import type { SectionId, StepId, SystemId } from '../../plan/plan.ts';
import type { Instant } from '../../time.ts';
import type { Change } from '../change.ts';
import type { ProxyEntry } from '../confirmation/confirmation-event.ts';
import type { Crew } from './crew-event.ts';
import type { PlatformStanding } from './platform-event.ts';
import type { StageAnswer } from './stage-event.ts';
import type { StepMark, StepState } from './step-event.ts';

export interface RecoveryState {
  readonly steps: ReadonlyMap<StepId, StepRecord>;
  readonly evidence: StepEvidence;
  /** 環境の復旧; absent: nobody has said so. `by` is whose word it is. */
  readonly platform?: PlatformState | undefined;
  /** 障害対応体制 by system, as it was said so far, and by which event last. */
  readonly crews: ReadonlyMap<SystemId, { readonly crew: Crew; readonly change: Change }>;
  /** What was asked at each stage of the outage, in the order they came. */
  readonly stages: ReadonlyMap<string, StageAsked>;
  /** What rounds of confirmation asked about that did not ask about everything, by their number. */
  readonly rounds: ReadonlyMap<number, AskedRound>;
  /** The body's order of restoration (個別4(6)); absent: none is set. */
  readonly priority?: PriorityState;
}

export interface PriorityState {
  readonly body: string;
  readonly saidBy: string;
  /** When it was decided. */
  readonly at: Instant;
  readonly order: readonly SystemId[];
  readonly because?: string;
  readonly change: Change;
}

export interface PlatformState {
  readonly state: PlatformStanding;
  readonly at: Instant;
  readonly by: string;
  readonly seq: number;
}

export interface StageAsked {
  readonly askedAt: Instant;
  readonly sections: readonly SectionId[];
  readonly answers: ReadonlyMap<SectionId, StageAnswered>;
  readonly reminded: boolean;
}

export interface StageAnswered {
  readonly answer: StageAnswer;
  readonly note?: string;
  readonly by: string;
  readonly means: string;
  readonly proxy?: ProxyEntry;
  readonly at: Instant;
  readonly change: Change;
}

export interface AskedRound {
  readonly systems: readonly SystemId[];
  readonly isOfRecovery: boolean;
}

export interface StepRecord {
  /** As it was last said or shown to stand, since when, and by which event. */
  readonly state: StepState;
  readonly since: Instant;
  readonly seq: number;
  /** It has been done before, so that it is opened again rather than begun. */
  readonly wasDone: boolean;
  /** The newest word of a person. */
  readonly marked?: { readonly mark: StepMark; readonly change: Change; readonly because?: string };
}

/** By their numbers in the log, what the conditions of steps cite. */
export interface StepEvidence {
  /** The declaration, and by which people were told of it. */
  readonly told: readonly number[];
  readonly provider: readonly number[];
  /** The newest round of 稼働状況の確認. */
  readonly asked?: number;
  /** The newest answer of each section. */
  readonly answered: ReadonlyMap<SectionId, number>;
}

export const noRecovery: RecoveryState = {
  steps: new Map(),
  evidence: { told: [], provider: [], answered: new Map() },
  crews: new Map(),
  stages: new Map(),
  rounds: new Map(),
};
