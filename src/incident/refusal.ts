// An expected "no": a code and the facts a text needs to say what to do next (src/texts). It changes nothing.
import type { Duty, LinkTarget } from '../directory/directory.ts';
import type { DecisionId, SystemId } from '../plan/plan.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { Overtaken } from './change.ts';

export type Refusal = { readonly refused: true } & RefusalReason;

export type RefusalReason =
  | { readonly code: 'empty_command' }
  | { readonly code: 'unknown_command'; readonly given: string; readonly nearest: readonly string[] }
  | { readonly code: 'missing_argument'; readonly command: string; readonly argument: ArgumentName }
  | { readonly code: 'unknown_option'; readonly given: string; readonly command: string }
  | { readonly code: 'unknown_scenario'; readonly given: string; readonly known: readonly string[] }
  | { readonly code: 'inactive_scenario'; readonly given: string }
  | { readonly code: 'unknown_system'; readonly given: string; readonly nearest: readonly string[] }
  | { readonly code: 'ambiguous_system'; readonly given: string; readonly candidates: readonly string[] }
  /** The words speak of a drill and no switch does, or the other way round. */
  | {
      readonly code: 'drill_or_real';
      readonly scenario: string;
      readonly situation: string;
      readonly causeKind?: string;
      readonly again: boolean;
    }
  | { readonly code: 'system_not_affected'; readonly system: SystemId }
  | { readonly code: 'system_of_other_section'; readonly system: SystemId; readonly section: string }
  | { readonly code: 'unknown_section'; readonly given: string; readonly nearest: readonly string[] }
  | { readonly code: 'ambiguous_section'; readonly given: string; readonly candidates: readonly string[] }
  | { readonly code: 'section_owns_nothing'; readonly section: string }
  /** A post or section that is not among what they came in with. */
  | { readonly code: 'not_yours'; readonly given: string }
  /** An access sheet for drills, used for a real incident. */
  | { readonly code: 'drill_only' }
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
  | { readonly code: 'detected_before_occurred'; readonly occurredAt: Instant; readonly detectedAt: Instant }
  /** A colleague changed it after it was shown. */
  | { readonly code: 'changed_meanwhile'; readonly changes: readonly Overtaken[] }
  | { readonly code: 'time_in_past'; readonly at: Instant }
  | { readonly code: 'time_in_future'; readonly at: Instant }
  | { readonly code: 'too_long'; readonly field: 'text' | 'note' | 'name'; readonly most: number }
  | {
      readonly code: 'not_allowed';
      readonly command: string;
      readonly actor: string;
      readonly roles: readonly string[];
    }
  | { readonly code: 'not_own_section'; readonly actor: string; readonly section: string }
  | { readonly code: 'proxy_incomplete'; readonly section?: string; readonly missing: readonly ArgumentName[] }
  | { readonly code: 'no_section_to_answer_for' }
  | { readonly code: 'no_open_incident' }
  | { readonly code: 'which_incident'; readonly open: readonly { readonly id: string; readonly drill: boolean }[] }
  | { readonly code: 'unknown_incident'; readonly given: string }
  | { readonly code: 'incident_closed'; readonly incident: string }
  | { readonly code: 'already_open'; readonly incident: string; readonly scenario: string }
  | { readonly code: 'no_previous_answer'; readonly systems: readonly SystemId[] }
  | { readonly code: 'nobody_silent'; readonly section?: string }
  | { readonly code: 'answered_twice'; readonly system: SystemId }
  | { readonly code: 'state_missing'; readonly system: SystemId }
  | { readonly code: 'not_settled'; readonly systems: readonly SystemId[] }
  | { readonly code: 'unknown_report'; readonly given: string; readonly last: number }
  | { readonly code: 'nothing_to_approve' }
  | { readonly code: 'unknown_person'; readonly given: string }
  | { readonly code: 'unknown_duty'; readonly given: string; readonly nearest: readonly string[] }
  | { readonly code: 'bad_day'; readonly given: string }
  | { readonly code: 'days_reversed'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly code: 'unknown_link_target'; readonly given: string }
  | { readonly code: 'unknown_place'; readonly given: string }
  | { readonly code: 'nowhere_to_link' }
  | { readonly code: 'not_linked'; readonly target: LinkTarget }
  | { readonly code: 'not_in_list'; readonly given: string }
  /** Nobody knows this person yet: they may look, and are told who can change that. */
  | { readonly code: 'not_registered'; readonly roles: readonly string[] }
  /** Nobody gives a right that they do not have themselves. */
  | { readonly code: 'duty_above_own'; readonly actor: string; readonly duty: Duty; readonly roles: readonly string[] }
  | { readonly code: 'unknown_channel'; readonly given: string; readonly nearest: readonly string[] }
  | { readonly code: 'unknown_channel_state'; readonly given: string }
  | { readonly code: 'unknown_pattern'; readonly given: string; readonly known: readonly string[] }
  | { readonly code: 'unknown_recipient'; readonly given: string; readonly nearest: readonly string[] }
  | { readonly code: 'unknown_contact_means'; readonly given: string }
  | { readonly code: 'unknown_decision'; readonly given: string }
  | { readonly code: 'unknown_task'; readonly given: string; readonly last: number }
  | { readonly code: 'which_task'; readonly party: string; readonly tasks: readonly number[] }
  | { readonly code: 'no_task_for_party'; readonly party: string }
  /** It is for many: who of them was told has to be said, or that all were reached at once. */
  | { readonly code: 'task_for_many' | 'all_one_by_one'; readonly task: number; readonly left: readonly string[] }
  | {
      readonly code: 'task_not_for';
      readonly task: number;
      readonly recipient: string;
      readonly left: readonly string[];
    }
  /** Several notices of the provider wait for the same; `open` are their numbers. */
  | { readonly code: 'which_notice'; readonly open: readonly number[] }
  | { readonly code: 'unknown_notice'; readonly given: string; readonly last: number }
  | { readonly code: 'task_settled'; readonly task: number; readonly dropped: boolean }
  /** Another task has to be done before it (P6(3)カ); without one, it waits for the leak: 不明 is not なし. */
  | { readonly code: 'task_held'; readonly task: number; readonly before?: string }
  | { readonly code: 'task_is_decision'; readonly task: number; readonly decision: DecisionId }
  | { readonly code: 'wrong_office'; readonly task: number; readonly offices: readonly string[] }
  | { readonly code: 'evidence_incomplete'; readonly missing: readonly ('to' | 'means')[] }
  | { readonly code: 'not_a_recipient'; readonly recipient: string }
  | { readonly code: 'not_told_yet'; readonly recipient: string }
  | { readonly code: 'task_said_before'; readonly task: number; readonly at: Instant; readonly openedAt: Instant }
  /** The decision is somebody else's. */
  | { readonly code: 'not_their_decision'; readonly decision: DecisionId; readonly decider: string }
  | { readonly code: 'said_before'; readonly at: Instant; readonly contact: string; readonly openedAt: Instant }
  | { readonly code: 'not_sent_by_mail'; readonly task: number }
  | { readonly code: 'drill_outside' }
  /** The plan has no body that takes the place of another while it meets. */
  | { readonly code: 'no_council' }
  /** The clock shows a time that cannot be, and a report would keep it for ever. */
  | { readonly code: 'clock_doubted' }
  | { readonly code: 'provider_not_heard' }
  | { readonly code: 'key_reused' };

export type RefusalCode = RefusalReason['code'];

export type ArgumentName =
  | 'scenario'
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
  | 'value';

export const refuse = (reason: RefusalReason): Refusal => ({ refused: true, ...reason });

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value;
