// The environment, read in one place: it becomes one frozen value, or every fault at once with what to do about it.
import { z } from 'zod';
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
}

export interface SlackSettings {
  readonly botToken: string;
  readonly signingSecret?: string;
  /** Socket Mode when given. */
  readonly appToken?: string;
  /** With its closing slash. */
  readonly apiUrl: string;
  readonly botId?: string;
  readonly botUserId?: string;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

export interface ConfigFault {
  readonly name: string;
  readonly expected: string;
  readonly given: string;
}

const Secret = z.string().trim().min(1);
const SlackEnvironment = {
  SLACK_BOT_TOKEN: Secret.optional(),
  SLACK_SIGNING_SECRET: Secret.optional(),
  SLACK_APP_TOKEN: Secret.optional(),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/, error: 'https://slack.com/api/' })
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .default('https://slack.com/api/'),
  SLACK_BOT_ID: z
    .string()
    .regex(/^B\w+$/, 'B012ABCDE')
    .optional(),
  SLACK_BOT_USER_ID: z
    .string()
    .regex(/^[UW]\w+$/, 'U012ABCDE')
    .optional(),
};
const SECRETS: readonly string[] = ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN'];

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
});

type Env = Readonly<Record<string, string | undefined>>;

export const readConfig = (env: Env): Config | { readonly faults: readonly ConfigFault[] } => {
  // An empty variable is one that was not set.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) return { faults: parsed.error.issues.map((issue) => faultOf(issue, env)) };
  const slack = slackSettings(parsed.data);
  if (slack !== undefined && 'faults' in slack) return slack;
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
  });
};

/** Slack is used when any of its secrets is set; then it must be able to speak and to hear. */
const slackSettings = (
  env: z.infer<typeof Environment>,
): SlackSettings | undefined | { readonly faults: readonly ConfigFault[] } => {
  const { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken } = env;
  const { SLACK_BOT_ID: botId, SLACK_BOT_USER_ID: botUserId, SLACK_API_URL: apiUrl } = env;
  if (botToken === undefined && signingSecret === undefined && appToken === undefined) return undefined;
  const missing = (name: string, expected: string) => ({ faults: [{ name, expected, given: '' }] });
  if (botToken === undefined) return missing('SLACK_BOT_TOKEN', 'xoxb-…');
  if (signingSecret === undefined && appToken === undefined) return missing('SLACK_SIGNING_SECRET', 'Signing Secret');
  const given = { signingSecret, appToken, botId, botUserId };
  return { botToken, apiUrl, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
};

/** What was given is shown, unless it is a secret. */
const faultOf = (issue: z.core.$ZodIssue, env: Env): ConfigFault => {
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
