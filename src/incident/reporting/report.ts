// What a report said, frozen when it was issued, so that it reads the same for ever (計画 個別3(2), 3(4)).
import type { SectionId, StepId, SystemId } from '../../plan/plan.ts';
import type { Instant } from '../../time.ts';
import type { Damage, ServiceState, SystemState } from '../confirmation/states.ts';
import type { FactField, Facts } from '../facts/facts.ts';
import type { PlatformStanding } from '../recovery/platform-event.ts';
import type { StepState } from '../recovery/step-event.ts';

export type ReportKind = 'scheduled' | 'progress' | 'extra' | 'final' | 'correction';

export interface ReportContent {
  readonly facts: Facts;
  /**
   * Only the systems that have answered: [system state, service state], and `earlier` where the answer is of a former
   * round and the present one has none. Silence is everything else.
   */
  readonly answers: Readonly<Record<SystemId, readonly [SystemState, ServiceState | null, 'earlier'?]>>;
  /** What the sections wrote beside their answers, and how badly a system was hit; only where they said so. */
  readonly notes?: Readonly<Record<SystemId, string>>;
  readonly damages?: Readonly<Record<SystemId, Damage>>;
  /** Answers that the section's manager has confirmed; absent where the plan does not have them confirm. */
  readonly confirmed?: readonly SystemId[];
  /** Sections with at least one unanswered system in the round, with how many. */
  readonly silent: Readonly<Record<SectionId, number>>;
  readonly changes: ReportChanges;
  /** Serial numbers of the reports since the compared one, whose news this report carries on (個別3(4)イ). */
  readonly carried: readonly number[];
  readonly previous?: { readonly serial: number; readonly at: Instant };
  readonly nextAt?: Instant;
  /** The estimate had passed when this was issued, and no new one was known. */
  readonly estimatePassed?: true;
  /** 環境の復旧, once somebody has said so, and how the steps stood then and at the end (個別4). */
  readonly platform?: { readonly state: PlatformStanding; readonly at: Instant; readonly by: string };
  readonly steps?: readonly (readonly [StepId, StepState])[];
  /** 復旧の優先度, once the body has decided it. */
  readonly priority?: { readonly body: string; readonly at: Instant; readonly order: readonly SystemId[] };
  /** At the end: 復旧時期の区分 that were reached, each with when. */
  readonly stages?: readonly (readonly [stage: string, at: Instant])[];
  /** Main channel to the whole office, by figure 2. */
  readonly channel?: string;
}

export interface ReportChanges {
  readonly facts: readonly FactField[];
  /** Titles of what was added, changed or withdrawn beside the six items; absent: none. */
  readonly items?: readonly string[];
  readonly systems: readonly SystemId[];
  readonly timesSet: boolean;
  /** What is known of the platform is not what it was. */
  readonly platform?: true;
}
