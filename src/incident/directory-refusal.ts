// Refusals of who is reached where, and who stands for what.
import type { Duty, LinkTarget } from '../directory/directory.ts';
import type { LocalDate } from '../time.ts';
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
  duty_above_own: true,
});
