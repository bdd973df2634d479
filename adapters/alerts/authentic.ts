// Whether an alert comes from whom we gave a secret: a bearer token, or a signature over time and body. Both are compared in constant
// time; a signature counts for five minutes either way.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface AlertSecrets {
  /** BCP_ALERT_TOKEN. */
  readonly token?: string;
  /** BCP_ALERT_SECRET. */
  readonly secret?: string;
}

/** `once`: what is signed is taken once, known by this. */
export type Authentic = { readonly once?: string } | 'unknown' | 'stale';

const WINDOW_MS = 5 * 60_000;

export const authentic = (
  headers: IncomingHttpHeaders,
  body: Buffer,
  { token, secret }: AlertSecrets,
  nowMs: number,
): Authentic => {
  const [, bearer] = /^Bearer (\S{1,500})$/i.exec(headers.authorization ?? '') ?? [];
  if (bearer !== undefined) return token !== undefined && isSame(bearer, token) ? {} : 'unknown';
  const timestamp = String(headers['x-bcp-timestamp'] ?? '');
  const [, signature = ''] = /^v1=([0-9a-f]{64})$/i.exec(String(headers['x-bcp-signature'] ?? '')) ?? [];
  if (secret === undefined || signature === '' || !/^\d{1,12}$/.test(timestamp)) return 'unknown';
  const wanted = createHmac('sha256', secret).update(`v1:${timestamp}:`).update(body).digest('hex');
  if (!isSame(signature.toLowerCase(), wanted)) return 'unknown';
  return Math.abs(Number(timestamp) * 1000 - nowMs) > WINDOW_MS ? 'stale' : { once: wanted };
};

/** Of equal length, whatever was sent. */
const isSame = (given: string, wanted: string): boolean => timingSafeEqual(digest(given), digest(wanted));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
