// What to look at first when a platform's people are not heard, by the word that the platform or our own check gave for it.

export type Advice = 'token' | 'switch' | 'elsewhere' | 'secret' | 'clock' | 'keys' | 'network';

const DEAF: Readonly<Record<string, Advice>> = {
  invalid_auth: 'token',
  not_authed: 'token',
  token_revoked: 'token',
  token_expired: 'token',
  account_inactive: 'token',
  not_allowed_token_type: 'token',
  missing_scope: 'token',
  link_disabled: 'switch',
  too_many_websockets: 'elsewhere',
};

const REFUSING: Readonly<Record<string, Advice>> = {
  bad_signature: 'secret',
  wrong_audience: 'secret',
  wrong_issuer: 'secret',
  stale: 'clock',
  ahead: 'clock',
  expired: 'clock',
  not_yet: 'clock',
  keys_unreachable: 'keys',
};

export const adviceWhenDeaf = (word: string): Advice => DEAF[word] ?? 'network';

export const adviceWhenRefusing = (reason: string): Advice => REFUSING[reason] ?? 'elsewhere';
