// The queue of deliveries: in each conversation one at a time and in order, under a lease, parked when it cannot be.
import type { Delivery, Settlement, StoreTransaction } from '../../src/ports/store.ts';
import { wantPin } from './decorations.ts';
import { type DeliveryRow, flag, type Instant } from './schema.ts';
import type { Session } from './session.ts';
import { deliveryOf } from './store-reader.ts';
import { furthestWait, longestRetried } from './waits.ts';

/** The end of the queue. Only deliveries in it need an order, so numbers may be used again once it is empty. */
export const nextQueued = async (session: Session): Promise<number> =>
  ((await session.one('lastQueued', {}))?.queued ?? 0) + 1;

export const claim = async (
  session: Session,
  { owner, now, leaseUntil, limit }: Parameters<StoreTransaction['claim']>[0],
): Promise<readonly Delivery[]> => {
  const rows = await session.all('claimable', { now, far: furthestWait(now), limit });
  const claimed: Delivery[] = [];
  for (const row of rows) {
    const lease = {
      // Counted when it starts, so that a try which kills the process counts too.
      attempts: row.attempts + 1,
      uncertain: row.state === 'sending' ? flag(true) : row.uncertain,
    };
    await session.run('lease', { id: row.id, ...lease, owner, now, until: leaseUntil });
    claimed.push(deliveryOf({ ...row, ...lease, state: 'sending' }));
  }
  return claimed;
};

const FORGOTTEN = 'forgotten ';

/** The owner of a lease whose message was deleted meanwhile: what the sender reached no longer counts, only that he is done. */
export const forgottenBy = (sender: string): string => `${FORGOTTEN}${sender}`;
export const isForgotten = (owner: string): boolean => owner.startsWith(FORGOTTEN);

/** Told to wait is not tried. */
const WAITING = 'rate_limited';

export const settle = async (session: Session, id: number, owner: string, settlement: Settlement): Promise<boolean> => {
  const row = await session.one('leased', { id, owner });
  if (!row) {
    await session.run('releaseForgotten', { id, sender: forgottenBy(owner) });
    return false;
  }
  const shown = shownAfter(row, settlement);
  const state = stateAfter({ ...row, ...shown }, settlement);
  // A retry keeps its place, so that the order of the conversation holds; what is wanted anew goes to the end.
  const queued = settlement.state === 'pending' ? row.queued : state === 'pending' ? await nextQueued(session) : null;
  if (settlement.forgetRef) await forgetMessage(session, row, settlement.replaced);
  if (shown.ref !== row.ref) await session.run('putRef', { id, ref: shown.ref });
  await session.run('settle', {
    id,
    owner,
    ...shown,
    state,
    queued,
    attempts: isEnd(state) ? 0 : Math.max(0, row.attempts - (settlement.error === WAITING ? 1 : 0)),
    due_at: settlement.dueAt ?? row.due_at,
    last_error: settlement.error ?? (isEnd(settlement.state) ? null : row.last_error),
  });
  return true;
};

/** Nothing is left to be done. */
const isEnd = (state: DeliveryRow['state']): boolean =>
  state === 'shown' || state === 'withheld' || state === 'maybe_sent';

/** Its pin went with it; one that still stands there is taken away once the new one does. */
const forgetMessage = async (
  session: Session,
  { id, pinned, due_at }: DeliveryRow,
  replaced: string | undefined,
): Promise<void> => {
  await session.run('putPinned', { id, shown_pinned: flag(false) });
  await wantPin(session, { id, pinned, shown_pinned: flag(false) }, due_at);
  if (replaced !== undefined) await session.run('wantRemoved', { delivery: id, replaced, due_at });
};

type Shown = Pick<DeliveryRow, 'ref' | 'shown_hash' | 'uncertain'>;

const shownAfter = (row: DeliveryRow, settlement: Settlement): Shown => {
  const before = settlement.forgetRef ? { ref: null, shown_hash: null } : row;
  return {
    ref: settlement.ref ?? before.ref,
    shown_hash: settlement.shownHash ?? before.shown_hash,
    uncertain: flag(isUncertainAfter(row, settlement)),
  };
};

const isUncertainAfter = (row: DeliveryRow, { state, uncertain }: Settlement): boolean => {
  const wasUncertain = row.uncertain === 1;
  // Doubted, or wanted anew, while it was on its way and in doubt: what was reached is older than that.
  if (isEnd(state)) return uncertain === true || (wasUncertain && row.attempts === 0);
  return uncertain ?? wasUncertain;
};

/** Something else may have been wanted while this was on its way: then it is pending again. */
const stateAfter = (row: DeliveryRow, settlement: Settlement): DeliveryRow['state'] => {
  if (settlement.state === 'shown') {
    return row.shown_hash === row.hash && row.uncertain === 0 ? 'shown' : 'pending';
  }
  const isWantedAnew = row.attempts === 0;
  return settlement.state !== 'pending' && isWantedAnew ? 'pending' : settlement.state;
};

export const releaseLeases = async (session: Session): Promise<number> => {
  await session.run('forgetOrphans', {});
  await session.run('releaseDecorations', {});
  return session.run('releaseLeases', {});
};

/** Refused for what it says (DeliveryErrorCode); and no error at all. */
const REFUSED = 'unacceptable';
const NONE = '-';

export const unpark = async (
  session: Session,
  now: Instant,
  { platform, unacceptable }: NonNullable<Parameters<StoreTransaction['unpark']>[1]> = {},
): Promise<number> => {
  const left = unacceptable ? NONE : REFUSED;
  const parked = await session.all('parked', { platform: platform ?? null, left, closed_since: longestRetried(now) });
  for (const { id } of parked) {
    await session.run('unpark', { id, queued: await nextQueued(session), due_at: now });
  }
  return parked.length;
};
