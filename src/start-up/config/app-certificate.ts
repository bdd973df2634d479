// The certificate an app logs in with, read from a PEM file: what is needed to sign with it, and when it ends.
import { createHash, createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface AppCertificate {
  /** SHA-256 of the certificate, base64url, without padding. */
  readonly thumbprint: string;
  /** RSA; it shows nothing of itself when it is printed. */
  readonly key: KeyObject;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}

/**
 * Undefined when there is no such file, or it does not hold a certificate and the RSA private key of that certificate,
 * unencrypted.
 */
export const appCertificateIn = (path: string): AppCertificate | undefined => {
  try {
    const pem = readFileSync(path, 'utf8');
    const certificate = new X509Certificate(pem);
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType !== 'rsa' || !certificate.checkPrivateKey(key)) return undefined;
    const thumbprint = createHash('sha256').update(certificate.raw).digest('base64url');
    return { thumbprint, key, endsAt: Date.parse(certificate.validTo) };
  } catch {
    return undefined;
  }
};
