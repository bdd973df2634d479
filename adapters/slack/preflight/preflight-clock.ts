// This machine's clock against Slack's.
import { type ClockFinding, clockAgainst } from '../../../src/chat/finding.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import { SlackFailure } from '../line/delivery-error.ts';
import { codeOf } from '../trace-of.ts';

const METHOD = 'api.test';
const TIMEOUT_MS = 6_000;

/** Fails with a SlackFailure when nobody answers. Asked without a token, because the SDK hands on no `Date`. */
export const clockFinding = async (apiUrl: string, clock: Clock): Promise<ClockFinding> => {
  const before = Date.parse(clock.now());
  const date = await dateAt(new URL(METHOD, apiUrl));
  const after = Date.parse(clock.now());
  return clockAgainst(date, before, after);
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
