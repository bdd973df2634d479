// Posts by the plan's own channels: a drill stays inside the ward, a record is given once unless it says otherwise, and
// on a channel where showing is telling exactly what was shown is noted.

import { TEXTS, type World } from '../world/world.ts';
import { promise } from './broken-promise.ts';
import type { Chronicle } from './chronicle.ts';
import { isWithheld, type Place } from './post-promises.ts';
import { officialPost } from './retell-uncertain.ts';
import { taskOf } from './retelling.ts';

/** Whatever the table of deliveries says: what stands there was really sent. */
export const drillsStayInside = (world: World, chronicles: ReadonlyMap<string, Chronicle>): void => {
  for (const { messenger, messages } of world.platforms) {
    if (messenger.outside !== true) continue;
    for (const { key, conversation } of messages) {
      const drill = chronicles.get(key.split('/')[0] ?? '')?.incident.drill;
      promise(drill === false, 'no drill reaches anybody outside', () => ({ key, conversation, drill }));
    }
  }
};

export const officialHolds = (place: Place, chronicle: Chronicle): void => {
  const { delivery, platform, messages } = place;
  const { evidence } = platform.messenger;
  const noted = chronicle.events.filter(
    ({ event }) =>
      event.type === 'DeliveryNoted' &&
      event.outcome === 'delivered' &&
      event.post === delivery.post_key &&
      event.platform === delivery.platform &&
      event.conversation === delivery.conversation,
  ).length;
  const seen = () => ({ delivery: { ...delivery, card: '…' }, messages: messages.length, noted });
  if (evidence !== true || delivery.kind !== 'official') {
    promise(noted === 0, 'only showing on a channel of the plan is telling', seen);
  }
  if (delivery.kind !== 'official') return;
  promise(platform.messenger.can.find || copiesAreMarked(place), 'what may be there twice says so', seen);
  if (evidence !== true) return;
  if (isWithheld(place, chronicle)) {
    promise(isDoneWith(delivery) && noted === 0, 'what is withheld is done with, and told nobody', seen);
    return;
  }
  promise(noted === (delivery.state === 'shown' ? 1 : 0), 'what was shown on a channel is told, once', seen);
  promise(noted === 0 || messages.length > 0, 'what was never shown was never told', seen);
};

const isDoneWith = ({ state }: Place['delivery']): boolean => state === 'withheld' || state === 'maybe_sent';

/** A letter of a task that is held (P6(3)エ) is kept until what leaked is known. */
export const waitsForTheLeak = (post: string, { retold }: Chronicle): boolean =>
  taskOf(officialPost(post)?.contact ?? '', retold)?.status === 'held';

const copiesAreMarked = ({ messages }: Place): boolean =>
  messages.slice(1).every(({ card }) => String(JSON.parse(card).title).endsWith(TEXTS.words.resent));
