// A form that was sent after its session had ended, as the page that asks to come in again carries it: closed, so that nobody who
// sits down at that machine reads it, and good for whoever sent it alone.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { BODY_LIMIT_BYTES } from './body-limit.ts';

/** Of a working day: later it is about something else. */
const KEPT_MS = 12 * 3_600_000;
/** What comes back has to fit into a form with the rest of it. */
const MOST_CHARS = 48 * 1024;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const Sent = z.strictObject({
  whose: z.string().min(1),
  at: z.number(),
  action: z.string(),
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});
export type SentForm = z.infer<typeof Sent>;

const keyFrom = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'bcp sealed form', 32));

/** Undefined: more than can be carried. */
export const sealForm = (form: SentForm, secret: string): string | undefined => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret), nonce);
  const closed = Buffer.concat([cipher.update(deflateRawSync(JSON.stringify(form))), cipher.final()]);
  const sealed = Buffer.concat([nonce, cipher.getAuthTag(), closed]).toString('base64url');
  return sealed.length > MOST_CHARS ? undefined : sealed;
};

/** Undefined when it was not made here, or is too old. */
export const openSealed = (sealed: string, secret: string, now: number): SentForm | undefined => {
  try {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', keyFrom(secret), bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const opened = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    // Typed twice over, it would still be no more than a form may carry.
    const text = inflateRawSync(opened, { maxOutputLength: 4 * BODY_LIMIT_BYTES }).toString();
    const form = Sent.parse(JSON.parse(text));
    return Math.abs(now - form.at) <= KEPT_MS ? form : undefined;
  } catch {
    return undefined;
  }
};
