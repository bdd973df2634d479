// Whose turn it is: Teams' documented rates, and the waits it asked for. Nobody waits in here; a caller who has no turn
// is told how long, and the deliveries table does the waiting, so one busy channel holds up no other.
import type { Clock } from '../../../src/ports/clock.ts';

export interface Rates {
  /** Takes a turn: 0, or how many milliseconds until there is one; then nothing may be sent. */
  take(conversation: string): number;
  /** Teams asked to wait that long in this conversation. */
  hold(conversation: string, ms: number): void;
}

interface Window {
  readonly most: number;
  readonly ms: number;
}

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit: of one bot in one conversation. */
const SHORT: readonly Window[] = [
  { most: 7, ms: 1000 },
  { most: 8, ms: 2000 },
  { most: 60, ms: 30_000 },
];
const HOUR: Window = { most: 1800, ms: 3_600_000 };
/** The hour is counted by the minute, on the safe side: 60 numbers instead of 1,800 times. */
const MINUTE_MS = 60_000;
/** Of one app in one tenant. */
const ALL: Window = { most: 50, ms: 1000 };
const LONGEST_SHORT_MS = 30_000;

/** Conversations kept; far more than those of one municipality. */
const MOST_KEPT = 5000;

interface Spent {
  /** Times of the last 30 seconds, the oldest first. */
  readonly recent: readonly number[];
  /** How many in each minute, the oldest first. */
  readonly minutes: readonly { readonly from: number; readonly count: number }[];
  readonly heldUntil: number;
}

const NOTHING: Spent = { recent: [], minutes: [], heldUntil: 0 };

export const rates = (clock: Clock): Rates => {
  const spent = new Map<string, Spent>();
  let all: readonly number[] = [];
  let latest = Number.NEGATIVE_INFINITY;

  /** A clock that was set back takes everything back with it: what was just now is still just now. */
  const now = (): number => {
    const at = Date.parse(clock.now());
    if (at < latest) {
      const back = latest - at;
      all = all.map((time) => time - back);
      for (const [conversation, one] of spent) spent.set(conversation, moved(one, back));
    }
    latest = at;
    return at;
  };

  return {
    take: (conversation) => {
      const at = now();
      const before = spent.get(conversation) ?? NOTHING;
      all = all.filter((time) => at - time < ALL.ms);
      const recent = before.recent.filter((time) => at - time < LONGEST_SHORT_MS);
      const minutes = before.minutes.filter(({ from }) => at - from < HOUR.ms + MINUTE_MS);
      const waitMs = Math.max(
        before.heldUntil - at,
        ...SHORT.map((window) => untilFree(recent, window, at)),
        untilFree(all, ALL, at),
        untilHourFree(minutes, at),
      );
      const goes = waitMs <= 0;
      if (goes) all = [...all, at];
      const after = goes ? { recent: [...recent, at], minutes: counted(minutes, at) } : { recent, minutes };
      keep(spent, conversation, { ...after, heldUntil: before.heldUntil });
      return goes ? 0 : waitMs;
    },
    hold: (conversation, ms) => {
      const heldUntil = now() + ms;
      keep(spent, conversation, { ...(spent.get(conversation) ?? NOTHING), heldUntil });
    },
  };
};

/** Times outside the window do not matter: of those inside, the one that has to leave it says how long. */
const untilFree = (times: readonly number[], { most, ms }: Window, at: number): number => {
  const leaving = times[times.length - most];
  return leaving === undefined ? 0 : Math.max(0, leaving + ms - at);
};

const untilHourFree = (minutes: Spent['minutes'], at: number): number => {
  let left = minutes.reduce((sum, { count }) => sum + count, 0);
  for (const { from, count } of minutes) {
    if (left < HOUR.most) return 0;
    left -= count;
    if (left < HOUR.most) return Math.max(0, from + MINUTE_MS + HOUR.ms - at);
  }
  return 0;
};

const counted = (minutes: Spent['minutes'], at: number): Spent['minutes'] => {
  const last = minutes.at(-1);
  return last !== undefined && at - last.from < MINUTE_MS
    ? [...minutes.slice(0, -1), { from: last.from, count: last.count + 1 }]
    : [...minutes, { from: at, count: 1 }];
};

const moved = ({ recent, minutes, heldUntil }: Spent, back: number): Spent => ({
  recent: recent.map((time) => time - back),
  minutes: minutes.map(({ from, count }) => ({ from: from - back, count })),
  heldUntil: heldUntil - back,
});

/** The ones that were not used for the longest are forgotten first: they are free, or nearly, anyway. */
const keep = (map: Map<string, Spent>, key: string, value: Spent): void => {
  map.delete(key);
  map.set(key, value);
  if (map.size <= MOST_KEPT) return;
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
};
