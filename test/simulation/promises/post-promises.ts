// Posts: what the log wants is what people see, or it is on its way with a time, or it is parked and the board says so.
import type { DeliveryRow } from '../../../adapters/store/schema.ts';
import { channelOf } from '../../../src/directory/address.ts';
import { epochMs, MINUTE_MS } from '../../../src/time.ts';
import type { SeenMessage, SimulatedPlatform } from '../world/simulated-platform.ts';
import { TEXTS, type World } from '../world/world.ts';
import { promise } from './broken-promise.ts';
import type { Chronicle } from './chronicle.ts';

export interface Place {
  /** As it stands in the table; the card is JSON text. */
  readonly delivery: DeliveryRow;
  readonly platform: SimulatedPlatform;
  /** Every message of that post in that conversation, deleted ones too. */
  readonly messages: readonly SeenMessage[];
}

export const placesOf = (world: World, id: string): readonly Place[] => {
  const byKey = new Map(
    world.platforms.map(({ messenger, messages }) => [
      messenger.platform,
      Map.groupBy(messages, ({ conversation, key }) => `${conversation} ${key}`),
    ]),
  );
  const rows = world.backend.db
    .prepare('select * from deliveries where incident = ? and conversation <> ? order by id')
    .all(id, FORGED);
  return (rows as DeliveryRow[]).map((delivery) => {
    const platform = world.platforms.find(({ messenger }) => messenger.platform === delivery.platform);
    if (platform === undefined) throw new Error(`no platform ${delivery.platform}`);
    const place = `${delivery.conversation} ${id}/${delivery.post_key}`;
    return { delivery, platform, messages: byKey.get(delivery.platform)?.get(place) ?? [] };
  });
};

/** Where rows lead that somebody else wrote into the table: nothing may ever arrive there. */
export const FORGED = 'forged@outside.example';

/** A platform's longest wait and ours, and a clock that went back. */
const LONGEST_WAIT_MS = 10 * MINUTE_MS;

export const placeHolds = (world: World, place: Place, chronicle: Chronicle): void => {
  const { delivery, platform, messages } = place;
  const { messenger } = platform;
  const name = parkedName(delivery);
  const seen = () => ({ delivery: { ...delivery, card: '…' }, messages: messages.map(brief) });
  const live = messages.filter((message) => !message.isDeleted && !isReplaced(message, delivery));
  const isOpen = delivery.uncertain === 1 || delivery.state === 'maybe_sent';
  const mayBeDouble = !messenger.can.find && (isOpen || chronicle.maybeDoubled.has(name));
  promise(live.length <= 1 || mayBeDouble, 'nothing is shown twice', seen);
  const edits = messages.some((message) => message.edits > 0);
  promise(delivery.life === 'living' || !edits, 'a record is never edited', seen);
  switch (delivery.state) {
    case 'shown':
      promise(isShown(place), 'what counts as shown is shown as wanted', seen);
      promise(!chronicle.incident.parked.has(name), 'no warning of what is shown', seen);
      break;
    case 'parked':
      promise(chronicle.incident.parked.has(name), 'what is parked is in the log and on the board', seen);
      break;
    case 'pending': {
      const wait = epochMs(delivery.due_at) - epochMs(world.clock.latest());
      promise(wait < LONGEST_WAIT_MS, 'what is pending has its time', seen);
      break;
    }
    case 'withheld':
    case 'maybe_sent':
      promise(isWithheld(place, chronicle), 'what is withheld is in the log', seen);
      promise(
        delivery.state === 'maybe_sent' || live.length === 0,
        'what may have been sent is not said to be withheld',
        seen,
      );
      break;
    case 'sending':
      break;
  }
};

/** An edit was refused for good: what holds was posted anew, and this one goes when it can. */
export const isReplaced = ({ id, isFrozen }: SeenMessage, { ref }: Pick<DeliveryRow, 'ref'>): boolean =>
  isFrozen && id !== ref;

/** Not sent any more, because there was no point in it: the log says it of the post, or that the section was asked anew. */
export const isWithheld = ({ delivery }: Place, { withheld, incident }: Chronicle): boolean => {
  const [kind, no, section = ''] = delivery.post_key.split('/');
  const isAskedAnew =
    kind === 'confirmation' && (incident.sections.get(section)?.round?.earlier.includes(Number(no)) ?? false);
  return withheld.has(parkedName(delivery)) || isAskedAnew;
};

const parkedName = ({ post_key, platform, conversation }: DeliveryRow): string =>
  `${post_key} ${platform} ${conversation}`;

const brief = ({ card: _, ...message }: SeenMessage) => message;

/** What people deleted afterwards was shown once; the program cannot know. */
export const isShown = ({ delivery, platform, messages }: Place): boolean => {
  const message = messages.find(({ id }) => id === delivery.ref);
  if (message === undefined || message.isDeleted) return message !== undefined;
  return saysAsWanted(message, delivery, platform);
};

/** A pin has a queue of its own, and comes when it can. */
export const isPinnedAsWanted = ({ delivery, platform, messages }: Place): boolean => {
  const message = messages.find(({ id }) => id === delivery.ref);
  if (message === undefined || message.isDeleted || !platform.messenger.can.pin) return true;
  return message.pinned === (delivery.pinned === 1);
};

/** What may have been there already, on a platform that cannot be asked, says so in its title. */
const saysAsWanted = ({ card }: SeenMessage, delivery: DeliveryRow, { messenger }: Place['platform']): boolean => {
  if (card === delivery.card) return true;
  if (messenger.can.find) return false;
  const wanted = JSON.parse(delivery.card);
  const marked = JSON.stringify({ ...wanted, title: `${wanted.title}${TEXTS.words.resent}` });
  return card === marked;
};

/** First posts stand in the order in which they were wanted; what was parked on the way comes when it can. */
export const orderHolds = (world: World, places: readonly Place[], chronicle: Chronicle): void => {
  const { everParked, maybeDoubled } = chronicle;
  for (const platform of world.platforms) {
    const order = new Map([...platform.messages].reverse().map((message, at) => [message.id, -at]));
    const here = places.filter((place) => place.platform === platform && place.messages.length > 0);
    for (const [conversation, posted] of Map.groupBy(here, ({ delivery }) => delivery.conversation)) {
      const undisturbed = posted.filter(
        ({ delivery }) => !everParked.has(parkedName(delivery)) && !maybeDoubled.has(parkedName(delivery)),
      );
      const firsts = undisturbed.map(({ messages }) => order.get(messages[0]?.id ?? '') ?? 0);
      const isSorted = firsts.every((at, index) => index === 0 || (firsts[index - 1] ?? 0) < at);
      promise(isSorted, 'posts stand in the order in which they were wanted', () => ({
        conversation,
        wanted: undisturbed.map(({ delivery }) => delivery.post_key),
        shown: platform.messages.filter((message) => message.conversation === conversation).map(({ key }) => key),
      }));
    }
  }
};

/**
 * From the first report on there is always one on top: the new one is pinned before the old one is unpinned. Only where
 * every answer arrived, and no pin was refused: what the program does not know of cannot wait for its successor.
 */
export const aReportIsOnTop = (places: readonly Place[], chronicle: Chronicle): void => {
  const reports = places.filter(
    ({ delivery }) => delivery.kind === 'report' && !delivery.post_key.includes('correction'),
  );
  for (const here of Map.groupBy(reports, ({ delivery }) => `${delivery.platform} ${delivery.conversation}`).values()) {
    const [first] = here;
    if (first === undefined || !first.platform.messenger.can.pin) continue;
    const place = `${first.delivery.platform} ${first.delivery.conversation}`;
    const isRefused = chronicle.incident.unpinned.has(
      `${first.delivery.platform} ${channelOf(first.delivery.conversation)}`,
    );
    if (isRefused || here.some((report) => isDisturbed(report, chronicle))) chronicle.pinsDisturbed.add(place);
    const isPinned = here.some(({ messages }) => messages.some((message) => message.pinned));
    if (isPinned) chronicle.pinnedOnce.add(place);
    const isExpected = chronicle.pinnedOnce.has(place) && !chronicle.pinsDisturbed.has(place);
    promise(isPinned || !isExpected, 'a report is always on top', () => ({
      place,
      reports: here.map(({ delivery }) => [delivery.post_key, delivery.state]),
    }));
  }
};

const isDisturbed = ({ delivery, platform, messages }: Place, { everParked }: Chronicle): boolean =>
  delivery.uncertain === 1 ||
  // Left in the hands of a process that died.
  delivery.state === 'sending' ||
  platform.answersLostIn.has(delivery.conversation) ||
  everParked.has(parkedName(delivery)) ||
  messages.some(({ isDeleted }) => isDeleted);
