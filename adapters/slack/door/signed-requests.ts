// Whether a request really comes from Slack, and now: decided on the bytes as they came, before anything is parsed.
import { createHmac, timingSafeEqual } from 'node:crypto';

/** As node:http gives them: a header sent twice arrives joined by a comma, or as a list. */
export type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface SignedRequest {
  readonly signingSecret: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly headers: RequestHeaders;
  readonly rawBody: Uint8Array;
}

/**
 * `stale` and `ahead` are well signed, so they tell of a replay or of a clock that is wrong; `unsigned` has not exactly
 * one well-formed header of each kind.
 */
export type SignatureFault = 'unsigned' | 'bad_signature' | 'stale' | 'ahead';

export type Verified = { readonly ok: true } | { readonly ok: false; readonly reason: SignatureFault };

const MOST_SECONDS_APART = 5 * 60;

export const verify = ({ signingSecret, now, headers, rawBody }: SignedRequest): Verified => {
  const timestamp = only(headers['x-slack-request-timestamp'], /^\d{1,12}$/);
  const signature = only(headers['x-slack-signature'], /^v0=[0-9a-f]{64}$/);
  if (timestamp === undefined || signature === undefined) return refused('unsigned');
  if (!same(signature, signatureOf(signingSecret, timestamp, rawBody))) return refused('bad_signature');
  const age = Math.floor(now / 1000) - Number(timestamp);
  if (age > MOST_SECONDS_APART) return refused('stale');
  if (age < -MOST_SECONDS_APART) return refused('ahead');
  return { ok: true };
};

const refused = (reason: SignatureFault): Verified => ({ ok: false, reason });

const only = (header: string | readonly string[] | undefined, form: RegExp): string | undefined => {
  const values = typeof header === 'string' ? [header] : (header ?? []);
  const [value] = values;
  return values.length === 1 && value !== undefined && form.test(value) ? value : undefined;
};

const signatureOf = (secret: string, timestamp: string, rawBody: Uint8Array): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(rawBody).digest('hex')}`;

const same = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a), Buffer.from(b));
