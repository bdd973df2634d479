// Trying in vain gets slower: for an account, and for an address. What was counted is kept, so a restart forgets nothing.
import type { AccessReader, AccessWriter, Attempts } from '../../ports/access-store.ts';
import { type Instant, later, minutesBetween, plusMinutes } from '../../time.ts';

interface Limit {
  /** So many failures are free; each that follows after the wait makes it twice as long. */
  readonly free: number;
  /** What failed longer ago counts no more. */
  readonly forgottenAfterMinutes: number;
  readonly firstWaitMinutes: number;
  readonly longestWaitMinutes: number;
}

/** 5 tries, then 1, 2, 4 … 15 minutes: about 100 a day. Nobody is shut out for longer, whoever tries in their name. */
export const ACCOUNT: Limit = { free: 5, forgottenAfterMinutes: 60, firstWaitMinutes: 1, longestWaitMinutes: 15 };
/** A whole floor may be behind one address. */
export const ADDRESS: Limit = { free: 30, forgottenAfterMinutes: 10, firstWaitMinutes: 1, longestWaitMinutes: 15 };
/** Of an access sheet's letters, from one address: about 100 an hour, of 20^16. */
export const CODES: Limit = { free: 10, forgottenAfterMinutes: 10, firstWaitMinutes: 1, longestWaitMinutes: 15 };

/** Seconds to wait; undefined when it may be tried now. A wait made by a clock that ran ahead counts as over. */
export const waitFor = async (
  subject: string,
  limit: Limit,
  reader: AccessReader,
  now: Instant,
): Promise<number | undefined> => {
  const { until } = (await reader.attempts(subject)) ?? {};
  if (until === undefined || until <= now) return undefined;
  const minutes = minutesBetween(now, until);
  return minutes > limit.longestWaitMinutes ? undefined : Math.max(1, Math.ceil(minutes * 60));
};

/** Returns how often it failed by now. */
export const countFailure = async (
  subject: string,
  limit: Limit,
  writer: AccessWriter,
  now: Instant,
): Promise<number> => {
  const before = await writer.attempts(subject);
  const counts = before !== undefined && isRecent(before, limit, now);
  const failures = counts ? before.failures + 1 : 1;
  const over = failures - limit.free;
  const wait = Math.min(limit.longestWaitMinutes, limit.firstWaitMinutes * 2 ** Math.min(10, over));
  await writer.keepAttempts(subject, {
    failures,
    since: counts ? before.since : now,
    ...(over < 0 ? {} : { until: plusMinutes(now, wait) }),
  });
  return failures;
};

const isRecent = ({ since, until }: Attempts, { forgottenAfterMinutes }: Limit, now: Instant): boolean => {
  const last = until === undefined ? since : later(since, until);
  return minutesBetween(last, now) < forgottenAfterMinutes;
};
