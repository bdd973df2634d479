// What should be shown, compared with what is: a delivery joins the queue of its conversation only when they differ.
// Whether it is pinned is no matter of that queue (decorations.ts).
import type { WantedDelivery } from '../../src/ports/store.ts';
import { wantPin } from './decorations.ts';
import { nextQueued } from './delivery-queue.ts';
import type { RowOf } from './queries/define-queries.ts';
import { flag, type Instant } from './schema.ts';
import type { Session } from './session.ts';

type Before = RowOf<'wantedBefore'>;

export const want = async (
  session: Session,
  incident: string,
  plannedSeq: number,
  posts: readonly WantedDelivery[],
): Promise<void> => {
  for (const post of posts) await wantOne(session, incident, post);
  await session.run('markPlanned', { id: incident, planned_seq: plannedSeq });
};

const wantOne = async (session: Session, incident: string, post: WantedDelivery): Promise<void> => {
  const place = { incident, post_key: post.postKey, platform: post.platform, conversation: post.conversation };
  const before = await session.one('wantedBefore', place);
  if (before) return wantAgain(session, before, post);
  await session.run('insertDelivery', {
    ...place,
    kind: post.kind,
    life: post.life,
    hash: post.hash,
    pinned: flag(post.pinned),
    ...(await placeOfNew(session, post)),
    due_at: post.at,
    card: JSON.stringify(post.card),
  });
  if (!post.pinned) return;
  const inserted = await session.one('wantedBefore', place);
  if (inserted) await wantPin(session, inserted, post.at);
};

const placeOfNew = async (
  session: Session,
  { lost }: WantedDelivery,
): Promise<Pick<Before, 'state' | 'queued' | 'uncertain'>> =>
  lost === 'leave'
    ? { state: 'maybe_sent', queued: null, uncertain: flag(false) }
    : { state: 'pending', queued: await nextQueued(session), uncertain: flag(lost === 'look') };

/** Wherever that post is pinned it is not wanted pinned any more; what it says stays. */
export const unpin = async (session: Session, incident: string, postKey: string, at: Instant): Promise<void> => {
  const pinned = await session.all('pinnedOf', { incident, post_key: postKey });
  for (const before of pinned) await change(session, before, { hash: before.hash, pinned: flag(false), at });
};

const wantAgain = (session: Session, before: Before, { hash, pinned, at, card }: WantedDelivery): Promise<void> =>
  // A record says for ever what it said first; only its pin may come and go.
  change(session, before, { hash: before.life === 'record' ? before.hash : hash, pinned: flag(pinned), at, card });

interface Change extends Pick<Before, 'hash' | 'pinned'> {
  readonly at: Instant;
  readonly card?: WantedDelivery['card'];
}

const change = async (session: Session, before: Before, { hash, pinned, at, card }: Change): Promise<void> => {
  if (pinned !== before.pinned) {
    await session.run('wantPinned', { id: before.id, pinned });
    await wantPin(session, { ...before, pinned }, at);
  }
  // A parked one that is wanted unchanged stays parked: it would fail again, at every event.
  if (hash === before.hash) return;
  await session.run('changeWanted', {
    id: before.id,
    hash,
    card: card === undefined ? null : JSON.stringify(card),
    // What is wanted now has not been tried yet, even while the former is on its way.
    attempts: 0,
    ...(await placeInQueue(session, before, { hash, at })),
  });
};

const placeInQueue = async (
  session: Session,
  before: Before,
  wanted: Pick<Change, 'hash' | 'at'>,
): Promise<Pick<Before, 'state' | 'queued' | 'due_at' | 'last_error'>> => {
  const { queued, due_at, last_error } = before;
  // `settle` will compare, and queue it again.
  if (before.state === 'sending') return { state: 'sending', queued, due_at: wanted.at, last_error };
  const isShown = wanted.hash === before.shown_hash && before.uncertain === 0;
  // One that failed still goes through the queue, with nothing to send: only there it is said that it is well again.
  if (isShown && last_error === null) return { state: 'shown', queued: null, due_at, last_error };
  // Keeps its place, and the wait that the platform asked for.
  if (before.state === 'pending') return { state: 'pending', queued, due_at, last_error };
  return { state: 'pending', queued: await nextQueued(session), due_at: wanted.at, last_error };
};
