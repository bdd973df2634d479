// Wants, claims, shows and settles the deliveries of incident 2026-001, for the store's tests.
import type {
  Decoration,
  DecorationSettlement,
  Delivery,
  Settlement,
  Store,
  WantedDelivery,
} from '../../src/ports/store.ts';
import { type Instant, plusMinutes } from '../../src/time.ts';
import { NOON } from './store-samples.ts';

export const LEASE_MINUTES = 1;

/** The deliveries of incident 2026-001, as the program works with them. */
export const workerOn = (store: () => Store) => {
  const want = (...posts: readonly WantedDelivery[]) => store().transaction((tx) => tx.want('2026-001', 0, posts));
  const claim = (now: Instant = NOON, owner = 'me', limit = 10) =>
    store().transaction((tx) => tx.claim({ owner, now, leaseUntil: plusMinutes(now, LEASE_MINUTES), limit }));
  const settle = (delivery: Delivery | undefined, settlement: Settlement, owner = 'me') =>
    store().transaction((tx) => tx.settle(delivery?.id ?? -1, owner, settlement));
  const show = (delivery: Delivery | undefined) =>
    settle(delivery, {
      state: 'shown',
      ref: `ref of ${delivery?.postKey}`,
      shownHash: delivery?.hash ?? '',
    });
  /** Claims and shows until nothing is left; answers what was sent. */
  const sendAll = async (now: Instant = NOON): Promise<readonly string[]> => {
    const claimed = await claim(now);
    for (const delivery of claimed) await show(delivery);
    const sent = claimed.map((delivery) => `${delivery.conversation} ${delivery.hash}`);
    return claimed.length === 0 ? sent : [...sent, ...(await sendAll(now))];
  };
  const claimPins = (now: Instant = NOON, owner = 'me', limit = 10) =>
    store().transaction((tx) =>
      tx.claimDecorations({ owner, now, leaseUntil: plusMinutes(now, LEASE_MINUTES), limit }),
    );
  const settlePin = (decoration: Decoration | undefined, settlement: DecorationSettlement, owner = 'me') =>
    store().transaction(async (tx) => decoration !== undefined && tx.settleDecoration(decoration, owner, settlement));
  /** Claims and does until nothing is left; answers what was done. */
  const decorateAll = async (now: Instant = NOON): Promise<readonly string[]> => {
    const claimed = await claimPins(now);
    for (const decoration of claimed) await settlePin(decoration, { done: true });
    const done = claimed.map(({ what, ref }) => `${what} ${ref}`);
    return claimed.length === 0 ? done : [...done, ...(await decorateAll(now))];
  };
  const all = () => store().read.deliveries('2026-001');
  return { want, claim, settle, show, sendAll, claimPins, settlePin, decorateAll, all };
};

export type Worker = ReturnType<typeof workerOn>;
