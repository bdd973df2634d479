// This machine's clock against Slack's: requests whose time is more than five minutes off are turned away, by Slack's rule
// and by ours.
import type { Clock } from '../../../src/ports/clock.ts';
import { SlackFailure } from '../line/delivery-error.ts';
import { codeOf } from '../trace-of.ts';
import type { Finding } from './preflight-finding.ts';

const METHOD = 'api.test';
const TIMEOUT_MS = 6_000;

/** The check itself takes part of a second, and Slack tells whole seconds only. */
const OFF_AFTER_S = 60;
const WRONG_AFTER_S = 300;

/** Fails with a SlackFailure when nobody answers. Asked without a token, because the SDK hands on no `Date`. */
export const clockFinding = async (apiUrl: string, clock: Clock): Promise<Finding> => {
  const before = Date.parse(clock.now());
  const date = await dateAt(new URL(METHOD, apiUrl));
  const after = Date.parse(clock.now());
  const slack = Date.parse(date ?? '');
  if (Number.isNaN(slack)) return { about: 'clock_unknown' };
  const seconds = Math.round(((before + after) / 2 - slack) / 1000);
  return { about: aboutClock(Math.abs(seconds)), seconds };
};

const dateAt = async (url: URL): Promise<string | null> => {
  try {
    const response = await fetch(url, { method: 'POST', signal: AbortSignal.timeout(TIMEOUT_MS) });
    await response.body?.cancel();
    return response.headers.get('date');
  } catch (error) {
    throw new SlackFailure('unavailable', METHOD, {
      why: codeOf(error) ?? (isTimeout(error) ? 'timeout' : 'no connection'),
    });
  }
};

const isTimeout = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError';

const aboutClock = (offBy: number): 'clock_ok' | 'clock_off' | 'clock_wrong' => {
  if (offBy > WRONG_AFTER_S) return 'clock_wrong';
  return offBy > OFF_AFTER_S ? 'clock_off' : 'clock_ok';
};
