// The incident’s own refusals: its beginning and end, what others changed meanwhile, times that cannot be.
import type { SystemId } from '../plan/plan.ts';
import type { Instant } from '../time.ts';
import type { Overtaken } from './change.ts';
import { codeGuardOf } from './type-guard.ts';

export type OwnRefusal =
  | { readonly code: 'inactive_scenario'; readonly given: string }
  /** The words speak of a drill and no switch does, or the other way round. */
  | {
      readonly code: 'drill_or_real';
      readonly scenario: string;
      readonly situation: string;
      readonly causeKind?: string;
      readonly again: boolean;
    }
  /** A colleague changed it after it was shown. */
  | { readonly code: 'changed_meanwhile'; readonly changes: readonly Overtaken[] }
  | { readonly code: 'time_in_past'; readonly at: Instant }
  | { readonly code: 'time_in_future'; readonly at: Instant }
  | { readonly code: 'incident_closed'; readonly incident: string }
  | { readonly code: 'already_open'; readonly incident: string; readonly scenario: string }
  /** Who stands for no office of the plan has none to hand over. */
  | { readonly code: 'no_office_to_hand_over' }
  | { readonly code: 'unknown_handover'; readonly no: number; readonly last: number }
  /** Nobody can say that it is right. */
  | { readonly code: 'clock_known_wrong' }
  | { readonly code: 'not_settled'; readonly systems: readonly SystemId[] };

export const isOwnRefusal = codeGuardOf<OwnRefusal>({
  inactive_scenario: true,
  drill_or_real: true,
  changed_meanwhile: true,
  time_in_past: true,
  time_in_future: true,
  incident_closed: true,
  already_open: true,
  no_office_to_hand_over: true,
  unknown_handover: true,
  clock_known_wrong: true,
  not_settled: true,
});
