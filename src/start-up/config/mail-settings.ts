// Mail in the environment: one server for the ward's own mail (BCP_MAIL_…), and one for the parties outside
// (BCP_OUTSIDE_MAIL_…). Neither stands in for the other: what is not set is a task for people.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { present } from '../../present.ts';
import { Secret, type SettingFault, type SettingFaults } from './setting-fault.ts';

export interface MailServerSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS. */
  readonly secure: boolean;
  /** Unencrypted when the server offers no STARTTLS. */
  readonly insecure: boolean;
  readonly user?: string;
  readonly password?: string;
  readonly from: { readonly name: string; readonly address: string };
  /** Certificates in PEM. */
  readonly ca?: string;
}

const FROM_EXAMPLE = '担当課 <bcp@city.example.jp>';
const MAILBOX =
  /^[^\s<>@,;:"()[\]\\]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;

const Switch = z.enum(['true', 'false'], 'true | false').default('false');
const Host = z
  .string()
  .trim()
  .regex(/^[\w.:-]+$/, 'mail.city.example.jp')
  .optional();
const Port = z
  .string()
  .regex(/^\d{1,5}$/, '587')
  .transform(Number)
  .refine((port) => port >= 1 && port <= 65535, '1-65535')
  .optional();
const From = z
  .string()
  .transform(mailboxOf)
  .refine((from) => MAILBOX.test(from.address), FROM_EXAMPLE)
  .optional();

export const MailEnvironment = {
  BCP_MAIL_HOST: Host,
  BCP_MAIL_PORT: Port,
  BCP_MAIL_SECURE: Switch,
  BCP_MAIL_INSECURE: Switch,
  BCP_MAIL_USER: Secret.optional(),
  BCP_MAIL_PASSWORD: Secret.optional(),
  BCP_MAIL_FROM: From,
  BCP_MAIL_CA_FILE: z.string().optional(),
  BCP_OUTSIDE_MAIL_HOST: Host,
  BCP_OUTSIDE_MAIL_PORT: Port,
  BCP_OUTSIDE_MAIL_SECURE: Switch,
  BCP_OUTSIDE_MAIL_INSECURE: Switch,
  BCP_OUTSIDE_MAIL_USER: Secret.optional(),
  BCP_OUTSIDE_MAIL_PASSWORD: Secret.optional(),
  BCP_OUTSIDE_MAIL_FROM: From,
  BCP_OUTSIDE_MAIL_CA_FILE: z.string().optional(),
};

export const MAIL_SECRETS = ['BCP_MAIL_PASSWORD', 'BCP_OUTSIDE_MAIL_PASSWORD'];

const Environment = z.object(MailEnvironment);
type Environment = z.infer<typeof Environment>;
type Prefix = 'BCP_MAIL' | 'BCP_OUTSIDE_MAIL';

/** Undefined when the ward's own mail is not used. */
export const mailSettings = (env: Environment): MailServerSettings | SettingFaults | undefined =>
  serverOf(env, 'BCP_MAIL');

/** Undefined when parties are mailed by people. */
export const outsideMailSettings = (env: Environment): MailServerSettings | SettingFaults | undefined =>
  serverOf(env, 'BCP_OUTSIDE_MAIL');

const serverOf = (env: Environment, prefix: Prefix): MailServerSettings | SettingFaults | undefined => {
  const { [`${prefix}_HOST` as const]: host, [`${prefix}_FROM` as const]: from } = env;
  const { [`${prefix}_USER` as const]: user, [`${prefix}_PASSWORD` as const]: password } = env;
  const { [`${prefix}_PORT` as const]: port, [`${prefix}_CA_FILE` as const]: caFile } = env;
  const secure = env[`${prefix}_SECURE`] === 'true';
  const insecure = env[`${prefix}_INSECURE`] === 'true';
  const isUsed = [host, from, user, password, port, caFile].some((value) => value !== undefined);
  if (!isUsed && !secure && !insecure) return undefined;
  const ca = caFile === undefined ? undefined : certificatesIn(caFile);
  const faults = [
    ...lacking(host === undefined, `${prefix}_HOST`, 'mail.city.example.jp'),
    ...lacking(from === undefined, `${prefix}_FROM`, FROM_EXAMPLE),
    ...lacking(user === undefined && password !== undefined, `${prefix}_USER`, 'bcp'),
    ...lacking(user !== undefined && password === undefined, `${prefix}_PASSWORD`, '********'),
    ...lacking(secure && insecure, `${prefix}_INSECURE`, `false (${prefix}_SECURE=true)`, 'true'),
    ...lacking(caFile !== undefined && ca === undefined, `${prefix}_CA_FILE`, '-----BEGIN CERTIFICATE-----', caFile),
  ];
  if (host === undefined || from === undefined || faults.length > 0) return { faults };
  const usual = secure ? 465 : 587;
  return { host, port: port ?? usual, secure, insecure, from, ...present({ user, password, ca }) };
};

const lacking = (isSo: boolean, name: string, expected: string, given = ''): readonly SettingFault[] =>
  isSo ? [{ name, expected, given }] : [];

/** `担当課 <bcp@city.example.jp>`, or the address alone; the name may stand in quotation marks. */
function mailboxOf(text: string): MailServerSettings['from'] {
  const [, name, address] = /^\s*"?([^"<>\r\n]*?)"?\s*<([^<>]*)>\s*$/.exec(text) ?? [];
  return { name: name ?? '', address: (address ?? text).trim() };
}

/** Undefined when there is no such file, or no certificate in it. */
const certificatesIn = (path: string): string | undefined => {
  try {
    const text = readFileSync(path, 'utf8');
    return text.includes('-----BEGIN CERTIFICATE-----') ? text : undefined;
  } catch {
    return undefined;
  }
};
