// TLS in the environment: a certificate with its key, as files in PEM, and the plain port that only sends people to it. Both files
// or none; what is wrong with them is said before anything listens.
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { SettingFault, SettingFaults } from './setting-fault.ts';

export interface TlsSettings {
  /** The certificate, with those that vouch for it after it. */
  readonly cert: string;
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
  /** Who comes by plain HTTP is sent on from there. */
  readonly redirectPort?: number;
}

export const TlsEnvironment = {
  TLS_CERT: z.string().trim().optional(),
  TLS_KEY: z.string().trim().optional(),
  HTTP_REDIRECT_PORT: z
    .string()
    .regex(/^\d{1,5}$/, '80')
    .transform(Number)
    .refine((port) => port <= 65535, '0-65535')
    .optional(),
};

const Environment = z.object(TlsEnvironment);

/** Undefined when people come by plain HTTP. */
export const tlsSettings = (
  { TLS_CERT: certFile, TLS_KEY: keyFile, HTTP_REDIRECT_PORT: redirectPort }: z.infer<typeof Environment>,
  port: number,
): TlsSettings | SettingFaults | undefined => {
  if (certFile === undefined && keyFile === undefined) {
    return redirectPort === undefined ? undefined : { faults: [MISSING_CERT, MISSING_KEY] };
  }
  if (certFile === undefined) return { faults: [MISSING_CERT] };
  if (keyFile === undefined) return { faults: [MISSING_KEY] };
  const cert = textOf(certFile);
  const key = textOf(keyFile);
  const certificate = cert === undefined ? undefined : certificateIn(cert);
  const faults: SettingFault[] = [
    ...(certificate === undefined ? [{ ...MISSING_CERT, given: certFile }] : []),
    ...(key === undefined || !isKeyOf(key, certificate) ? [{ ...MISSING_KEY, given: keyFile }] : []),
    ...(redirectPort !== undefined && redirectPort !== 0 && redirectPort === port
      ? [{ name: 'HTTP_REDIRECT_PORT', expected: '80 (≠ PORT)', given: String(redirectPort) }]
      : []),
  ];
  if (cert === undefined || key === undefined || certificate === undefined || faults.length > 0) return { faults };
  const endsAt = Date.parse(certificate.validTo);
  return { cert, key, endsAt, ...(redirectPort === undefined ? {} : { redirectPort }) };
};

const MISSING_CERT = { name: 'TLS_CERT', expected: '-----BEGIN CERTIFICATE-----', given: '' };
/** Unencrypted, and of that certificate. */
const MISSING_KEY = { name: 'TLS_KEY', expected: '-----BEGIN PRIVATE KEY----- (TLS_CERT)', given: '' };

const textOf = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

const certificateIn = (pem: string): X509Certificate | undefined => {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
};

/** Of a certificate that cannot be read nothing more is asked of the key than to be one. */
const isKeyOf = (pem: string, certificate: X509Certificate | undefined): boolean => {
  try {
    const key = createPrivateKey(pem);
    return certificate === undefined || certificate.checkPrivateKey(key);
  } catch {
    return false;
  }
};
