// Who we are in Slack: learnt once, then kept in the settings, so that the process can start while Slack is down. The
// check says whether Slack answers now, and notices a token of another workspace.
import { z } from 'zod';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import type { Settings } from '../../../src/ports/settings.ts';
import { SlackFailure } from './delivery-error.ts';
import type { SlackApi } from './web-api.ts';

export interface Identity {
  readonly botId: string;
  readonly botUserId: string;
  /** Unknown only while both ids come from the configuration and Slack never answered. */
  readonly teamId?: string | undefined;
  readonly appId?: string | undefined;
}

export type WorkspaceState =
  | { readonly state: 'ok'; readonly scopes?: readonly string[] | undefined }
  /** `word` is Slack's, such as `invalid_auth`. */
  | { readonly state: 'wrong_token'; readonly word: string }
  | { readonly state: 'unreachable' };

export interface Workspace {
  /** Asks Slack only when neither the settings nor the configuration know; then fails as a call does. */
  identity(): Promise<Identity>;
  /** The same without ever asking Slack. */
  knownIdentity(): Promise<Identity | undefined>;
  /** Asks Slack, at most once in a few seconds, and answers within three. Never fails. */
  check(): Promise<WorkspaceState>;
}

export interface WorkspaceOptions {
  readonly api: SlackApi;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly logger: Logger;
  /** From the configuration; these win. */
  readonly given?: { readonly botId?: string | undefined; readonly botUserId?: string | undefined };
  readonly answerWithinMs?: number;
}

const IDENTITY = 'slack:identity';
const FRESH_MS = 10_000;
const ANSWER_WITHIN_MS = 2500;

const Kept = z.object({
  botId: z.string(),
  botUserId: z.string(),
  teamId: z.string().optional(),
  appId: z.string().optional(),
});

const AuthTest = z.object({
  user_id: z.string(),
  team_id: z.string(),
  bot_id: z.string().optional(),
  app_id: z.string().optional(),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
});
type AuthTest = z.infer<typeof AuthTest>;

const BotInfo = z.object({ bot: z.object({ app_id: z.string().optional() }) });

export const workspace = (options: WorkspaceOptions): Workspace => {
  const { api, settings, clock, logger, given = {} } = options;
  let latest: { readonly at: number; readonly state: WorkspaceState } | undefined;
  let asking: Promise<WorkspaceState> | undefined;

  let learnt: Identity | undefined;

  /** Read once: every request asks, and only this process's own token could change it. */
  const stored = async (): Promise<Identity | undefined> => {
    if (learnt !== undefined) return learnt;
    const json = await settings.get(IDENTITY);
    learnt ??= json === undefined ? undefined : Kept.safeParse(parsed(json)).data;
    return learnt;
  };

  const knownIdentity = async (): Promise<Identity | undefined> => {
    const { botId, botUserId, teamId, appId } = { ...(await stored()), ...present(given) };
    return botId === undefined || botUserId === undefined ? undefined : { botId, botUserId, teamId, appId };
  };

  /** A token that was exchanged for one of another workspace or app makes us somebody else. */
  const learn = async ({ user_id: botUserId, team_id: teamId, bot_id: botId, app_id }: AuthTest): Promise<void> => {
    if (botId === undefined) throw new SlackFailure('auth', 'auth.test', { word: 'not_a_bot_token' });
    const before = await stored();
    const same = before?.teamId === teamId && before.botUserId === botUserId && before.botId === botId;
    if (same && before.appId !== undefined) return;
    if (before?.teamId !== undefined && before.teamId !== teamId) {
      logger.warn({ before: before.teamId, now: teamId }, 'the Slack token belongs to another workspace than before');
    }
    learnt = { botId, botUserId, teamId, appId: app_id ?? (await appOf(api, botId)) };
    await settings.set(IDENTITY, JSON.stringify(learnt));
  };

  const ask = async (): Promise<WorkspaceState> => {
    const answer = await api.call('auth.test', {}, AuthTest);
    await learn(answer);
    return { state: 'ok', scopes: answer.response_metadata?.scopes };
  };

  const stateAfter = (error: unknown): WorkspaceState => {
    if (!(error instanceof SlackFailure)) {
      logger.error({ err: error }, 'who we are in Slack could not be kept');
      return { state: 'unreachable' };
    }
    // Asked to wait, Slack is there: what was true before still is.
    if (error.code === 'rate_limited') return latest?.state ?? { state: 'ok' };
    return error.code === 'auth' || error.code === 'rejected'
      ? { state: 'wrong_token', word: error.word ?? error.code }
      : { state: 'unreachable' };
  };

  const askAndRemember = async (): Promise<WorkspaceState> => {
    const state = await ask().catch(stateAfter);
    if (latest?.state.state !== state.state) logger.info({ state: state.state }, 'Slack was asked who we are');
    latest = { at: Date.parse(clock.now()), state };
    return state;
  };

  return {
    identity: async () => {
      const known = await knownIdentity();
      if (known !== undefined) return known;
      await ask();
      const now = await knownIdentity();
      if (now === undefined) throw new SlackFailure('auth', 'auth.test', { why: 'nobody knows who we are' });
      return now;
    },
    knownIdentity,
    check: async () => {
      const ageMs = Date.parse(clock.now()) - (latest?.at ?? Number.NEGATIVE_INFINITY);
      if (latest !== undefined && ageMs >= 0 && ageMs < FRESH_MS) return latest.state;
      asking ??= askAndRemember().finally(() => {
        asking = undefined;
      });
      return sooner(asking, options.answerWithinMs ?? ANSWER_WITHIN_MS);
    },
  };
};

/** Best effort: it needs `users:read`. */
const appOf = async (api: SlackApi, bot: string): Promise<string | undefined> => {
  try {
    return (await api.call('bots.info', { bot }, BotInfo)).bot.app_id;
  } catch {
    // Who the app is only sharpens a check of incoming requests, which goes without it.
    return undefined;
  }
};

const sooner = async (asked: Promise<WorkspaceState>, ms: number): Promise<WorkspaceState> => {
  const { promise: tooLate, resolve } = Promise.withResolvers<WorkspaceState>();
  const timer = setTimeout(() => resolve({ state: 'unreachable' }), ms);
  try {
    return await Promise.race([asked, tooLate]);
  } finally {
    clearTimeout(timer);
  }
};

const present = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};
