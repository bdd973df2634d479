// Slack in the environment.
import { z } from 'zod';
import { present } from '../../present.ts';
import { missing, Secret, type SettingFaults, WebAddress } from './setting-fault.ts';

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

export const SlackEnvironment = {
  SLACK_BOT_TOKEN: Secret.optional(),
  SLACK_SIGNING_SECRET: Secret.optional(),
  SLACK_APP_TOKEN: Secret.optional(),
  SLACK_API_URL: WebAddress('https://slack.com/api/')
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

export const SLACK_SECRETS = ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN'];

const Environment = z.object(SlackEnvironment);

/** Slack is used when any of its secrets is set; then it must be able to speak and to hear. */
export const slackSettings = (env: z.infer<typeof Environment>): SlackSettings | SettingFaults | undefined => {
  const { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken } = env;
  if (botToken === undefined && signingSecret === undefined && appToken === undefined) return undefined;
  if (botToken === undefined) return missing('SLACK_BOT_TOKEN', 'xoxb-…');
  if (signingSecret === undefined && appToken === undefined) return missing('SLACK_SIGNING_SECRET', 'Signing Secret');
  const { SLACK_BOT_ID: botId, SLACK_BOT_USER_ID: botUserId, SLACK_API_URL: apiUrl } = env;
  return { botToken, apiUrl, ...present({ signingSecret, appToken, botId, botUserId }) };
};
