// Compares the log with what is wanted: for every incident with new events, the posts they make or touch become
// deliveries. Many events since the last look are one comparison, so twenty answers are one update of the board.
import type { IncidentId, RecordedEvent } from '../../incident/event.ts';
import type { Delivery, IncidentHead, StoreTransaction, WantedDelivery } from '../../ports/store.ts';
import { reachOf } from '../../posts/directory/places.ts';
import type { Post } from '../../posts/post.ts';
import { livingPosts, newestReportPost, postsAfter } from '../../posts/posts-after.ts';
import { vocabulary } from '../../posts/vocabulary.ts';
import { orSkipped } from '../or-skipped.ts';
import { type Delivering, messengersOf } from './delivering.ts';
import { destinations, elsewhere, isLoss, type Placing, type Planning } from './destinations.ts';

/** Returns the incidents whose wanted posts changed. */
export const planDeliveries = (delivering: Delivering): Promise<readonly IncidentId[]> =>
  delivering.store.transaction(async (tx) => {
    const behind = await tx.incidentsToPlan();
    for (const { id } of behind) {
      await orSkipped(id, delivering.logger, undefined, () => planIncident(tx, id, delivering));
    }
    return behind.map(({ id }) => id);
  });

/** A link was made or ended: what is edited in place is compared again, in every open incident, with where it belongs now. */
export const planAgain = ({ store, logger, ...rest }: Delivering): Promise<readonly IncidentId[]> =>
  store.transaction(async (tx) => {
    const open = await tx.openIncidents();
    for (const head of open) {
      await orSkipped(head.id, logger, undefined, () => planLiving(tx, head, { store, logger, ...rest }));
    }
    return open.map(({ id }) => id);
  });

const planIncident = async (tx: StoreTransaction, id: IncidentId, delivering: Delivering): Promise<void> => {
  const head = await tx.incident(id);
  if (head === undefined) return;
  const planning = await planningOf(tx, head, delivering);
  const { incident, words, reach, now } = planning;
  const events = await tx.events(id, head.plannedSeq);
  const { posts, unpinned } = postsAfter(incident, events, words, reach);
  const wanted = [
    ...(await wantedFor(tx, [...posts, ...postsToMove(posts, events, planning)], planning)),
    ...(await elsewhere(tx, events, planning)),
  ];
  await tx.want(id, head.seq, wanted);
  // The new one is pinned before the old one is unpinned: there is always a report on top.
  await tx.unpin(id, unpinned, now);
};

/** A conversation was found lost: whatever is edited in place there, touched or not, is shown where its audience is now. */
const postsToMove = (
  touched: readonly Post[],
  events: readonly RecordedEvent[],
  { incident, words, reach }: Planning,
): readonly Post[] => {
  const loss = events.findLast(isLoss);
  if (loss === undefined) return [];
  const keys = new Set(touched.map(({ key }) => key));
  return livingPosts(incident, loss.at, words, reach).filter(({ key }) => !keys.has(key));
};

const planLiving = async (tx: StoreTransaction, head: IncidentHead, delivering: Delivering): Promise<void> => {
  // Its first comparison is still to come, and wants everything in its order.
  if (head.plannedSeq === 0) return;
  const planning = await planningOf(tx, head, delivering);
  const { incident, words, reach } = planning;
  const [last] = await tx.events(head.id, head.seq - 1);
  if (last === undefined) return;
  const newest = incident.reports.findLast(({ kind, seq }) => kind !== 'correction' && seq <= head.plannedSeq);
  const [issued] = newest === undefined ? [] : await tx.events(head.id, newest.seq - 1);
  const reports = issued === undefined ? [] : newestReportPost(incident, issued, words);
  const wanted = await wantedFor(tx, [...reports, ...livingPosts(incident, last.at, words, reach)], planning);
  await tx.want(head.id, head.plannedSeq, wanted);
};

export const wantedFor = async (
  tx: StoreTransaction,
  posts: readonly Post[],
  planning: Placing,
): Promise<readonly WantedDelivery[]> => {
  const wanted: WantedDelivery[] = [];
  for (const post of posts) wanted.push(...(await destinations(tx, post, planning)));
  return wanted;
};

export const planningOf = async (
  tx: StoreTransaction,
  head: IncidentHead,
  { clock, recording, directories, ...delivering }: Delivering,
): Promise<Planning> => {
  const incident = await recording.states.at(tx, head);
  const directory = await directories.within(tx);
  const messengers = messengersOf(delivering, incident);
  const chats = messengers.filter(({ linked }) => linked);
  return {
    incident,
    words: vocabulary(incident.plan, recording.texts),
    directory,
    reach: chats.map(({ platform }) => reachOf(incident, directory, platform)),
    messengers,
    now: clock.now(),
  };
};

/** Which post where: what a delivery is known by. */
export const placeOf = ({
  postKey,
  platform,
  conversation,
}: Pick<Delivery, 'postKey' | 'platform' | 'conversation'>): string =>
  JSON.stringify([postKey, platform, conversation]);
