// Deliveries to a chat that were lost from the database: their messages may stand there, and our references to them are gone.
// Where the chat can be asked it is, and nothing is shown twice. Where it cannot, a record is left alone and the log says
// that it may have been sent; what is edited in place is shown anew with its mark, because the old one will never change.
import { channelOf } from '../../directory/address.ts';
import { type Directory, evolveDirectory, NOBODY_YET, type RecordedDirectoryEvent } from '../../directory/directory.ts';
import type { IncidentId, RecordedEvent } from '../../incident/event.ts';
import type { Incident } from '../../incident/incident.ts';
import type { StoreTransaction, WantedDelivery } from '../../ports/store.ts';
import { isUsed } from '../../posts/directory/places.ts';
import type { Post } from '../../posts/post.ts';
import { livingPosts, recordPosts } from '../../posts/posts-after.ts';
import type { Instant } from '../../time.ts';
import type { Delivering } from './delivering.ts';
import type { Planning } from './destinations.ts';
import { noteOutcome } from './note-delivery.ts';
import { placeOf, planningOf, wantedFor } from './plan-deliveries.ts';

/** Answers how many. */
export const wantLostOfChats = async (
  tx: StoreTransaction,
  id: IncidentId,
  delivering: Delivering,
): Promise<number> => {
  const head = await tx.incident(id);
  if (head === undefined || head.plannedSeq === 0) return 0;
  const all = await planningOf(tx, head, delivering);
  const messengers = all.messengers.filter(({ linked }) => linked);
  if (messengers.length === 0) return 0;
  const planning = { ...all, messengers };
  const known = new Set((await tx.deliveries(id)).map(placeOf));
  const events = (await tx.events(id, 0)).filter(({ seq }) => seq <= head.plannedSeq);
  const wanted = [...(await livingNow(tx, events, planning)), ...(await recordsThen(tx, events, planning))];
  const lost = wanted.filter((one) => !known.has(placeOf(one))).map((one) => asLost(one, planning));
  if (lost.length === 0) return 0;
  await tx.want(id, head.plannedSeq, lost);
  for (const one of lost) {
    if (one.lost !== 'leave') continue;
    const { postKey, platform, conversation } = one;
    await noteOutcome(tx, { incident: id, postKey, platform, conversation }, 'maybe_sent', 'row_lost', delivering);
  }
  return lost.length;
};

const asLost = (one: WantedDelivery, { messengers }: Planning): WantedDelivery => {
  const canBeAsked = messengers.some(({ platform, can }) => platform === one.platform && can.find);
  return canBeAsked || one.life === 'living' ? { ...one, lost: 'look' } : { ...one, lost: 'leave', pinned: false };
};

/** Wherever it was shown since the declaration, as long as that place is in use: so far back it is looked for. */
const livingNow = async (
  tx: StoreTransaction,
  events: readonly RecordedEvent[],
  planning: Planning,
): Promise<readonly WantedDelivery[]> => {
  const { incident, words, reach, directory: today } = planning;
  const last = events.at(-1);
  if (last === undefined) return [];
  const posts = livingPosts(incident, last.at, words, reach);
  const wanted = new Map<string, WantedDelivery>();
  for (const directory of await directoriesSince(tx, incident.declaredAt)) {
    for (const one of await wantedFor(tx, posts, { ...planning, directory })) wanted.set(placeOf(one), one);
  }
  return [...wanted.values()]
    .filter(({ platform, conversation }) =>
      isUsed({ platform, conversation: channelOf(conversation) }, today, [incident]),
    )
    .map((one) => ({ ...one, at: incident.declaredAt }));
};

/** As the links stood then, and after each change of them; the present one last. */
const directoriesSince = async (tx: StoreTransaction, since: Instant): Promise<readonly Directory[]> => {
  let directory = NOBODY_YET;
  const all: Directory[] = [];
  for (const recorded of await tx.directoryEvents(0)) {
    const isLater = recorded.at > since && LINKS.includes(recorded.event.type);
    if (isLater) all.push(directory);
    directory = evolveDirectory(directory, recorded);
  }
  return [...all, directory];
};

const LINKS: readonly RecordedDirectoryEvent['event']['type'][] = ['ConversationLinked', 'ConversationUnlinked'];

/** Each where it went then: by the links of its time, and before anything was found lost. */
const recordsThen = async (
  tx: StoreTransaction,
  events: readonly RecordedEvent[],
  { incident: today, words, ...planning }: Planning,
): Promise<readonly WantedDelivery[]> => {
  const incident: Incident = { ...today, parked: new Map() };
  const directoryAt = await directoriesThen(tx);
  const newest = today.reports.findLast(({ kind }) => kind !== 'correction')?.serial;
  const wanted: WantedDelivery[] = [];
  for (const recorded of events) {
    const directory = directoryAt(recorded.at);
    const posts = recordPosts(incident, recorded, words).map((post) => pinnedIf(post, `report/${newest}`));
    wanted.push(...(await wantedFor(tx, posts, { ...planning, incident, words, directory, now: recorded.at })));
  }
  return wanted;
};

const pinnedIf = (post: Post, newest: string): Post => ({ ...post, pinned: post.pinned && post.key === newest });

const directoriesThen = async (tx: StoreTransaction): Promise<(at: Instant) => Directory> => {
  const events = await tx.directoryEvents(0);
  let directory = NOBODY_YET;
  let next = 0;
  // Asked in the order of the log. What was linked in the same moment may have come after: then it is not claimed.
  return (at) => {
    for (let event = events[next]; event !== undefined && event.at < at; event = events[next]) {
      directory = evolveDirectory(directory, event);
      next += 1;
    }
    return directory;
  };
};
