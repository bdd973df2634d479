// The token our app speaks to Teams with: client credentials, asked for when needed and kept while it is good.
import { z } from 'zod';
import type { Clock } from '../../../src/ports/clock.ts';
import type { TeamsSetting } from '../teams-config.ts';
import { proofOf } from './app-credential.ts';
import { tokenFailure, wordOf } from './delivery-error.ts';
import { lineCode } from './line-code.ts';

export interface AccessToken {
  /** Empty where there is no app id. Fails with a TeamsFailure: `auth`, or `unavailable`. */
  get(): Promise<string>;
  /** Teams did not take it. */
  drop(token: string): void;
}

export type AccessTokenSetting = Pick<TeamsSetting, 'appId' | 'credential' | 'tokenUrl' | 'oauthScope' | 'unverified'>;

const TIMEOUT_MS = 5000;
/** Renewed this long before it ends. */
const MARGIN_MS = 5 * 60_000;

const Granted = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

interface Kept {
  readonly token: string;
  readonly from: number;
  readonly goodForMs: number;
}

export const accessToken = (
  setting: AccessTokenSetting,
  { clock, timeoutMs = TIMEOUT_MS }: { clock: Clock; timeoutMs?: number },
): AccessToken => {
  let kept: Kept | undefined;
  let asking: Promise<Kept> | undefined;

  const isGood = ({ from, goodForMs }: Kept): boolean => {
    const age = Date.parse(clock.now()) - from;
    // Older than itself: the clock was set back, and nobody knows how old it is.
    return age >= 0 && age < goodForMs;
  };

  const ask = async (): Promise<Kept> => {
    const from = Date.parse(clock.now());
    const { access_token: token, expires_in: seconds } = await granted(setting, from, timeoutMs);
    const ms = seconds * 1000;
    kept = { token, from, goodForMs: Math.max(ms - MARGIN_MS, ms / 2) };
    return kept;
  };

  return {
    get: async () => {
      if (setting.unverified) return '';
      if (kept !== undefined && isGood(kept)) return kept.token;
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      return (await asking).token;
    },
    drop: (token) => {
      if (kept?.token === token) kept = undefined;
    },
  };
};

const granted = async (
  { appId, credential, tokenUrl, oauthScope }: AccessTokenSetting,
  now: number,
  timeoutMs: number,
): Promise<z.infer<typeof Granted>> => {
  const answer = await asked(tokenUrl, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: appId,
      ...proofOf(credential, { appId, tokenUrl, now }),
      scope: `${oauthScope}/.default`,
    }),
  });
  if (answer.status !== 200) throw tokenFailure(answer.status, wordOf(answer.body));
  const read = Granted.safeParse(json(answer.body));
  if (!read.success) throw tokenFailure(undefined, undefined, 'the answer could not be read');
  return read.data;
};

const asked = async (url: string, request: RequestInit): Promise<{ status: number; body: string }> => {
  try {
    const response = await fetch(url, request);
    return { status: response.status, body: await response.text() };
  } catch (error) {
    throw tokenFailure(undefined, undefined, lineCode(error));
  }
};

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
