// What the preflight finds, one value for each line that it prints, and whether somebody has to act on it.
import { COMMON_LEVELS, type CommonFinding, type Known, type Level } from '../../../src/chat/finding.ts';

/** A channel or chat; `name` is there where Teams once said it. */
export interface KnownPlace extends Known {
  readonly kind?: 'channel' | 'group' | 'personal';
  readonly name?: string;
}

export type Finding =
  | CommonFinding
  /** Without an app id: for Microsoft's Playground on this machine. */
  | { readonly about: 'unverified' }
  | { readonly about: 'keys_ok' }
  /** Nobody who speaks to us can be verified. */
  | { readonly about: 'keys_unread'; readonly url: string }
  /** Of the certificate our app logs in with: `daysLeft` is negative when it has run out. */
  | { readonly about: 'certificate_ok' | 'certificate_ends' | 'certificate_ended'; readonly daysLeft: number }
  | { readonly about: 'token_ok' }
  | { readonly about: 'login_unreachable'; readonly reason: string }
  | { readonly about: 'tenant_ok'; readonly tenant: string }
  | { readonly about: 'tenant_other'; readonly tenant: string; readonly real: string }
  | { readonly about: 'graph_ok' | 'graph_unknown' }
  | { readonly about: 'graph_missing'; readonly permission: string }
  | { readonly about: 'graph_refused'; readonly word: string }
  | { readonly about: 'place_ok'; readonly place: KnownPlace }
  /** Nothing was ever heard from there, or the app was taken out since. */
  | { readonly about: 'place_unheard'; readonly place: KnownPlace }
  | { readonly about: 'place_outside'; readonly place: KnownPlace }
  /** Its address is none that `TEAMS_SERVICE_URLS` allows. */
  | { readonly about: 'place_elsewhere'; readonly place: KnownPlace; readonly url: string }
  | { readonly about: 'place_unread'; readonly place: KnownPlace; readonly word: string }
  | { readonly about: 'connector_refused'; readonly word: string }
  /** A mention of somebody who is not a member there notifies nobody. */
  | { readonly about: 'mention_unheard'; readonly place: KnownPlace; readonly person: Known }
  | { readonly about: 'people_unasked' }
  | { readonly about: 'person_malformed' | 'person_nowhere'; readonly person: Known };

export const LEVELS: Readonly<Record<Finding['about'], Level>> = {
  ...COMMON_LEVELS,
  unverified: 'note',
  keys_ok: 'ok',
  keys_unread: 'fix',
  certificate_ok: 'ok',
  certificate_ends: 'note',
  certificate_ended: 'fix',
  token_ok: 'ok',
  login_unreachable: 'fix',
  tenant_ok: 'ok',
  tenant_other: 'fix',
  graph_ok: 'ok',
  graph_unknown: 'note',
  graph_missing: 'note',
  graph_refused: 'note',
  place_ok: 'ok',
  place_unheard: 'fix',
  place_outside: 'fix',
  place_elsewhere: 'fix',
  place_unread: 'fix',
  connector_refused: 'fix',
  mention_unheard: 'fix',
  people_unasked: 'note',
  person_malformed: 'fix',
  person_nowhere: 'note',
};
