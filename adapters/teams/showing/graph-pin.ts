// Pins in group chats, through Microsoft Graph: a bot itself can pin nothing, and in channels nobody but a person can. It
// is an extra to the status post; the engine tries it apart from the posts, so whatever goes wrong holds up nothing.

import type { Clock } from '../../../src/ports/clock.ts';
import { present } from '../../../src/present.ts';
import { type AccessToken, type AccessTokenSetting, accessToken } from '../line/access-token.ts';
import { TeamsFailure, wordOf } from '../line/delivery-error.ts';
import { lineCode } from '../line/line-code.ts';
import { type TeamsConfig, teamsSetting } from '../teams-config.ts';

/** https://learn.microsoft.com/graph/api/chat-post-pinnedmessages: the least that an app by itself can pin with. */
export const GRAPH_PERMISSION = 'Chat.ReadWrite.All';

const GRAPH = 'https://graph.microsoft.com';

export interface GraphSetting {
  /** Without its version and without a closing slash. */
  readonly graphUrl: string;
  readonly login: Pick<AccessTokenSetting, 'appId' | 'credential' | 'tokenUrl'>;
}

export interface GraphPins {
  /** Pinned already is success; a failure is a TeamsFailure. */
  pin(chat: string, message: string): Promise<void>;
  unpin(chat: string, message: string): Promise<void>;
}

/** Undefined when pins were not asked for, or nobody vouches for us. */
export const graphSetting = (config: TeamsConfig): GraphSetting | undefined => {
  const { appId, credential, tokenUrl, unverified } = teamsSetting(config);
  if (config.graphPin !== true || unverified) return undefined;
  return { graphUrl: (config.graphUrl ?? GRAPH).replace(/\/+$/, ''), login: { appId, credential, tokenUrl } };
};

/** Graph takes no token that was made for the bot's own service. */
export const graphTokenSetting = ({ graphUrl, login }: GraphSetting): AccessTokenSetting => ({
  ...login,
  oauthScope: new URL(graphUrl).origin,
  unverified: false,
});

export interface GraphPinDeps {
  readonly clock: Clock;
  /** How long one request may take; two of them and a token stay within the 20 seconds of a delivery. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 4000;

interface Asked {
  readonly method: 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: string;
  /** Statuses that mean it is as it was wanted to be, beside success. */
  readonly alsoDone: readonly number[];
}

export const graphPins = (setting: GraphSetting, { clock, timeoutMs = TIMEOUT_MS }: GraphPinDeps): GraphPins => {
  const token = accessToken(graphTokenSetting(setting), { clock, timeoutMs });
  const give = (asked: Asked): Promise<void> => once(setting.graphUrl, asked, token, timeoutMs);

  return {
    pin: (chat, message) => {
      const path = `/v1.0/chats/${encodeURIComponent(chat)}/pinnedMessages`;
      const bound = `${setting.graphUrl}/v1.0/chats/${chat}/messages/${message}`;
      const body = JSON.stringify({ 'message@odata.bind': bound });
      return give({ method: 'POST', path, body, alsoDone: [409] });
    },
    unpin: (chat, message) => {
      const path = `/v1.0/chats/${encodeURIComponent(chat)}/pinnedMessages/${encodeURIComponent(message)}`;
      return give({ method: 'DELETE', path, alsoDone: [404] });
    },
  };
};

const once = async (
  graphUrl: string,
  { method, path, body, alsoDone }: Asked,
  token: AccessToken,
  timeoutMs: number,
): Promise<void> => {
  const send = (bearer: string): Promise<Answer> =>
    fetched(`${graphUrl}${path}`, {
      method,
      redirect: 'manual',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(timeoutMs),
      ...present({ body }),
    });
  const bearer = await token.get();
  let answer = await send(bearer);
  if (answer.status === 401) {
    token.drop(bearer);
    // Turned away at the door, it did nothing: with a token of now it may go once more.
    const fresh = await token.get();
    if (fresh !== bearer) answer = await send(fresh);
  }
  if ((answer.status >= 200 && answer.status < 300) || alsoDone.includes(answer.status)) return;
  throw failureOf(answer);
};

interface Answer {
  readonly status: number;
  readonly retryAfterS: number;
  readonly body: string;
}

const fetched = async (url: string, request: RequestInit): Promise<Answer> => {
  try {
    const response = await fetch(url, request);
    const { status, headers } = response;
    return { status, retryAfterS: Number(headers.get('retry-after') ?? Number.NaN), body: await response.text() };
  } catch (error) {
    throw new TeamsFailure('unavailable', 'pin', { why: lineCode(error) });
  }
};

const failureOf = ({ status, retryAfterS, body }: Answer): TeamsFailure => {
  const said = { word: wordOf(body), why: `HTTP ${status}`, status };
  // The permission is missing until somebody grants it: it is named, because it is what to mend.
  if (status === 401 || status === 403) return new TeamsFailure('auth', 'pin', { ...said, word: GRAPH_PERMISSION });
  if (status === 429 || status >= 500) {
    const wait = Number.isFinite(retryAfterS) ? { retryAfterMs: retryAfterS * 1000 } : {};
    return new TeamsFailure(status === 429 ? 'rate_limited' : 'unavailable', 'pin', { ...said, ...wait });
  }
  return new TeamsFailure('rejected', 'pin', said);
};
