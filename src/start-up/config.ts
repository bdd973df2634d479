// The environment, read in one place: it becomes one frozen value, or every fault at once with what to do about it.
import { z } from 'zod';
import { withoutPassword } from '../ports/without-password.ts';
import { present } from '../present.ts';
import type { Locale } from '../texts/texts.ts';
import { AddressEnvironment } from './config/address-settings.ts';
import { ALERT_SECRETS, AlertEnvironment, type AlertSettings, alertSettings } from './config/alert-settings.ts';
import { FilesEnvironment, type FilesSettings, filesSettings } from './config/files-settings.ts';
import {
  MAIL_SECRETS,
  MailEnvironment,
  type MailServerSettings,
  mailSettings,
  outsideMailSettings,
} from './config/mail-settings.ts';
import { phoneBookFile } from './config/phone-book-settings.ts';
import type { SettingFault, SettingFaults } from './config/setting-fault.ts';
import { SLACK_SECRETS, SlackEnvironment, type SlackSettings, slackSettings } from './config/slack-settings.ts';
import { TEAMS_SECRETS, TeamsEnvironment, type TeamsSettings, teamsSettings } from './config/teams-settings.ts';
import { TlsEnvironment, type TlsSettings, tlsSettings } from './config/tls-settings.ts';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Under which people of the office reach this machine, as they type them. */
  readonly addresses?: readonly string[];
  /** Absent when people come by plain HTTP. */
  readonly tls?: TlsSettings;
  /** Who may tell of alerts; with neither of them nobody. */
  readonly alerts?: AlertSettings;
  readonly databaseUrl: string;
  readonly planFolder: string;
  readonly locale: Locale;
  readonly logLevel: LogLevel;
  /** `slack:U012ABCDE` …: who begins, before the list of people says who is who. */
  readonly admins: readonly string[];
  /** Telephone numbers and addresses, apart from the plan. */
  readonly phoneBookFile: string;
  /** The file server's folder; absent when people put reports there. */
  readonly files?: FilesSettings;
  /** The ward's own mail; absent when people send it. */
  readonly mail?: MailServerSettings;
  /** Mail to parties outside, never of a drill; absent when people send it. */
  readonly outsideMail?: MailServerSettings;
  /** Absent when Slack is not used. */
  readonly slack?: SlackSettings;
  /** Absent when Teams is not used. */
  readonly teams?: TeamsSettings;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, '0-65535')
    .transform(Number)
    .refine((port) => port <= 65535, '0-65535')
    .default(3000),
  HOST: z.string().min(1, '127.0.0.1').default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^file:.+/, 'file:data/bcp.sqlite')
    .default('file:data/bcp.sqlite'),
  BCP_PLAN: z.string().min(1, 'data/plan').default('data/plan'),
  BCP_LOCALE: z.enum(['ja', 'en'], 'ja | en').default('ja'),
  BCP_ADMINS: z
    .string()
    .transform((text) => text.split(/[\s,、]+/u).filter((one) => one !== ''))
    .refine((all) => all.every((one) => /^(slack|teams):[\w-]+$/.test(one)), 'slack:U012ABCDE,slack:U034FGHIJ')
    .default([]),
  LOG_LEVEL: z.enum(LOG_LEVELS, LOG_LEVELS.join(' | ')).default('info'),
  ...AddressEnvironment,
  ...AlertEnvironment,
  ...TlsEnvironment,
  ...FilesEnvironment,
  ...MailEnvironment,
  ...SlackEnvironment,
  ...TeamsEnvironment,
});

type Env = Readonly<Record<string, string | undefined>>;

export const readConfig = (env: Env): Config | SettingFaults => {
  // An empty variable is one that was not set.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''));
  const parsed = Environment.safeParse(given);
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => faultOf(issue, env));
  const isWrong = (name: string): boolean => wrong.some((fault) => fault.name === name);
  // What depends on others is looked at without those that are wrong, so that everything is said at once.
  const values = parsed.success
    ? parsed.data
    : Environment.parse(Object.fromEntries(Object.entries(given).filter(([name]) => !isWrong(name))));
  const slack = slackSettings(values);
  const teams = teamsSettings(values, values.HOST);
  const mail = mailSettings(values);
  const outsideMail = outsideMailSettings(values);
  const tls = tlsSettings(values, values.PORT);
  const faults = [
    ...wrong,
    ...[slack, teams, mail, outsideMail, tls].flatMap(faultsIn).filter(({ name }) => !isWrong(name)),
  ];
  if (faults.length > 0) return { faults };
  const files = filesSettings(values);
  const { PORT, HOST, DATABASE_URL, BCP_PLAN, BCP_LOCALE, LOG_LEVEL, BCP_ADMINS, BCP_ADDRESSES } = values;
  return Object.freeze({
    port: PORT,
    host: HOST,
    addresses: BCP_ADDRESSES,
    alerts: alertSettings(values),
    databaseUrl: DATABASE_URL,
    planFolder: BCP_PLAN,
    locale: BCP_LOCALE,
    logLevel: LOG_LEVEL,
    admins: BCP_ADMINS,
    phoneBookFile: phoneBookFile(given),
    ...present({ files, mail: used(mail), outsideMail: used(outsideMail), slack: used(slack), teams: used(teams) }),
    ...present({ tls: used(tls) }),
  });
};

const faultsIn = (settings: object | SettingFaults | undefined): readonly SettingFault[] =>
  settings !== undefined && 'faults' in settings ? settings.faults : [];

const used = <T extends object>(settings: T | SettingFaults | undefined): T | undefined =>
  settings !== undefined && 'faults' in settings ? undefined : settings;

const SECRETS: readonly string[] = [...ALERT_SECRETS, ...MAIL_SECRETS, ...SLACK_SECRETS, ...TEAMS_SECRETS];

/** What was given is shown, unless it is a secret. */
const faultOf = (issue: z.core.$ZodIssue, env: Env): SettingFault => {
  const name = String(issue.path[0]);
  return { name, expected: issue.message, given: SECRETS.includes(name) ? '***' : withoutPassword(env[name] ?? '') };
};

/** `.env` in the working directory, if there is one; what is already set wins. */
export const readEnvironment = (): Env => {
  try {
    process.loadEnvFile('.env');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return process.env;
};
