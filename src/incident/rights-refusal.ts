// Who may not, or what has to be said for it, and which incident it is about.
import type { ArgumentName } from './parse/reading-refusal.ts';
import { codeGuardOf } from './type-guard.ts';

export type RightsRefusal =
  | {
      readonly code: 'not_allowed';
      readonly command: string;
      readonly actor: string;
      readonly roles: readonly string[];
    }
  | { readonly code: 'not_own_section'; readonly actor: string; readonly section: string }
  | { readonly code: 'proxy_incomplete'; readonly section?: string; readonly missing: readonly ArgumentName[] }
  | { readonly code: 'no_open_incident' }
  | { readonly code: 'which_incident'; readonly open: readonly { readonly id: string; readonly drill: boolean }[] }
  | { readonly code: 'unknown_incident'; readonly given: string }
  /** Nobody knows this person yet: they may look, and are told who can change that. */
  | { readonly code: 'not_registered'; readonly roles: readonly string[] }
  /** A post or section that is not among what they came in with. */
  | { readonly code: 'not_yours'; readonly given: string }
  /** An access sheet for drills, used for a real incident. */
  | { readonly code: 'drill_only' }
  | { readonly code: 'key_reused' };

export const isRightsRefusal = codeGuardOf<RightsRefusal>({
  not_allowed: true,
  not_own_section: true,
  proxy_incomplete: true,
  no_open_incident: true,
  which_incident: true,
  unknown_incident: true,
  not_registered: true,
  not_yours: true,
  drill_only: true,
  key_reused: true,
});
