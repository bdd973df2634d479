// Makes a conversation show what is wanted: one delivery at a time in each, in order, retried with patience, never twice
// where the platform lets us look. What cannot be delivered is parked, said on the board, and stands in nobody's way.
import { type Going, goingOf } from '../incident/contact/still-to-go.ts';
import type { IncidentId } from '../incident/event.ts';
import type { MessageRef, Messenger } from '../ports/messenger.ts';
import { type Delivery, type Settlement, StoreFault, type StoreTransaction } from '../ports/store.ts';
import type { Card } from '../posts/card.ts';
import type { Texts } from '../posts/texts/texts.ts';
import { epochMs, type Instant, instantFromEpochMs } from '../time.ts';
import { type Delivering, messengersOf } from './delivering.ts';
import { inTime, isForeseen, settlementOf, type Trace, traceOf } from './failed-delivery.ts';
import { noteDelivery } from './note-delivery.ts';

/** Longer than looking, posting and pinning may take together. */
const LEASE_MS = 70_000;
const MOST_AT_ONCE = 64;
/** Waited for so long, a driver that never answers is given up, while the lease still holds. */
const LONGEST_SEND_MS = LEASE_MS - 5_000;
/** A platform writes its own time on a message: looking for one begins this much earlier. */
const CLOCKS_DIFFER_MS = 10 * 60_000;

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
  const shown: Progress = { possiblyDoubled: false, withheld: false };
  const settlement = await send(delivery, shown, delivering);
  const ids = idsOf(delivery);
  if (settlement.error === undefined) logger.debug(ids, 'a post is shown');
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

/** How far a delivery got, kept outside so that a failure half way is settled with what was reached. */
interface Progress {
  ref?: string;
  shownHash?: string;
  shownPinned?: boolean;
  possiblyDoubled: boolean;
  withheld: boolean;
  /** Of an error that nobody foresaw. */
  trace?: Trace;
}

const send = async (delivery: Delivery, progress: Progress, delivering: Delivering): Promise<Settlement> => {
  try {
    return await trySending(delivery, progress, delivering);
  } catch (error) {
    if (!isForeseen(error)) progress.trace = traceOf(error);
    return settlementOf(error, delivery, { ...reached(progress) }, delivering.clock.now());
  }
};

const trySending = async (delivery: Delivery, progress: Progress, delivering: Delivering): Promise<Settlement> => {
  const messenger = await messengerFor(delivery, delivering);
  if (messenger === undefined) return { state: 'parked', error: 'not_configured' };
  const going = await goingNow(delivery, messenger, delivering);
  if (going === 'later') return { state: 'parked', error: 'held' };
  if (going === 'never') {
    progress.withheld = true;
    return { state: 'shown', shownHash: delivery.hash, shownPinned: delivery.pinned, uncertain: false };
  }
  await inTime(LONGEST_SEND_MS, makeShown(delivery, messenger, progress, delivering.recording.texts));
  return { state: 'shown', ...reached(progress), uncertain: false };
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

/** Where showing is telling, what waited may have no point any more. */
const goingNow = async (
  { kind, incident: id, postKey }: Delivery,
  { evidence }: Messenger,
  { store: { read }, recording }: Delivering,
): Promise<Going> => {
  const head = kind === 'official' && evidence === true ? await read.incident(id) : undefined;
  return head === undefined ? 'now' : goingOf(await recording.states.at(read, head), postKey);
};

/** What is not known to be real stays inside. */
const isDrill = async (id: IncidentId, { store: { read }, recording }: Delivering): Promise<boolean> => {
  const head = await read.incident(id);
  return head === undefined || head.drill || (await recording.states.at(read, head)).drill;
};

const reached = ({
  possiblyDoubled: _,
  withheld: __,
  trace: ___,
  ...progress
}: Progress): Pick<Settlement, 'ref' | 'shownHash' | 'shownPinned'> => progress;

const makeShown = async (delivery: Delivery, messenger: Messenger, progress: Progress, texts: Texts): Promise<void> => {
  const conversation = { platform: delivery.platform, id: delivery.conversation };
  const known = delivery.ref ?? (await findEarlierTry(delivery, messenger, progress));
  let ref: MessageRef;
  if (known === undefined) {
    const card = cardToPost(delivery, progress, texts);
    ref = await messenger.post(conversation, card, `${delivery.incident}/${delivery.postKey}`);
  } else {
    ref = { conversation, id: known };
    const stale = delivery.ref === undefined || delivery.uncertain || delivery.shownHash !== delivery.hash;
    if (stale && messenger.can.update && delivery.life === 'living') await messenger.update(ref, delivery.card);
  }
  progress.shownHash = delivery.hash;
  progress.ref = ref.id;
  // An earlier try may have pinned it without our knowing.
  const pinUnknown = delivery.uncertain && known !== undefined;
  if (messenger.can.pin && (pinUnknown || delivery.pinned !== delivery.shownPinned)) {
    await (delivery.pinned ? messenger.pin(ref) : messenger.unpin(ref));
  }
  progress.shownPinned = delivery.pinned;
};

/** Whoever may read it for the second time is told so; a living post says it until it is next edited. */
const cardToPost = ({ card }: Delivery, { possiblyDoubled }: Progress, { words }: Texts): Card =>
  possiblyDoubled ? { ...card, title: `${card.title}${words.resent}` } : card;

/** After an unknown outcome or a crash the platform is asked before anything is posted again. */
const findEarlierTry = async (
  delivery: Delivery,
  messenger: Messenger,
  progress: Progress,
): Promise<string | undefined> => {
  if (!delivery.uncertain) return undefined;
  if (!messenger.can.find) {
    progress.possiblyDoubled = true;
    return undefined;
  }
  const conversation = { platform: delivery.platform, id: delivery.conversation };
  const key = `${delivery.incident}/${delivery.postKey}`;
  return (await messenger.find(conversation, key, after(delivery.wantedSince, -CLOCKS_DIFFER_MS)))?.id;
};
