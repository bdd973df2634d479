// What became of a delivery that matters to people goes into the log: parked, recovered, possibly shown twice.
import type { Actor, IncidentEvent } from '../incident/event.ts';
import { isRefusal } from '../incident/refusal.ts';
import type { Delivery, Settlement } from '../ports/store.ts';
import { decide } from './decide.ts';
import type { Delivering } from './deliver.ts';
import { recordEvents } from './record-events.ts';

type Outcome = Extract<IncidentEvent, { type: 'DeliveryNoted' }>['outcome'];

/** Whether there was anything to note: then the log has grown. */
export const noteDelivery = async (
  delivery: Delivery,
  settlement: Settlement,
  possiblyDoubled: boolean,
  delivering: Delivering,
): Promise<boolean> => {
  const outcome = await outcomeToNote(delivery, settlement, possiblyDoubled, delivering);
  if (outcome === undefined) return false;
  await note(delivery, outcome, settlement.error, delivering);
  return true;
};

const outcomeToNote = async (
  delivery: Delivery,
  settlement: Settlement,
  possiblyDoubled: boolean,
  { store, recording }: Delivering,
): Promise<Outcome | undefined> => {
  if (settlement.state === 'shown' && possiblyDoubled) return 'possibly_doubled';
  // Only a delivery that failed before can have been parked.
  if (settlement.state === 'pending' || (settlement.state === 'shown' && delivery.lastError === undefined))
    return undefined;
  const head = await store.read.incident(delivery.incident);
  if (head === undefined) return undefined;
  const { parked } = await recording.states.at(store.read, head);
  const wasParked = parked.has(parkedKey(delivery));
  if (settlement.state === 'parked') return wasParked ? undefined : 'parked';
  return wasParked ? 'recovered' : undefined;
};

const parkedKey = ({ postKey, platform, conversation }: Delivery): string => `${postKey} ${platform} ${conversation}`;

const note = async (
  { incident: id, postKey: post, platform, conversation }: Delivery,
  outcome: Outcome,
  reason: string | undefined,
  { store, clock, recording }: Delivering,
): Promise<void> => {
  const actor: Actor = { platform: 'delivery', id: 'delivery', label: recording.texts.words.delivery };
  const because = reason === undefined || outcome !== 'parked' ? {} : { reason };
  await store.transaction(async (tx) => {
    const head = await tx.incident(id);
    if (head === undefined) return;
    const command = { type: 'note_delivery', post, platform, conversation, outcome, ...because } as const;
    const now = clock.now();
    const decision = decide(await recording.states.at(tx, head), command, { now, actor });
    if (isRefusal(decision)) return;
    const commandKey = `delivery:${id}:${head.seq}`;
    await recordEvents(tx, decision, { seq: head.seq, commandKey, actor, now }, recording);
  });
  recording.states.settle(id);
};
