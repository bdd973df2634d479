// Refusals of asking and answering: whose system it is, and what was not said.
import type { SectionId, SystemId } from '../../plan/plan.ts';
import { codeGuardOf } from '../type-guard.ts';

export type ConfirmationRefusal =
  | { readonly code: 'system_not_affected'; readonly system: SystemId }
  | { readonly code: 'system_of_other_section'; readonly system: SystemId; readonly section: string }
  | { readonly code: 'section_owns_nothing'; readonly section: string }
  | { readonly code: 'no_section_to_answer_for' }
  /** Said by somebody who is not the section's manager, and names nobody. */
  | { readonly code: 'confirmed_by_manager'; readonly section: string }
  | { readonly code: 'nothing_to_confirm'; readonly section: string }
  /** Said with an answer, which is not recorded then. */
  | { readonly code: 'managers_do_not_confirm'; readonly answering?: true }
  | { readonly code: 'no_previous_answer'; readonly systems: readonly SystemId[] }
  | { readonly code: 'nobody_silent'; readonly section?: string }
  | { readonly code: 'answered_twice'; readonly system: SystemId }
  | { readonly code: 'state_missing'; readonly system: SystemId }
  /** Its section has said so already. */
  | { readonly code: 'already_restored'; readonly systems: readonly SystemId[] }
  /** Once the platform is back, whoever says 復旧済 says what was checked. */
  | { readonly code: 'checked_missing'; readonly system: SystemId }
  /** Nothing is left to ask. */
  | { readonly code: 'all_restored'; readonly section?: SectionId };

export const isConfirmationRefusal = codeGuardOf<ConfirmationRefusal>({
  system_not_affected: true,
  system_of_other_section: true,
  section_owns_nothing: true,
  no_section_to_answer_for: true,
  confirmed_by_manager: true,
  nothing_to_confirm: true,
  managers_do_not_confirm: true,
  no_previous_answer: true,
  nobody_silent: true,
  answered_twice: true,
  state_missing: true,
  already_restored: true,
  checked_missing: true,
  all_restored: true,
});
