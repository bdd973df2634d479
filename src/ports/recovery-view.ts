// The recovery as values: how its steps stand, whether the platform is back (計画 個別4). Absent is absent.
import type { Crew } from '../incident/recovery/crew-event.ts';
import type { StepState } from '../incident/recovery/step-event.ts';
import type { Instant } from '../time.ts';

/** A step in `GET /api/incidents/:id`; `evidence` are numbers of events in the log. */
export interface StepView {
  readonly id: string;
  readonly no: number;
  readonly name: string;
  readonly state: StepState;
  readonly since?: Instant;
  readonly evidence?: readonly number[];
  /** Whose word it is, and why, where it is a person's. */
  readonly by?: string;
  readonly because?: string;
  /** What it waits for, in words. */
  readonly waitsFor?: string;
}

export interface PlatformView {
  /** reported: the provider's word alone. */
  readonly state: 'reported' | 'restored';
  readonly at: Instant;
  readonly by: string;
}

/** 障害対応体制: who of the section, and how far the vendor is. */
export type CrewView = Crew & { readonly at: Instant };

/** 復旧済（動作確認済）: when its section said so, and what was checked. */
export interface RestoredView {
  readonly at: Instant;
  readonly checked?: string;
  readonly dataUntil?: Instant;
  readonly toEnter?: string;
}

/** A stage of the outage: when it came, and what the sections that were asked then answered. */
export interface StageView {
  readonly id: string;
  readonly name: string;
  readonly reachedAt?: Instant;
  readonly sections: readonly {
    readonly section: string;
    readonly answer?: 'moved' | 'not_needed' | 'no_plan';
    readonly at?: Instant;
    readonly note?: string;
  }[];
}
