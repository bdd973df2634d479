// A piece of work that is woken: soon after the first call, never twice at once, and by itself when it said so.
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import { epochMs, type Instant } from '../../time.ts';

export interface Wakeable {
  wake(): void;
  stop(): Promise<void>;
}

export interface Pace {
  /** What is called for within this time is one pass. */
  readonly quietMs: number;
  /** After a pass it rests as long as the pass took, but never longer than this: half of the machine is left to others. */
  readonly longestRestMs: number;
}

const AFTER_FAILURE_MS = 1000;
const LONGEST_SLEEP_MS = 60_000;

/** `pass` may answer when it wants to be woken by itself. */
export const wakeable = (
  pass: () => Promise<Instant | undefined>,
  { quietMs, longestRestMs }: Pace,
  { clock, logger }: { readonly clock: Clock; readonly logger: Logger },
): Wakeable => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let woken = false;
  let rest: { readonly from: number; readonly ms: number } = { from: 0, ms: 0 };
  let stopped = false;

  const sleep = (ms: number): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(begin, Math.min(LONGEST_SLEEP_MS, Math.max(0, ms)));
  };
  const begin = (): void => {
    again = false;
    woken = false;
    const from = epochMs(clock.now());
    running ??= work().finally(() => {
      running = undefined;
      const endedAt = epochMs(clock.now());
      rest = { from: endedAt, ms: Math.min(longestRestMs, Math.max(0, endedAt - from)) };
      if (again) wakeSoon();
    });
  };
  /** Counted from the first call: however many follow, they do not put it off. */
  const wakeSoon = (): void => {
    // A clock that was set back makes no rest longer.
    const restedMs = Math.max(0, epochMs(clock.now()) - rest.from);
    if (!woken) sleep(Math.max(quietMs, rest.ms - restedMs));
    woken = true;
  };
  const work = async (): Promise<void> => {
    try {
      const next = await pass();
      sleep(next === undefined ? LONGEST_SLEEP_MS : epochMs(next) - epochMs(clock.now()));
    } catch (error) {
      logger.error({ err: error }, 'showing what is wanted failed and is tried again');
      sleep(AFTER_FAILURE_MS);
    }
  };

  return {
    wake: () => {
      if (running !== undefined) again = true;
      else wakeSoon();
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};
