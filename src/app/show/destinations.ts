// Where a post goes on each platform, and whom it notifies there; and where it goes instead of a conversation that is gone.

import { createHash } from 'node:crypto';
import { channelOf } from '../../directory/address.ts';
import type { Directory } from '../../directory/directory.ts';
import type { IncidentEvent, RecordedEvent } from '../../incident/event.ts';
import type { Incident } from '../../incident/incident.ts';
import type { Messenger } from '../../ports/messenger.ts';
import type { StoreTransaction, WantedDelivery } from '../../ports/store.ts';
import { movedCard } from '../../posts/confirmation/confirmation-request.ts';
import { peopleToNotify } from '../../posts/directory/people-to-notify.ts';
import { CONTENT_REFUSED, CONVERSATION_LOST, isUsed, linkedPlaces, type Reach } from '../../posts/directory/places.ts';
import type { Matter } from '../../posts/matter.ts';
import { type Post, sectionOfKey } from '../../posts/post.ts';
import type { Vocabulary } from '../../posts/vocabulary.ts';
import { type Instant, localDate } from '../../time.ts';

/** What a post needs to find its places. */
export interface Placing {
  readonly incident: Matter;
  readonly words: Vocabulary;
  readonly directory: Directory;
  readonly messengers: readonly Messenger[];
  readonly now: Instant;
}

export interface Planning extends Placing {
  readonly incident: Incident;
  readonly reach: readonly Reach[];
}

export const destinations = async (
  tx: StoreTransaction,
  post: Post,
  planning: Placing,
): Promise<readonly WantedDelivery[]> => {
  const wanted: WantedDelivery[] = [];
  for (const messenger of planning.messengers) {
    const { platform, linked } = messenger;
    const places = placesNow(post, messenger, planning);
    const earlier = linked && post.life === 'living' ? await earlierPlaces(tx, post, platform, planning) : [];
    const kept = [...new Set([...places, ...earlier.filter((id) => isInUse(id, platform, planning))])];
    if (kept.length > 0) wanted.push(...wantedAt(kept, post, platform, planning));
    const left = earlier.filter((id) => !kept.includes(id));
    if (left.length > 0) wanted.push(...(await movedFrom(tx, left, post, platform, planning)));
  }
  return wanted;
};

const placesNow = (
  { audience, key }: Post,
  messenger: Messenger,
  { incident, directory }: Placing,
): readonly string[] => {
  const { platform, linked } = messenger;
  const places = linked ? linkedPlaces(incident, audience, directory, platform, key) : [];
  return messenger.conversationsFor(incident.id, audience, places).map(({ id }) => id);
};

/** A living post also stays true where it was shown before its link was changed. */
const earlierPlaces = (
  tx: StoreTransaction,
  { key }: Post,
  platform: string,
  { incident }: Placing,
): Promise<readonly string[]> => tx.placesOf(incident.id, key, platform);

const isInUse = (conversation: string, platform: string, { incident, directory }: Placing): boolean =>
  isUsed({ platform, conversation: channelOf(conversation) }, directory, [incident]);

/** Somebody linked the wrong channel, or gave one up: what is shown there says once that it has moved, and is left alone. */
const movedFrom = async (
  tx: StoreTransaction,
  left: readonly string[],
  post: Post,
  platform: string,
  planning: Placing,
): Promise<readonly WantedDelivery[]> => {
  const { incident, words } = planning;
  const shown = (await tx.deliveries(incident.id)).filter(
    (one) => one.postKey === post.key && one.platform === platform && one.ref !== undefined,
  );
  const places = left.filter((id) => shown.some(({ conversation }) => conversation === id));
  return wantedAt(places, { ...post, pinned: false, card: movedCard(incident, words) }, platform, planning);
};

const wantedAt = (
  places: readonly string[],
  { key: postKey, kind, life, pinned, ...post }: Post,
  platform: string,
  planning: Placing,
): readonly WantedDelivery[] => {
  const { directory, incident, now: today } = planning;
  const notify = peopleToNotify(post, platform, { directory, plan: incident.plan, day: localDate(today) });
  const card = notify.length === 0 ? post.card : { ...post.card, notify };
  const hash = createHash('sha256').update(JSON.stringify(card)).digest('hex');
  const { now: at } = planning;
  return places.map((conversation) => ({ postKey, kind, life, platform, conversation, card, hash, pinned, at }));
};

type Loss = RecordedEvent & { readonly event: Extract<IncidentEvent, { type: 'DeliveryNoted' }> };

/** The conversation cannot be used any more, or refuses just this post for what it says. */
const GONE_ROUND: readonly (string | undefined)[] = [CONVERSATION_LOST, CONTENT_REFUSED];

/** A post could not be shown where it belongs, and never will be. */
export const isLoss = (recorded: RecordedEvent): recorded is Loss => {
  const { event } = recorded;
  return event.type === 'DeliveryNoted' && event.outcome === 'parked' && GONE_ROUND.includes(event.reason);
};

/**
 * What could not be shown where it belongs is shown where its audience is reached instead. Living posts
 * find their way by their links; a record is wanted once more, as it was.
 */
export const elsewhere = async (
  tx: StoreTransaction,
  events: readonly RecordedEvent[],
  { incident, directory, messengers, now }: Planning,
): Promise<readonly WantedDelivery[]> => {
  const lost = events.filter(isLoss).map(({ event }) => event);
  if (lost.length === 0) return [];
  const deliveries = await tx.deliveries(incident.id);
  return lost.flatMap(({ post, platform, conversation }) => {
    const parked = deliveries.find(
      (one) => one.postKey === post && one.platform === platform && one.conversation === conversation,
    );
    const messenger = messengers.find((one) => one.platform === platform);
    if (parked === undefined || parked.life === 'living' || messenger === undefined) return [];
    const section = sectionOfKey(post);
    const audience = section === undefined ? ({ to: 'operations' } as const) : ({ to: 'section', section } as const);
    const places = messenger
      .conversationsFor(incident.id, audience, linkedPlaces(incident, audience, directory, platform, post))
      .filter(({ id }) => id !== conversation);
    const { kind, life, card, hash, pinned } = parked;
    return places.map(({ id }) => ({
      postKey: post,
      kind,
      life,
      platform,
      conversation: id,
      card,
      hash,
      pinned,
      at: now,
    }));
  });
};
