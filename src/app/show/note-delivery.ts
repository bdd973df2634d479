// What became of a delivery that matters to people goes into the log: parked, recovered, possibly shown twice.

import { decide } from '../../incident/decide.ts';
import { timesOf } from '../../incident/drill/drill-clock.ts';
import type { Actor, IncidentEvent } from '../../incident/event.ts';
import { isRefusal } from '../../incident/refusal.ts';
import type { Delivery, Settlement, StoreTransaction } from '../../ports/store.ts';
import { recordEvents } from '../record-events.ts';
import type { Delivering } from './delivering.ts';
import { noteRequestShown } from './unseen-requests.ts';

type Outcome = Extract<IncidentEvent, { type: 'DeliveryNoted' }>['outcome'];

/**
 * Whether there was anything to note: then the log has grown. In the transaction of the settlement, because nobody
 * would come back to a delivery that is settled and not noted.
 */
export const noteDelivery = async (
  tx: StoreTransaction,
  delivery: Delivery,
  settlement: Settlement,
  { possiblyDoubled, found }: { readonly possiblyDoubled: boolean; readonly found?: true },
  delivering: Delivering,
): Promise<boolean> => {
  const { state } = settlement;
  const outcomes: readonly Outcome[] =
    state === 'withheld' || state === 'maybe_sent'
      ? saidOf(delivery, state)
      : [
          ...(await outcomesToNote(tx, delivery, settlement, possiblyDoubled, delivering)),
          ...(isEvidence(delivery, settlement, delivering) ? (['delivered'] as const) : []),
        ];
  for (const outcome of outcomes) await noteOutcome(tx, delivery, outcome, settlement.error, delivering);
  // The whole platform is back: what else was parked because of it need not wait for its turn.
  if (outcomes.includes('recovered') && OF_THE_PLATFORM.has(delivery.lastError)) {
    await tx.unpark(delivering.clock.now(), { platform: delivery.platform });
  }
  const askedAnew = found !== true && (await noteRequestShown(tx, delivery, settlement, delivering));
  return outcomes.length > 0 || askedAnew;
};

/** A request that was asked anew before it was tried at all: the new one says so. */
const saidOf = ({ kind, lastError }: Delivery, state: 'withheld' | 'maybe_sent'): readonly Outcome[] =>
  kind === 'confirmation' && lastError === undefined ? [] : [state];

/** By one of the plan's own channels its recipient has been told, now and once. */
const isEvidence = ({ platform, kind, ref }: Delivery, { state }: Settlement, { messengers }: Delivering): boolean =>
  kind === 'official' &&
  state === 'shown' &&
  ref === undefined &&
  messengers.some((one) => one.platform === platform && one.evidence === true);

/** Failures that have nothing to do with one post or one conversation. */
const OF_THE_PLATFORM: ReadonlySet<string | undefined> = new Set(['auth', 'unavailable', 'unknown_outcome']);

const outcomesToNote = async (
  tx: StoreTransaction,
  delivery: Delivery,
  settlement: Settlement,
  possiblyDoubled: boolean,
  { recording }: Delivering,
): Promise<readonly Outcome[]> => {
  // Posted again without a look, even if the pin after it failed.
  const doubled: readonly Outcome[] = possiblyDoubled && settlement.ref !== undefined ? ['possibly_doubled'] : [];
  const isWaiting =
    settlement.state === 'pending' && delivery.attempts >= TRIES_BEFORE_SAID && isOutOfReach(settlement);
  // Only a delivery that failed before can have been parked.
  if (
    !isWaiting &&
    (settlement.state === 'pending' || (settlement.state === 'shown' && delivery.lastError === undefined))
  )
    return doubled;
  const head = await tx.incident(delivery.incident);
  if (head === undefined) return [];
  const { parked } = await recording.states.at(tx, head);
  const before = parked.get(parkedKey(delivery));
  const wasParked = before !== undefined;
  if (isWaiting) {
    const isSaid = [...parked.values()].some(({ platform }) => platform === delivery.platform);
    return isSaid ? doubled : [...doubled, 'delayed'];
  }
  // Another reason may call for something else: a conversation that is closed is gone round.
  if (settlement.state === 'parked') return before?.reason === settlement.error ? doubled : [...doubled, 'parked'];
  return wasParked ? [...doubled, 'recovered'] : doubled;
};

/** With the pauses between them some seconds: a hiccup is not worth a line. */
const TRIES_BEFORE_SAID = 4;

const isOutOfReach = ({ error }: Settlement): boolean => error === 'unavailable' || error === 'unknown_outcome';

const parkedKey = ({ postKey, platform, conversation }: Delivery): string => `${postKey} ${platform} ${conversation}`;

const WITH_REASON: readonly Outcome[] = ['parked', 'delayed', 'maybe_sent'];

export const noteOutcome = async (
  tx: StoreTransaction,
  {
    incident: id,
    postKey: post,
    platform,
    conversation,
  }: Pick<Delivery, 'incident' | 'postKey' | 'platform' | 'conversation'>,
  outcome: Outcome,
  reason: string | undefined,
  { clock, recording }: Delivering,
): Promise<void> => {
  const head = await tx.incident(id);
  if (head === undefined) return;
  const actor: Actor = { platform: 'delivery', id: 'delivery', label: recording.texts.words.delivery };
  const because = reason === undefined || !WITH_REASON.includes(outcome) ? {} : { reason };
  const command = { type: 'note_delivery', post, platform, conversation, outcome, ...because } as const;
  const incident = await recording.states.at(tx, head);
  const times = timesOf(incident, clock.now());
  const decision = decide(incident, command, { ...times, actor });
  if (isRefusal(decision)) return;
  const commandKey = `delivery:${id}:${head.seq}`;
  await recordEvents(tx, decision, { seq: head.seq, commandKey, actor, ...times }, recording);
};
