// What Microsoft asks of an app that logs in with its certificate, checked as strictly as the documents say it.
import { constants, createHash, verify, type X509Certificate } from 'node:crypto';
import { z } from 'zod';

export interface Asserting {
  readonly appId: string;
  readonly audience: string;
  readonly certificate: X509Certificate;
  /** Names of assertions that were used; each is good once. */
  readonly seen: Set<string>;
}

const TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const Head = z.strictObject({ alg: z.literal('PS256'), typ: z.literal('JWT'), 'x5t#S256': z.string() });
const Claims = z.strictObject({
  aud: z.string(),
  iss: z.string(),
  sub: z.string(),
  jti: z.uuid(),
  iat: z.int(),
  nbf: z.int(),
  exp: z.int(),
});

/** Undefined when it is good. */
export const assertionFault = (assertion: string, type: string | null, about: Asserting): string | undefined => {
  const [head = '', claims = '', seal = '', ...more] = assertion.split('.');
  if (type !== TYPE || more.length > 0) return 'not of its type';
  const { 'x5t#S256': thumbprint } = Head.parse(decoded(head));
  const { aud, iss, sub, jti, nbf, exp } = Claims.parse(decoded(claims));
  if (thumbprint !== createHash('sha256').update(about.certificate.raw).digest('base64url'))
    return 'unknown certificate';
  const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
  const key = { key: about.certificate.publicKey, ...padding };
  if (!verify('sha256', Buffer.from(`${head}.${claims}`), key, Buffer.from(seal, 'base64url'))) return 'bad signature';
  if (aud !== about.audience || iss !== about.appId || sub !== about.appId) return 'for somebody else';
  const now = Date.now() / 1000;
  if (nbf > now || exp <= now || exp - nbf > 600) return 'not now';
  if (about.seen.has(jti)) return 'used before';
  about.seen.add(jti);
  return undefined;
};

const decoded = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
