// A drill as values: how far its script is, and how it is measured. The JSON interface shows them as they are.
import type { Instant } from '../time.ts';

export interface DrillView {
  readonly script: string;
  readonly speed: number | 'stepped';
  /** The drill's own time. */
  readonly clock: Instant;
  readonly state: 'running' | 'paused' | 'ended';
  readonly endsAt: Instant;
  readonly injects: readonly InjectView[];
  readonly notes: readonly { readonly at: Instant; readonly by: string; readonly text: string }[];
  readonly measures: readonly MeasureView[];
}

export interface InjectView {
  readonly no: number;
  /** When it is due, as far as can be said now. */
  readonly at: Instant;
  readonly from: string;
  readonly to: readonly string[];
  /** As people call them. */
  readonly toNames: string;
  readonly means: 'bot' | 'telephone' | 'card';
  readonly text: string;
  readonly state: 'waiting' | 'due' | 'done' | 'skipped';
  readonly doneAt?: Instant;
  /** What the script wanted done and the program refused. */
  readonly notPlayed?: readonly { readonly as: string; readonly command: string; readonly why: string }[];
}

export interface MeasureView {
  readonly id: string;
  readonly name: string;
  readonly expected?: number;
  readonly actual?: number;
  readonly unit: 'minutes' | 'count';
  /** Absent while that cannot be said, and where nothing is expected. */
  readonly met?: boolean;
}

export interface ComparedDrill {
  readonly incident: string;
  readonly script: string;
  /** When it really was. */
  readonly heldAt: Instant;
  readonly measures: readonly MeasureView[];
}
