// The environment, read in one place: it becomes one frozen value, or every fault at once with what to do about it.
import { z } from 'zod';
import type { SettingFault, SettingFaults } from './config/setting-fault.ts';
import { SLACK_SECRETS, SlackEnvironment, type SlackSettings, slackSettings } from './config/slack-settings.ts';
import { TEAMS_SECRETS, TeamsEnvironment, type TeamsSettings, teamsSettings } from './config/teams-settings.ts';
import type { Locale } from './posts/texts/texts.ts';

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly planFolder: string;
  readonly locale: Locale;
  readonly logLevel: LogLevel;
  /** `slack:U012ABCDE` …: who begins, before the list of people says who is who. */
  readonly admins: readonly string[];
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
  ...SlackEnvironment,
  ...TeamsEnvironment,
});

type Env = Readonly<Record<string, string | undefined>>;

export const readConfig = (env: Env): Config | SettingFaults => {
  // An empty variable is one that was not set.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) return { faults: parsed.error.issues.map((issue) => faultOf(issue, env)) };
  const slack = slackSettings(parsed.data);
  if (slack !== undefined && 'faults' in slack) return slack;
  const teams = teamsSettings(parsed.data, parsed.data.HOST);
  if (teams !== undefined && 'faults' in teams) return teams;
  const { PORT, HOST, DATABASE_URL, BCP_PLAN, BCP_LOCALE, LOG_LEVEL, BCP_ADMINS } = parsed.data;
  return Object.freeze({
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL,
    planFolder: BCP_PLAN,
    locale: BCP_LOCALE,
    logLevel: LOG_LEVEL,
    admins: BCP_ADMINS,
    ...(slack === undefined ? {} : { slack }),
    ...(teams === undefined ? {} : { teams }),
  });
};

const SECRETS: readonly string[] = [...SLACK_SECRETS, ...TEAMS_SECRETS];

/** What was given is shown, unless it is a secret. */
const faultOf = (issue: z.core.$ZodIssue, env: Env): SettingFault => {
  const name = String(issue.path[0]);
  return { name, expected: issue.message, given: SECRETS.includes(name) ? '***' : (env[name] ?? '') };
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
