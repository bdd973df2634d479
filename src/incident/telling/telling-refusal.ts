// Refusals of contact commands: whose task it is, what is missing, what has to come first.
import type { DecisionId } from '../../plan/plan.ts';
import type { Instant } from '../../time.ts';
import { codeGuardOf } from '../type-guard.ts';

export type TellingRefusal =
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
  /** `byTask`: they are told by tasks, which stay open by themselves. */
  | { readonly code: 'not_a_recipient'; readonly recipient: string; readonly byTask?: true }
  | { readonly code: 'not_told_yet'; readonly recipient: string }
  | { readonly code: 'task_said_before'; readonly task: number; readonly at: Instant; readonly openedAt: Instant }
  /** The decision is somebody else's. */
  | { readonly code: 'not_their_decision'; readonly decision: DecisionId; readonly decider: string }
  | { readonly code: 'said_before'; readonly at: Instant; readonly contact: string; readonly openedAt: Instant }
  | { readonly code: 'not_sent_by_mail'; readonly task: number }
  | { readonly code: 'drill_outside' }
  /** The plan has no body that takes the place of another while it meets. */
  | { readonly code: 'no_council' }
  | { readonly code: 'provider_not_heard' };

export const isTellingRefusal = codeGuardOf<TellingRefusal>({
  unknown_task: true,
  which_task: true,
  no_task_for_party: true,
  task_for_many: true,
  all_one_by_one: true,
  task_not_for: true,
  which_notice: true,
  unknown_notice: true,
  task_settled: true,
  task_held: true,
  task_is_decision: true,
  wrong_office: true,
  evidence_incomplete: true,
  not_a_recipient: true,
  not_told_yet: true,
  task_said_before: true,
  not_their_decision: true,
  said_before: true,
  not_sent_by_mail: true,
  drill_outside: true,
  no_council: true,
  provider_not_heard: true,
});
