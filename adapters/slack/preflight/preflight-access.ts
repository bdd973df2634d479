// Whether Slack knows our tokens, and what they may do.
import { z } from 'zod';
import { SlackFailure } from '../line/delivery-error.ts';
import type { SlackApi } from '../line/web-api.ts';
import { SCOPES } from '../needs.ts';
import type { SlackConfig } from '../slack.ts';
import type { Finding } from './preflight-finding.ts';

const AuthTest = z.object({
  team: z.string(),
  user: z.string(),
  user_id: z.string(),
  bot_id: z.string().optional(),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
});
type AuthTest = z.infer<typeof AuthTest>;

/** Returns whether the token is good. */
export async function* checkAccess(api: SlackApi, config: SlackConfig): AsyncGenerator<Finding, boolean> {
  const us = await orWord(api.call('auth.test', {}, AuthTest));
  if (typeof us === 'string' || us.bot_id === undefined) {
    yield { about: 'token_refused', word: typeof us === 'string' ? us : 'not_a_bot_token' };
    return false;
  }
  yield { about: 'token_ok', workspace: us.team, bot: us.user };
  yield* otherBot(us, config);
  yield scopeFinding(us.response_metadata?.scopes);
  return true;
}

function* otherBot({ bot_id, user_id }: AuthTest, { botId, botUserId }: SlackConfig): Generator<Finding> {
  if (botId !== undefined && bot_id !== undefined && botId !== bot_id) {
    yield { about: 'other_bot', variable: 'SLACK_BOT_ID', real: bot_id };
  }
  if (botUserId !== undefined && botUserId !== user_id) {
    yield { about: 'other_bot', variable: 'SLACK_BOT_USER_ID', real: user_id };
  }
}

/** Undefined: Slack did not say. */
const scopeFinding = (granted: readonly string[] | undefined): Finding => {
  if (granted === undefined) return { about: 'scopes_unknown' };
  const scopes = SCOPES.filter((scope) => !granted.includes(scope));
  return scopes.length === 0 ? { about: 'scopes_ok', count: SCOPES.length } : { about: 'scopes_missing', scopes };
};

const Opened = z.object({ url: z.string() });

/** `api` speaks with the app's token. The address that Slack gives is not used, and runs out by itself. */
export const checkSocket = async (api: SlackApi): Promise<Finding> => {
  const opened = await orWord(api.call('apps.connections.open', {}, Opened));
  return typeof opened === 'string' ? { about: 'socket_refused', word: opened } : { about: 'socket_ok' };
};

/** Slack's word when it refuses; a failure of the line goes on. */
const orWord = async <T extends object>(asked: Promise<T>): Promise<T | string> => {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof SlackFailure) || (error.code !== 'auth' && error.code !== 'rejected')) throw error;
    return error.word ?? error.code;
  }
};
