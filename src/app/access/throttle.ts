// Trying in vain gets slower: for an account, and for an address. What was counted is kept, so a restart forgets nothing.
import type { Account } from '../../directory/access.ts';
import { isOwnScreen, placeOf } from '../../directory/machine-place.ts';
import type { AccessReader, AccessWriter, Attempts } from '../../ports/access-store.ts';
import { type Instant, later, minutesBetween, plusMinutes } from '../../time.ts';
import { hashOf } from './codes.ts';

interface Limit {
  /** So many failures are free; each that follows after the wait makes it twice as long. */
  readonly free: number;
  /** What failed longer ago counts no more. */
  readonly forgottenAfterMinutes: number;
  readonly firstWaitMinutes: number;
  readonly longestWaitMinutes: number;
}

/** Of an account from one address. 5 tries, then 1, 2, 4 … 15 minutes: about 100 a day. */
const ACCOUNT_HERE: Limit = {
  free: 5,
  forgottenAfterMinutes: 60,
  firstWaitMinutes: 1,
  longestWaitMinutes: 15,
};
/**
 * Of an account from everywhere, for whoever has many addresses: about 300 a day. It does not hold where its person logged in
 * before, nor at the machine's own screen, so that nobody is shut out by those who try in their name.
 */
const ACCOUNT: Limit = { free: 50, forgottenAfterMinutes: 60, firstWaitMinutes: 1, longestWaitMinutes: 5 };
/** A whole floor may be behind one address. */
const ADDRESS: Limit = { free: 30, forgottenAfterMinutes: 10, firstWaitMinutes: 1, longestWaitMinutes: 15 };
/** Of an access sheet's letters, from one address: at most 54 an hour, of 20^16 (9 in ten minutes, as nobody waits for those). */
export const CODES: Limit = { free: 10, forgottenAfterMinutes: 10, firstWaitMinutes: 1, longestWaitMinutes: 15 };

const hashed = (login: string): string => hashOf(login).slice(0, 16);

/** A login is counted by its hash: a password is easily typed into the wrong field. */
export const accountSubject = (login: string): string => `login:${hashed(login)}`;

export const hereSubject = (login: string, from: string): string => `login:${hashed(login)}@${placeOf(from)}`;

interface Counted {
  readonly subject: string;
  readonly limit: Limit;
}

/** The same for a login that is not there, so that waiting tells nobody which there are. */
export const logInLimits = (login: string, from: string, known: Account | undefined): readonly Counted[] => {
  const place = placeOf(from);
  const isAtHome = isOwnScreen(place) || (known?.places ?? []).includes(place);
  return [
    { subject: hereSubject(login, from), limit: ACCOUNT_HERE },
    ...(isAtHome ? [] : [{ subject: accountSubject(login), limit: ACCOUNT }]),
    { subject: `from:${place}`, limit: ADDRESS },
  ];
};

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
