// What the preflight finds, one value for each line that it prints, and whether somebody has to act on it.

/** A place or a person, and what the plan knows it as. */
export interface Known {
  readonly id: string;
  readonly whose: string;
}

/** `id` stands in for a name that Slack does not tell. */
export interface Channel extends Known {
  readonly name?: string;
}

export type Finding =
  /** `midway`: Slack answered at first. */
  | { readonly about: 'unreachable'; readonly reason: string; readonly midway: boolean }
  | { readonly about: 'token_ok'; readonly workspace: string; readonly bot: string }
  /** `word` is Slack's, such as `invalid_auth`. */
  | { readonly about: 'token_refused'; readonly word: string }
  | { readonly about: 'other_bot'; readonly variable: string; readonly real: string }
  | { readonly about: 'scopes_ok'; readonly count: number }
  | { readonly about: 'scopes_missing'; readonly scopes: readonly string[] }
  | { readonly about: 'scopes_unknown' }
  /** Told by a call that was refused; of several scopes each serves one kind of channel. */
  | { readonly about: 'method_refused'; readonly method: string; readonly scopes: readonly string[] }
  /** The machine's clock against Slack's: positive when it is ahead. */
  | { readonly about: 'clock_ok' | 'clock_off' | 'clock_wrong'; readonly seconds: number }
  | { readonly about: 'clock_unknown' }
  | { readonly about: 'http' }
  | { readonly about: 'socket_ok' }
  | { readonly about: 'socket_refused'; readonly word: string }
  | { readonly about: 'channel_ok' | 'channel_archived' | 'channel_outside'; readonly channel: Channel }
  /** Not there, or a closed one that we are not in: Slack does not tell these apart. */
  | { readonly about: 'channel_missing'; readonly channel: Channel }
  | { readonly about: 'channel_unread'; readonly channel: Channel; readonly word: string }
  /** A mention of somebody who is not in that channel notifies nobody. */
  | { readonly about: 'mention_unheard'; readonly channel: Channel; readonly person: Known }
  | { readonly about: 'people_ok'; readonly count: number }
  | { readonly about: 'person_deactivated' | 'person_missing'; readonly person: Known }
  | { readonly about: 'person_unread'; readonly person: Known; readonly word: string }
  | { readonly about: 'group_ok'; readonly group: Known; readonly count: number }
  | { readonly about: 'group_unread'; readonly group: Known; readonly word: string }
  | { readonly about: 'pins_ok' }
  | { readonly about: 'pins_left'; readonly channel: Channel; readonly incident: string; readonly count: number };

/** `note` is worth knowing and stops nothing. */
export type Level = 'ok' | 'note' | 'fix';

export const LEVELS: Readonly<Record<Finding['about'], Level>> = {
  unreachable: 'fix',
  token_ok: 'ok',
  token_refused: 'fix',
  other_bot: 'fix',
  scopes_ok: 'ok',
  scopes_missing: 'fix',
  scopes_unknown: 'note',
  method_refused: 'fix',
  clock_ok: 'ok',
  clock_off: 'note',
  clock_wrong: 'fix',
  clock_unknown: 'note',
  http: 'ok',
  socket_ok: 'ok',
  socket_refused: 'fix',
  channel_ok: 'ok',
  channel_archived: 'fix',
  channel_outside: 'fix',
  channel_missing: 'fix',
  channel_unread: 'fix',
  mention_unheard: 'fix',
  people_ok: 'ok',
  person_deactivated: 'fix',
  person_missing: 'fix',
  person_unread: 'fix',
  group_ok: 'ok',
  group_unread: 'fix',
  pins_ok: 'ok',
  pins_left: 'note',
};
