// At a start: what was shown and is lost (rows of the console's messages, or of the deliveries) is shown again, and nothing
// twice. What a chat itself has lost is found out when it is looked at (look again), never by a start that asks for every
// message; but what the database has lost of a chat is asked for.
import type { IncidentId } from '../../incident/event.ts';
import type { MessageRef, Messenger } from '../../ports/messenger.ts';
import type { Delivery, IncidentHead, StoreTransaction } from '../../ports/store.ts';
import { postsAfter } from '../../posts/posts-after.ts';
import { orSkipped } from '../or-skipped.ts';
import type { Delivering } from './delivering.ts';
import { wantLostOfChats } from './make-good-chats.ts';
import { placeOf, planningOf, wantedFor } from './plan-deliveries.ts';

export const makeGood = async (delivering: Delivering): Promise<void> => {
  const { store, logger } = delivering;
  for (const head of await store.read.openIncidents()) {
    const found = await orSkipped(head.id, logger, 0, async () => {
      const messages = await showLostMessages(head.id, delivering);
      const deliveries = await store.transaction(
        async (tx) =>
          (await wantLostDeliveries(tx, head, delivering)) + (await wantLostOfChats(tx, head.id, delivering)),
      );
      delivering.recording.states.settle(head.id);
      return messages + deliveries;
    });
    if (found > 0)
      logger.warn(
        { incident: head.id, posts: found },
        'posts were lost from the database: they are looked for, or shown again',
      );
  }
};

/** Messages whose delivery says that they stand there, and that do not. */
const showLostMessages = async (id: IncidentId, { store, messengers, clock }: Delivering): Promise<number> => {
  const deliveries = await store.read.deliveries(id);
  let found = 0;
  for (const messenger of messengers) {
    const refs = deliveries.flatMap((one) => refOf(one, messenger));
    for (const { conversation, id: ref } of (await messenger.lost?.(refs)) ?? []) {
      const place = { platform: conversation.platform, conversation: conversation.id };
      found += await store.transaction((tx) => tx.showAgain(place, clock.now(), { ref, gone: true }));
    }
  }
  return found;
};

const refOf = ({ platform, conversation, ref }: Delivery, messenger: Messenger): readonly MessageRef[] =>
  platform !== messenger.platform || ref === undefined
    ? []
    : [{ conversation: { platform, id: conversation }, id: ref }];

/** Records of the log that nothing is known of in a place that has shown everything from the beginning. */
const wantLostDeliveries = async (
  tx: StoreTransaction,
  { id }: IncidentHead,
  delivering: Delivering,
): Promise<number> => {
  const head = await tx.incident(id);
  if (head === undefined || head.plannedSeq === 0) return 0;
  const planning = await planningOf(tx, head, delivering);
  const complete = planning.messengers.filter((messenger) => messenger.complete === true);
  if (complete.length === 0) return 0;
  const events = (await tx.events(id, 0)).filter(({ seq }) => seq <= head.plannedSeq);
  const { posts } = postsAfter(planning.incident, events, planning.words, planning.reach);
  const known = new Set((await tx.deliveries(id)).map(placeOf));
  const wanted = await wantedFor(tx, posts, { ...planning, messengers: complete });
  const lost = wanted.filter((one) => !known.has(placeOf(one)));
  if (lost.length > 0) await tx.want(id, head.plannedSeq, lost);
  return lost.length;
};
