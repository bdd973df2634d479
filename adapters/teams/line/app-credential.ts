// What our app proves with that it is itself when it asks for a token: its password, or a certificate whose key it holds.
import { constants, type KeyObject, randomUUID, sign } from 'node:crypto';

export interface AppCertificate {
  /** SHA-256 of the certificate, base64url. */
  readonly thumbprint: string;
  /** RSA. */
  readonly key: KeyObject;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}

export type AppCredential = { readonly password: string } | { readonly certificate: AppCertificate };

/** How long one proof is good; Microsoft asks for ten minutes at most. */
const GOOD_FOR_S = 300;

/**
 * The fields of a request for a token that prove who asks; `now` in milliseconds since 1970. With a certificate: PS256, for
 * the token's own address, the certificate named by its SHA-256 (Microsoft identity platform, "application authentication
 * certificate credentials").
 */
export const proofOf = (
  credential: AppCredential,
  { appId, tokenUrl, now }: { readonly appId: string; readonly tokenUrl: string; readonly now: number },
): Readonly<Record<string, string>> => {
  if ('password' in credential) return { client_secret: credential.password };
  const { thumbprint, key } = credential.certificate;
  const from = Math.floor(now / 1000);
  const head = encoded({ alg: 'PS256', typ: 'JWT', 'x5t#S256': thumbprint });
  const claims = { aud: tokenUrl, iss: appId, sub: appId, jti: randomUUID(), iat: from, nbf: from };
  const signed = `${head}.${encoded({ ...claims, exp: from + GOOD_FOR_S })}`;
  // PS256 salts with as many bytes as the hash has (RFC 7518, 3.5).
  const how = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
  return {
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: `${signed}.${sign('sha256', Buffer.from(signed), how).toString('base64url')}`,
  };
};

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
