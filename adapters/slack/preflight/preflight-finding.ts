// What the preflight finds, one value for each line that it prints, and whether somebody has to act on it.
import { COMMON_LEVELS, type CommonFinding, type Known, type Level } from '../../../src/chat/finding.ts';

/** `id` stands in for a name that Slack does not tell. */
export interface Channel extends Known {
  readonly name?: string;
}

export type Finding =
  | CommonFinding
  | { readonly about: 'token_ok'; readonly workspace: string; readonly bot: string }
  | { readonly about: 'other_bot'; readonly variable: string; readonly real: string }
  | { readonly about: 'scopes_ok'; readonly count: number }
  | { readonly about: 'scopes_missing'; readonly scopes: readonly string[] }
  | { readonly about: 'scopes_unknown' }
  /** Told by a call that was refused; of several scopes each serves one kind of channel. */
  | { readonly about: 'method_refused'; readonly method: string; readonly scopes: readonly string[] }
  | { readonly about: 'socket_ok' }
  | { readonly about: 'socket_refused'; readonly word: string }
  | { readonly about: 'channel_ok' | 'channel_archived' | 'channel_outside'; readonly channel: Channel }
  /** Not there, or a closed one that we are not in: Slack does not tell these apart. */
  | { readonly about: 'channel_missing'; readonly channel: Channel }
  | { readonly about: 'channel_unread'; readonly channel: Channel; readonly word: string }
  /** A mention of somebody who is not in that channel notifies nobody. */
  | { readonly about: 'mention_unheard'; readonly channel: Channel; readonly person: Known }
  | { readonly about: 'person_deactivated' | 'person_missing'; readonly person: Known }
  | { readonly about: 'person_unread'; readonly person: Known; readonly word: string }
  | { readonly about: 'group_ok'; readonly group: Known; readonly count: number }
  | { readonly about: 'group_unread'; readonly group: Known; readonly word: string }
  | { readonly about: 'pins_ok' }
  | { readonly about: 'pins_left'; readonly channel: Channel; readonly incident: string; readonly count: number };

export const LEVELS: Readonly<Record<Finding['about'], Level>> = {
  ...COMMON_LEVELS,
  token_ok: 'ok',
  other_bot: 'fix',
  scopes_ok: 'ok',
  scopes_missing: 'fix',
  scopes_unknown: 'note',
  method_refused: 'fix',
  socket_ok: 'ok',
  socket_refused: 'fix',
  channel_ok: 'ok',
  channel_archived: 'fix',
  channel_outside: 'fix',
  channel_missing: 'fix',
  channel_unread: 'fix',
  mention_unheard: 'fix',
  person_deactivated: 'fix',
  person_missing: 'fix',
  person_unread: 'fix',
  group_ok: 'ok',
  group_unread: 'fix',
  pins_ok: 'ok',
  pins_left: 'note',
};
