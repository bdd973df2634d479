// The engine: compares the log with what is wanted after every change, and sends what is due. The two have gates of their
// own, and nobody waits for a conversation that is slow: each delivery that ends makes room for the next one of its own.
import { HOUSE } from '../../directory/house.ts';
import type { IncidentId } from '../../incident/event.ts';
import { epochMs, MINUTE_MS } from '../../time.ts';
import type { Changes } from '../changes.ts';
import { noteHealth } from '../health.ts';
import { orSkipped } from '../or-skipped.ts';
import { startDecorations } from './decorate.ts';
import { type Delivered, startDue } from './deliver.ts';
import type { Delivering } from './delivering.ts';
import { makeGood } from './make-good.ts';
import { planAgain, planDeliveries } from './plan-deliveries.ts';
import { planHouse, remindHouse } from './plan-house.ts';
import { recheckPins } from './recheck-pins.ts';
import { playFastDrills, runClock } from './run-clock.ts';
import { type UnseenRequests, unseenRequests } from './unseen-requests.ts';
import { type Pace, wakeable } from './wakeable.ts';

export interface Engine {
  /** Takes back what a dead process left, and does everything that is owed now. */
  start(): Promise<void>;
  /** The clock's turn: due reports, reminders, escalations. Safe at any time, any number of times. */
  tick(): Promise<void>;
  /** The turn of drills whose time goes faster than the real one; nothing where none runs. */
  play(): Promise<void>;
  /** The log has grown: compare soon. */
  wake(): void;
  /** One comparison and one round of deliveries, to their end; whether there was anything to do. */
  runOnce(): Promise<boolean>;
  stop(): Promise<void>;
}

/**
 * A change is seen at once, whatever happened before it. While answers pour in, each conversation sets its own pace: what is
 * wanted while something of it is in flight is one delivery afterwards (`want`), and other conversations do not wait for it.
 */
const COMPARING: Pace = { quietMs: 5, longestRestMs: 250 };
const SENDING: Pace = { quietMs: 0, longestRestMs: 0 };

export const engine = (delivering: Delivering, changes: Changes): Engine => {
  const { store, clock, logger, recording } = delivering;
  const inFlight = new Set<Promise<unknown>>();
  let shown = new Set<IncidentId>();
  /** The directory as of which everything was compared; none yet, so a start compares once. */
  let linkedAt = -1;
  /** Once in each minute. */
  let retriedIn = -1;

  const compare = async (): Promise<readonly IncidentId[]> => {
    const planned = await planDeliveries(delivering);
    const { seq } = await delivering.directories.committed();
    if (seq === linkedAt) return planned;
    const again = await planAgain(delivering);
    // What is wrong with it keeps no incident from its posts.
    const house = (await orSkipped(HOUSE, logger, false, () => planHouse(delivering))) ? [HOUSE] : [];
    linkedAt = seq;
    return [...planned, ...again, ...house];
  };

  const announce = (incidents: Iterable<IncidentId>): void => {
    for (const id of new Set(incidents)) changes.announce(id);
  };

  const comparing = wakeable(
    async () => {
      const planned = await compare();
      announce(planned);
      // Even when nothing new is wanted: something shown may have been found gone.
      sending.wake();
      return undefined;
    },
    COMPARING,
    delivering,
  );

  const sending = wakeable(
    async () => {
      announce(shown);
      shown = new Set();
      for (const delivery of await startDue(delivering)) follow(delivery);
      for (const decoration of await startDecorations(delivering)) follow(decoration);
      return store.read.nextDeliveryDue(clock.now());
    },
    SENDING,
    delivering,
  );

  const follow = (delivery: Promise<Delivered>): void => {
    const followed = delivery
      .then(({ incident, noted }) => {
        shown.add(incident);
        if (noted) comparing.wake();
      })
      .catch((error) => logger.error({ err: error }, 'a delivery could not be settled; its lease will run out'));
    following(followed);
  };

  const following = (work: Promise<unknown>): void => {
    const followed = work.finally(() => {
      inFlight.delete(followed);
      sending.wake();
    });
    inFlight.add(followed);
  };

  /** What was broken may have been mended: a token, a channel, a network. A start is often the mending. */
  const retryParked = async (): Promise<void> => {
    const minute = Math.floor(epochMs(clock.now()) / MINUTE_MS);
    if (minute === retriedIn) return;
    retriedIn = minute;
    await store.transaction((tx) => tx.unpark(clock.now()));
    // Nobody waits for it: the platform may be slow, or away.
    following(recheckPins(delivering).catch((error) => logger.error({ err: error }, 'the pins could not be compared')));
  };

  const actOnWhatIsDue = async (unseen?: UnseenRequests): Promise<void> => {
    await runClock(store, clock, recording, logger, unseen);
    await orSkipped(HOUSE, logger, undefined, () => remindHouse(delivering));
    await retryParked();
    comparing.wake();
    sending.wake();
  };

  const tick = async (): Promise<void> => {
    // First: what is issued now says what does not work.
    await noteHealth(delivering);
    await actOnWhatIsDue();
  };

  return {
    start: async () => {
      const taken = await store.transaction(async (tx) => {
        // Another version may say it otherwise.
        await tx.unpark(clock.now(), { unacceptable: true });
        return tx.releaseLeases();
      });
      if (taken > 0) logger.info({ deliveries: taken }, 'deliveries were in flight when the last process ended');
      // Before anything is made good: what was shown and is lost was seen.
      const unseen = await unseenRequests(delivering);
      await makeGood(delivering);
      // Nobody waits for the parts to be asked how they are: the first tick does that.
      await actOnWhatIsDue(unseen);
    },
    tick,
    play: async () => {
      if ((await playFastDrills(store, clock, recording, logger)).length > 0) comparing.wake();
    },
    wake: comparing.wake,
    runOnce: async () => {
      const planned = await compare();
      const rounds = [startDue(delivering), startDecorations(delivering)];
      const delivered = (await Promise.all(rounds.map(async (round) => Promise.all(await round)))).flat();
      announce([...planned, ...delivered.map(({ incident }) => incident)]);
      return planned.length > 0 || delivered.length > 0;
    },
    stop: async () => {
      await comparing.stop();
      await sending.stop();
      await Promise.all(inFlight);
    },
  };
};
