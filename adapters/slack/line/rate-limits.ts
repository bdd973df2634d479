// Whose turn it is: Slack's documented rates, and the waits it asked for. Nobody waits in here; a caller who has no turn
// is told how long, and the deliveries table does the waiting, so one busy channel holds up no other.
import type { Clock } from '../../../src/ports/clock.ts';

export interface RateLimits {
  /** Takes a turn: 0, or how many milliseconds until there is one; then nothing may be sent. */
  take(method: string, conversation: string): number;
  /** Slack asked to wait that long with this method in this conversation. */
  hold(method: string, conversation: string, ms: number): void;
}

interface Rate {
  readonly per: 'conversation' | 'workspace';
  readonly perMinute: number;
  /** How many may go at once after a quiet time: Slack lets a short burst pass, and says so when it does not. */
  readonly burst: number;
}

/** https://docs.slack.dev/apis/web-api/rate-limits; methods that are not here are called seldom. */
const RATES: Readonly<Record<string, Rate>> = {
  'chat.postMessage': { per: 'conversation', perMinute: 60, burst: 20 },
  'chat.update': { per: 'workspace', perMinute: 50, burst: 50 },
  'pins.add': { per: 'workspace', perMinute: 20, burst: 20 },
  'pins.list': { per: 'workspace', perMinute: 20, burst: 20 },
  'pins.remove': { per: 'workspace', perMinute: 20, burst: 20 },
  'conversations.history': { per: 'workspace', perMinute: 50, burst: 50 },
  'conversations.replies': { per: 'workspace', perMinute: 50, burst: 50 },
};

/** Entries kept of each kind; far more than the conversations of one municipality. */
const MOST_KEPT = 5000;
const MINUTE_MS = 60_000;

/** Saved up time, in whole milliseconds; a turn costs a share of a minute. */
interface Bucket {
  readonly savedMs: number;
  readonly at: number;
}

interface Hold {
  readonly from: number;
  readonly ms: number;
}

export const rateLimits = (clock: Clock): RateLimits => {
  const buckets = new Map<string, Bucket>();
  const holds = new Map<string, Hold>();
  const now = (): number => Date.parse(clock.now());

  const heldMs = (key: string, at: number): number => {
    const hold = holds.get(key);
    if (hold === undefined) return 0;
    // A clock that was set back: it begins anew, and is never longer than Slack asked.
    if (at < hold.from) holds.set(key, { ...hold, from: at });
    const leftMs = Math.min(hold.ms, hold.from + hold.ms - at);
    if (leftMs <= 0) holds.delete(key);
    return Math.max(0, leftMs);
  };

  const turnMs = (method: string, conversation: string, at: number): number => {
    const rate = RATES[method];
    if (rate === undefined) return 0;
    const key = rate.per === 'conversation' ? `${method} ${conversation}` : method;
    const costMs = Math.ceil(MINUTE_MS / rate.perMinute);
    const most = rate.burst * costMs;
    const before = buckets.get(key) ?? { savedMs: most, at };
    const savedMs = Math.min(most, before.savedMs + Math.max(0, at - before.at));
    const goes = savedMs >= costMs;
    keep(buckets, key, { savedMs: goes ? savedMs - costMs : savedMs, at });
    return goes ? 0 : costMs - savedMs;
  };

  return {
    take: (method, conversation) => {
      const at = now();
      const heldFor = heldMs(`${method} ${conversation}`, at);
      return heldFor > 0 ? heldFor : turnMs(method, conversation, at);
    },
    hold: (method, conversation, ms) => keep(holds, `${method} ${conversation}`, { from: now(), ms }),
  };
};

/** The ones that were not used for the longest are forgotten first: they are full, or over, anyway. */
const keep = <T>(map: Map<string, T>, key: string, value: T): void => {
  map.delete(key);
  map.set(key, value);
  if (map.size <= MOST_KEPT) return;
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
};
