// The engine: after every change, and when a retry falls due, compares the log with what is shown until nothing is left.

import type { IncidentId } from '../incident/event.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import { epochMs, MINUTE_MS } from '../time.ts';
import type { Changes } from './changes.ts';
import { deliverDue } from './deliver.ts';
import type { Delivering } from './delivering.ts';
import { planDeliveries } from './plan-deliveries.ts';
import { runClock } from './run-clock.ts';

export interface Engine {
  /** Takes back what a dead process left, and does everything that is owed now. */
  start(): Promise<void>;
  /** The clock's turn: due reports, reminders, escalations. Safe at any time, any number of times. */
  tick(): Promise<void>;
  /** The log has grown: compare soon. */
  wake(): void;
  /** One comparison and one round of deliveries; whether there was anything to do. */
  runOnce(): Promise<boolean>;
  stop(): Promise<void>;
}

/** Changes within this time are one comparison; long enough to spare the disk, short enough that nobody waits. */
const QUIET_MS = 50;
/** While changes keep coming the next comparison waits longer: it must not slow down those who answer. */
const BUSY_QUIET_MS = 250;
const AFTER_FAILURE_MS = 1000;
const LONGEST_SLEEP_MS = 60_000;
/** Parked deliveries are tried again this often: what was broken may have been mended. */
const UNPARK_EVERY_MINUTES = 5;

export const engine = (delivering: Delivering, changes: Changes): Engine => {
  const { store, clock, logger, recording } = delivering;

  const runOnce = async (): Promise<boolean> => {
    const planned = await planDeliveries(delivering);
    const delivered = await deliverDue(delivering);
    announce([...planned, ...delivered.incidents]);
    return planned.length > 0 || delivered.count > 0;
  };

  const announce = (incidents: readonly IncidentId[]): void => {
    for (const id of new Set(incidents)) changes.announce(id);
  };

  // The log is compared once in a pass, however fast it grows; what comes meanwhile is the next pass's.
  const loop = wakeable(async () => {
    const touched = [...(await planDeliveries(delivering))];
    let noted = false;
    for (let round = await deliverDue(delivering); round.count > 0; round = await deliverDue(delivering)) {
      touched.push(...round.incidents);
      noted ||= round.noted;
    }
    announce(touched);
    return noted ? clock.now() : store.read.nextDeliveryDue();
  }, delivering);

  const tick = async (): Promise<void> => {
    await runClock(store, clock, recording);
    if (minuteOf(clock) % UNPARK_EVERY_MINUTES === 0) await store.transaction((tx) => tx.unpark(clock.now()));
    loop.wake();
  };

  return {
    start: async () => {
      const taken = await store.transaction((tx) => tx.releaseLeases());
      if (taken > 0) logger.info({ deliveries: taken }, 'deliveries were in flight when the last process ended');
      await tick();
    },
    tick,
    wake: loop.wake,
    runOnce,
    stop: loop.stop,
  };
};

const minuteOf = (clock: Clock): number => Math.floor(epochMs(clock.now()) / MINUTE_MS);

type Pass = () => Promise<ReturnType<Clock['now']> | undefined>;

/** Runs `pass` after a wake-up, never twice at once, and by itself when the next delivery is due. */
const wakeable = (pass: Pass, { clock, logger }: { readonly clock: Clock; readonly logger: Logger }) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let woken = false;
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
      if (again) wakeIn(BUSY_QUIET_MS);
    });
  };
  /** Counted from the first change: however many follow, they do not put it off. */
  const wakeIn = (ms: number): void => {
    if (!woken) sleep(ms);
    woken = true;
  };
  const work = async (): Promise<void> => {
    try {
      const next = await pass();
      sleep(next === undefined ? LONGEST_SLEEP_MS : epochMs(next) - epochMs(clock.now()));
    } catch (error) {
      logger.error({ err: error }, 'deliveries failed and are tried again');
      sleep(AFTER_FAILURE_MS);
    }
  };

  return {
    wake: (): void => {
      if (running !== undefined) again = true;
      else wakeIn(QUIET_MS);
    },
    stop: async (): Promise<void> => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};
