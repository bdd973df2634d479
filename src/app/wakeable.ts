// A piece of work that is woken: soon after the first call, never twice at once, and by itself when it said so.
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import { epochMs, type Instant } from '../time.ts';

export interface Wakeable {
  wake(): void;
  stop(): Promise<void>;
}

export interface Pace {
  /** What is called for within this time is one pass. */
  readonly quietMs: number;
  /** The same while calls keep coming: during a pass, or this soon after one. */
  readonly busyMs: number;
}

const AFTER_FAILURE_MS = 1000;
const LONGEST_SLEEP_MS = 60_000;

/** `pass` may answer when it wants to be woken by itself. */
export const wakeable = (
  pass: () => Promise<Instant | undefined>,
  { quietMs, busyMs }: Pace,
  { clock, logger }: { readonly clock: Clock; readonly logger: Logger },
): Wakeable => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let woken = false;
  let recent = false;
  let calmDown: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const sleep = (ms: number): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(begin, Math.min(LONGEST_SLEEP_MS, Math.max(0, ms)));
  };
  const begin = (): void => {
    again = false;
    woken = false;
    running ??= work().finally(() => {
      running = undefined;
      recent = busyMs > 0 && !stopped;
      clearTimeout(calmDown);
      if (recent) calmDown = setTimeout(beCalm, busyMs);
      if (again) wakeIn(busyMs);
    });
  };
  const beCalm = (): void => {
    recent = false;
  };
  /** Counted from the first call: however many follow, they do not put it off. */
  const wakeIn = (ms: number): void => {
    if (!woken) sleep(ms);
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
      else wakeIn(recent ? busyMs : quietMs);
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      clearTimeout(calmDown);
      await running;
    },
  };
};
