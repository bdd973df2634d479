// The refusals of drills.
import type { Instant } from '../../time.ts';
import { codeGuardOf } from '../type-guard.ts';

export type DrillRefusal =
  | { readonly code: 'unknown_script'; readonly given: string; readonly known: readonly string[] }
  /** An incident without a script has nothing to be paused or played. */
  | { readonly code: 'no_script'; readonly incident: string }
  | { readonly code: 'drill_ended'; readonly incident: string }
  | { readonly code: 'drill_runs'; readonly incident: string }
  | { readonly code: 'bad_speed'; readonly given: string; readonly most: number }
  | { readonly code: 'not_in_scenario'; readonly given: string }
  /** Before the drill's present, or after its end. */
  | { readonly code: 'cannot_skip'; readonly at: Instant; readonly from: Instant; readonly until: Instant }
  | { readonly code: 'unknown_inject'; readonly no: number; readonly known: readonly number[] }
  | { readonly code: 'inject_settled'; readonly no: number }
  | { readonly code: 'unknown_audience'; readonly given: string }
  /** The script wants what whoever it plays may not do, or what nobody understands. */
  | { readonly code: 'cannot_play'; readonly no: number; readonly as: string; readonly command: string };

export const isDrillRefusal = codeGuardOf<DrillRefusal>({
  unknown_script: true,
  no_script: true,
  drill_ended: true,
  drill_runs: true,
  bad_speed: true,
  not_in_scenario: true,
  cannot_skip: true,
  unknown_inject: true,
  inject_settled: true,
  unknown_audience: true,
  cannot_play: true,
});
