// Why somebody may not come in, or access cannot be changed so: a code and the facts a text needs (src/texts/*/access.ts).
import type { LocalDate } from '../time.ts';

export type WeakPassword = 'too_short' | 'too_long' | 'well_known' | 'like_the_name';

type Coded<Code extends string, Facts = unknown> = Code extends string
  ? { readonly code: Code } & Readonly<Facts>
  : never;

export type AccessRefusal =
  | Coded<
      | 'bad_login'
      | 'bad_code'
      | 'may_not_manage'
      | 'above_own'
      | 'person_missing'
      | 'name_missing'
      | 'use_missing'
      | 'already_done'
    >
  | Coded<'sheet_not_yet', { from: LocalDate }>
  | Coded<'sheet_over', { to: LocalDate }>
  | Coded<'wait' | 'busy', { seconds: number }>
  | Coded<'bad_login_name' | 'unknown_session', { given: string }>
  | Coded<'unknown_account' | 'account_exists' | 'account_disabled', { login: string }>
  | Coded<'offices_missing', { known: readonly string[] }>
  | Coded<
      'unknown_office' | 'unknown_section' | 'unknown_place' | 'unknown_duty',
      { given: string; known: readonly string[] }
    >
  | Coded<'weak_password', { why: WeakPassword; least: number }>
  | Coded<'no_sheet', { section: string }>
  | Coded<'bad_term', { from: LocalDate; to: LocalDate }>
  | Coded<'token_exists' | 'unknown_token', { use: string }>;

export type Denied = { readonly denied: true } & AccessRefusal;

export const deny = (refusal: AccessRefusal): Denied => ({ denied: true, ...refusal });
