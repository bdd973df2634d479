// What is known of a drill that runs: its script, how its clock goes, and what became of each inject.
import type { DrillScript } from '../../plan/plan-drills.ts';
import type { Instant } from '../../time.ts';
import type { RefusedPlay, Speed } from './drill-event.ts';

export interface DrillRun {
  readonly script: DrillScript;
  readonly speed: Speed;
  /** The two clocks side by side, as of when the drill's was set last. */
  readonly since: { readonly drill: Instant; readonly real: Instant };
  readonly paused: boolean;
  readonly endsAt: Instant;
  readonly stoppedAt?: Instant;
  /** Those that are due or settled. */
  readonly injects: ReadonlyMap<number, InjectState>;
  readonly notes: readonly ObserverNote[];
  readonly free: readonly FreeInjectGiven[];
}

export interface InjectState {
  readonly state: 'due' | 'done' | 'omitted';
  readonly dueAt: Instant;
  readonly settledAt?: Instant;
  readonly notPlayed?: readonly RefusedPlay[];
}

export interface ObserverNote {
  readonly at: Instant;
  readonly by: string;
  readonly text: string;
}

export interface FreeInjectGiven {
  readonly at: Instant;
  readonly by: string;
  readonly to: readonly string[];
  readonly text: string;
}
