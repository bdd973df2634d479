// Words that were not understood, and what they may have meant.
import { codeGuardOf } from '../type-guard.ts';

export type ReadingRefusal =
  | { readonly code: 'empty_command' }
  | { readonly code: 'unknown_command'; readonly given: string; readonly nearest: readonly string[] }
  | { readonly code: 'missing_argument'; readonly command: string; readonly argument: ArgumentName }
  /** `twice`: it is one, and was given two values. */
  | { readonly code: 'unknown_option'; readonly given: string; readonly command: string; readonly twice?: true }
  | { readonly code: 'unknown_scenario'; readonly given: string; readonly known: readonly string[] }
  | { readonly code: 'unknown_system'; readonly given: string; readonly nearest: readonly string[] }
  | { readonly code: 'ambiguous_system'; readonly given: string; readonly candidates: readonly string[] }
  | { readonly code: 'unknown_section'; readonly given: string; readonly nearest: readonly string[] }
  | { readonly code: 'ambiguous_section'; readonly given: string; readonly candidates: readonly string[] }
  | { readonly code: 'unknown_role'; readonly given: string; readonly nearest: readonly string[] }
  | { readonly code: 'unknown_state'; readonly given: string }
  | { readonly code: 'unknown_service_state'; readonly given: string }
  | { readonly code: 'unknown_damage'; readonly given: string }
  | { readonly code: 'unknown_means'; readonly given: string }
  | { readonly code: 'unknown_field'; readonly given: string }
  | { readonly code: 'unknown_leak'; readonly given: string }
  | { readonly code: 'unknown_cause_kind'; readonly given: string }
  /** `estimate`: words may be given for it too. */
  | { readonly code: 'bad_time'; readonly given: string; readonly estimate?: true }
  /** It may be one of several moments, or of several days: `write` says how to say each. */
  | { readonly code: 'time_unclear'; readonly given: string; readonly write: readonly string[] }
  | { readonly code: 'bad_times'; readonly given: string }
  | { readonly code: 'too_long'; readonly field: 'text' | 'note' | 'name'; readonly most: number }
  | { readonly code: 'unknown_channel'; readonly given: string; readonly nearest: readonly string[] }
  | { readonly code: 'unknown_channel_state'; readonly given: string }
  | { readonly code: 'unknown_pattern'; readonly given: string; readonly known: readonly string[] }
  | { readonly code: 'unknown_recipient'; readonly given: string; readonly nearest: readonly string[] }
  | { readonly code: 'unknown_contact_means'; readonly given: string }
  | { readonly code: 'unknown_decision'; readonly given: string };

export const isReadingRefusal = codeGuardOf<ReadingRefusal>({
  empty_command: true,
  unknown_command: true,
  missing_argument: true,
  unknown_option: true,
  unknown_scenario: true,
  unknown_system: true,
  ambiguous_system: true,
  unknown_section: true,
  ambiguous_section: true,
  unknown_role: true,
  unknown_state: true,
  unknown_service_state: true,
  unknown_damage: true,
  unknown_means: true,
  unknown_field: true,
  unknown_leak: true,
  unknown_cause_kind: true,
  bad_time: true,
  time_unclear: true,
  bad_times: true,
  too_long: true,
  unknown_channel: true,
  unknown_channel_state: true,
  unknown_pattern: true,
  unknown_recipient: true,
  unknown_contact_means: true,
  unknown_decision: true,
});

export type ArgumentName =
  | 'scenario'
  | 'script'
  | 'inject'
  | 'audience'
  | 'field'
  | 'text'
  | 'time'
  | 'times'
  | 'system'
  | 'state'
  | 'report'
  | 'right'
  | 'said_by'
  | 'by'
  | 'for'
  | 'person'
  | 'duty'
  | 'link'
  | 'channel'
  | 'channel_state'
  | 'pattern'
  | 'recipient'
  | 'department'
  | 'leak'
  | 'decision'
  | 'yes_or_no'
  | 'decided_by'
  | 'instructed_by'
  | 'add_or_remove'
  | 'owning_section'
  | 'on_or_off'
  | 'notice'
  | 'task'
  | 'step'
  | 'step_mark'
  | 'stage'
  | 'stage_answer'
  | 'platform'
  | 'crew'
  | 'recurring_duty'
  | 'finding'
  | 'body'
  | 'criterion'
  | 'owner'
  | 'due'
  | 'reason'
  | 'item_title'
  | 'item_text'
  | 'value';
