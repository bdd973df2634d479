// Refusals of who is reached where, and who stands for what.
import type { Duty, LinkTarget } from '../directory/directory.ts';
import type { Instant, LocalDate } from '../time.ts';
import { codeGuardOf } from './type-guard.ts';

export type DirectoryRefusal =
  | { readonly code: 'unknown_person'; readonly given: string }
  | { readonly code: 'unknown_duty'; readonly given: string; readonly nearest: readonly string[] }
  | { readonly code: 'bad_day'; readonly given: string }
  | { readonly code: 'days_reversed'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly code: 'unknown_link_target'; readonly given: string }
  | { readonly code: 'unknown_place'; readonly given: string }
  | { readonly code: 'nowhere_to_link' }
  | { readonly code: 'not_linked'; readonly target: LinkTarget }
  | { readonly code: 'not_in_list'; readonly given: string }
  | { readonly code: 'unknown_recurring_duty'; readonly given: string; readonly known: readonly string[] }
  | { readonly code: 'unknown_owner'; readonly given: string; readonly nearest: readonly string[] }
  | { readonly code: 'due_is_past'; readonly due: LocalDate }
  | { readonly code: 'unknown_finding'; readonly no: number; readonly open: readonly number[] }
  | { readonly code: 'finding_closed'; readonly no: number; readonly at: Instant }
  /** Whoever speaks for no section has to name it. */
  | { readonly code: 'whose_roster' }
  /** Contacts, posts and duties are a section's own matter, or the operators'. */
  | { readonly code: 'not_own_matter'; readonly actor: string; readonly section: string }
  /** Nobody gives a right that they do not have themselves. */
  | { readonly code: 'duty_above_own'; readonly actor: string; readonly duty: Duty; readonly roles: readonly string[] };

export const isDirectoryRefusal = codeGuardOf<DirectoryRefusal>({
  unknown_person: true,
  unknown_duty: true,
  bad_day: true,
  days_reversed: true,
  unknown_link_target: true,
  unknown_place: true,
  nowhere_to_link: true,
  not_linked: true,
  not_in_list: true,
  unknown_recurring_duty: true,
  whose_roster: true,
  unknown_owner: true,
  due_is_past: true,
  unknown_finding: true,
  finding_closed: true,
  not_own_matter: true,
  duty_above_own: true,
});
