// Makes a conversation show what is wanted: one delivery at a time in each, in order, retried with patience, never twice
// where the platform lets us look. Pins are no part of it (decorate.ts). What cannot be delivered is parked, said on the board, and stands in nobody's way.

import type { IncidentId } from '../../incident/event.ts';
import { type Going, goingOf } from '../../incident/telling/still-to-go.ts';
import type { Messenger } from '../../ports/messenger.ts';
import { type Delivery, type Settlement, StoreFault, type StoreTransaction } from '../../ports/store.ts';
import { epochMs, type Instant, instantFromEpochMs } from '../../time.ts';
import { type Delivering, messengersOf } from './delivering.ts';
import { inTime, isForeseen, settlementOf, type Trace, traceOf } from './failed-delivery.ts';
import { noteDelivery } from './note-delivery.ts';
import { findEarlier, makeShown, type Progress, reached } from './show-post.ts';
import { isPresentRequest } from './unseen-requests.ts';

/** Longer than looking and posting may take together. */
const LEASE_MS = 70_000;
const MOST_AT_ONCE = 64;
/** Waited for so long, a driver that never answers is given up, while the lease still holds. */
const LONGEST_SEND_MS = LEASE_MS - 5_000;

export interface Delivered {
  readonly incident: IncidentId;
  /** Whether the log grew by what became of it. */
  readonly noted: boolean;
}

/** Takes in hand what is due now, one of each conversation; each promise ends with its delivery. */
export const startDue = async (delivering: Delivering): Promise<readonly Promise<Delivered>[]> => {
  const { store, clock, owner } = delivering;
  const now = clock.now();
  const leaseUntil = after(now, LEASE_MS);
  const claimed = await store.transaction((tx) => tx.claim({ owner, now, leaseUntil, limit: MOST_AT_ONCE }));
  return claimed.map((delivery) => deliverOne(delivery, delivering));
};

const after = (instant: Instant, ms: number): Instant => instantFromEpochMs(epochMs(instant) + ms);

const deliverOne = async (delivery: Delivery, delivering: Delivering): Promise<Delivered> => {
  const { store, owner, logger, recording } = delivering;
  const shown: Progress & { trace?: Trace } = { possiblyDoubled: false };
  const settlement = await send(delivery, shown, delivering);
  const ids = idsOf(delivery);
  if (shown.reduced !== undefined)
    logger.warn({ ...ids, form: shown.reduced }, 'a post was refused and is shown smaller');
  if (settlement.error === undefined) logger.debug(ids, 'a post is shown');
  // A turn that has not come is how a platform with rates works, and no trouble.
  else if (settlement.error === 'rate_limited') logger.debug(ids, 'a post waits for its turn');
  else logger.warn({ ...ids, error: settlement.error, ...shown.trace }, 'a post was not delivered');
  const settle = (tx: StoreTransaction): Promise<boolean> => tx.settle(delivery.id, owner, settlement);
  const noted = await store
    .transaction(async (tx) => (await settle(tx)) && noteDelivery(tx, delivery, settlement, shown, delivering))
    .catch(async (error: unknown) => {
      if (error instanceof StoreFault) throw error;
      // A log that cannot be read says nothing more, but no delivery hangs because of it.
      logger.error({ ...ids, ...traceOf(error) }, 'what became of a post could not be noted');
      await store.transaction(settle);
      return false;
    });
  if (noted) recording.states.settle(delivery.incident);
  return { incident: delivery.incident, noted };
};

const idsOf = ({ incident, postKey: post, platform }: Delivery) => ({ incident, post, platform });

const send = async (
  delivery: Delivery,
  progress: Progress & { trace?: Trace },
  delivering: Delivering,
): Promise<Settlement> => {
  try {
    return await trySending(delivery, progress, delivering);
  } catch (error) {
    if (!isForeseen(error)) progress.trace = traceOf(error);
    return settlementOf(error, delivery, reached(progress), delivering.clock.now());
  }
};

const trySending = async (delivery: Delivery, progress: Progress, delivering: Delivering): Promise<Settlement> => {
  const messenger = await messengerFor(delivery, delivering);
  if (messenger === undefined) return { state: 'parked', error: 'not_configured' };
  const going = await goingNow(delivery, messenger, delivering);
  // What may have left already is not said to be held.
  if (going === 'later') return { state: 'parked', error: delivery.uncertain ? 'unknown_outcome' : 'held' };
  const settled = going === 'never' ? await withheld(delivery, messenger) : undefined;
  if (settled !== undefined) return settled;
  await inTime(LONGEST_SEND_MS, makeShown(delivery, messenger, progress, delivering.recording.texts));
  return { state: 'shown', ...reached(progress), uncertain: false };
};

/**
 * Not sent any more; but what an earlier try may have sent is not said to be withheld before that is known. Undefined: it
 * stands there, and is edited in place.
 */
const withheld = async (delivery: Delivery, messenger: Messenger): Promise<Settlement | undefined> => {
  const { uncertain, hash, life } = delivery;
  if (uncertain && !messenger.can.find) return { state: 'maybe_sent', uncertain: false };
  const found = delivery.ref ?? (uncertain ? await findEarlier(delivery, messenger) : undefined);
  if (found === undefined) return { state: 'withheld', uncertain: false };
  return life === 'living' ? undefined : { state: 'shown', ref: found, shownHash: hash, uncertain: false };
};

/** Whether the incident is a drill is asked of the log, whatever its row or the delivery says, when it would leave the ward. */
const messengerFor = async (
  { platform, incident }: Delivery,
  delivering: Delivering,
): Promise<Messenger | undefined> => {
  const messenger = delivering.messengers.find((one) => one.platform === platform);
  if (messenger?.outside !== true) return messenger;
  const drill = await isDrill(incident, delivering);
  return messengersOf(delivering, { drill }).find((one) => one === messenger);
};

/** Where showing is telling, and of a request that nobody is known to have seen, what waited may have no point any more. */
const goingNow = async (
  { kind, incident: id, postKey, ref }: Delivery,
  { evidence }: Messenger,
  { store: { read }, recording }: Delivering,
): Promise<Going> => {
  const isUnseen = kind === 'confirmation' && ref === undefined;
  const head = isUnseen || (kind === 'official' && evidence === true) ? await read.incident(id) : undefined;
  if (head === undefined) return 'now';
  const incident = await recording.states.at(read, head);
  if (isUnseen) return isPresentRequest(incident, postKey) ? 'now' : 'never';
  return goingOf(incident, postKey);
};

/** What is not known to be real stays inside. */
const isDrill = async (id: IncidentId, { store: { read }, recording }: Delivering): Promise<boolean> => {
  const head = await read.incident(id);
  return head === undefined || head.drill || (await recording.states.at(read, head)).drill;
};
