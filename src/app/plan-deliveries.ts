// Compares the log with what is wanted: for every incident with new events, the posts they make or touch become
// deliveries. Many events since the last look are one comparison, so twenty answers are one update of the board.
import { createHash } from 'node:crypto';
import type { IncidentId } from '../incident/event.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { StoreTransaction, WantedDelivery } from '../ports/store.ts';
import type { Post } from '../posts/post.ts';
import { postsAfter } from '../posts/posts-after.ts';
import { vocabulary } from '../posts/vocabulary.ts';
import type { Instant } from '../time.ts';
import type { Delivering } from './delivering.ts';
import { orSkipped } from './or-skipped.ts';
import type { Recording } from './record-events.ts';

/** Returns the incidents whose wanted posts changed. */
export const planDeliveries = ({
  store,
  messengers,
  clock,
  recording,
  logger,
}: Delivering): Promise<readonly IncidentId[]> =>
  store.transaction(async (tx) => {
    const behind = await tx.incidentsToPlan();
    for (const { id } of behind) {
      await orSkipped(id, logger, undefined, () => planIncident(tx, id, messengers, clock.now(), recording));
    }
    return behind.map(({ id }) => id);
  });

const planIncident = async (
  tx: StoreTransaction,
  id: IncidentId,
  messengers: readonly Messenger[],
  now: Instant,
  { states, texts }: Recording,
): Promise<void> => {
  const head = await tx.incident(id);
  if (head === undefined) return;
  const incident = await states.at(tx, head);
  const events = await tx.events(id, head.plannedSeq);
  const { posts, unpinned } = postsAfter(incident, events, vocabulary(incident.plan, texts));
  const wanted = posts.flatMap((post) => destinations(id, post, messengers, now));
  await tx.want(id, head.seq, wanted);
  // The new one is pinned before the old one is unpinned: there is always a report on top.
  await tx.unpin(id, unpinned, now);
};

const destinations = (
  id: IncidentId,
  post: Post,
  messengers: readonly Messenger[],
  at: Instant,
): readonly WantedDelivery[] => {
  const { key: postKey, kind, life, card, pinned } = post;
  const hash = createHash('sha256').update(JSON.stringify(card)).digest('hex');
  return messengers.flatMap((messenger) =>
    messenger.conversationsFor(id, post.audience).map(({ id: conversation, platform }) => ({
      postKey,
      kind,
      life,
      platform,
      conversation,
      card,
      hash,
      pinned,
      at,
    })),
  );
};
