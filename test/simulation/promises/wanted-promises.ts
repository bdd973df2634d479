// What should be visible, worked out from the whole log at once: however the program cut the log into pieces, the same
// posts must be wanted in the same places.
import type { RecordedEvent } from '../../../src/incident/event.ts';
import type { Post } from '../../../src/posts/post.ts';
import { postsAfter } from '../../../src/posts/posts-after.ts';
import { vocabulary } from '../../../src/posts/vocabulary.ts';
import { localDate } from '../../../src/time.ts';
import { TEXTS, type World } from '../world/world.ts';
import { promise } from './broken-promise.ts';
import type { Chronicle } from './chronicle.ts';
import type { Place } from './post-promises.ts';

/** What a section's request or the question of the leak may read otherwise after. */
const TOUCHING: readonly string[] = [
  'IncidentDeclared',
  'ConfirmationAsked',
  'AnswerRecorded',
  'AnswersConfirmed',
  'LeakAsked',
  'LeakAnswered',
  'FactsUpdated',
  'IncidentClosed',
];

/** The living posts as of each day of the incident: times of another day are written with their date. */
const livingPosts = ({ incident, events }: Chronicle): ReadonlyMap<string, readonly Post[]> => {
  const words = vocabulary(incident.plan, TEXTS);
  const touching = events.filter(({ event }) => TOUCHING.includes(event.type));
  const last = events.at(-1);
  const lastOfDays = [...Map.groupBy(events, ({ at }) => localDate(at)).values()].flatMap((day) => day.at(-1) ?? []);
  const asOf = (end: RecordedEvent) => postsAfter(incident, [...touching, end], words).posts;
  const posts = [...lastOfDays, ...(last === undefined ? [] : [last])].flatMap(asOf);
  return Map.groupBy(
    posts.filter(({ life }) => life === 'living'),
    ({ key }) => key,
  );
};

const newestReport = ({ records }: Chronicle): string | undefined =>
  records.findLast(({ kind, pinned }) => kind === 'report' && pinned)?.key;

const nameOf = ({ delivery }: Place): string => `${delivery.post_key} ${delivery.platform} ${delivery.conversation}`;

/** What its own place refused for what it says is shown where the crisis is handled. */
const isRefuge = ({ delivery, platform }: Place, places: readonly Place[], { id, everParked }: Chronicle): boolean => {
  const { post_key: key, conversation } = delivery;
  const operations = platform.messenger.conversationsFor(id, { to: 'operations' }, []);
  const isOfRefused = places.some(
    (one) => one.delivery.post_key === key && one.platform === platform && everParked.has(nameOf(one)),
  );
  return isOfRefused && operations.some((place) => place.id === conversation);
};

/** Only once the log was compared to its end. */
export const wantedIsWhatTheLogSays = (world: World, places: readonly Place[], chronicle: Chronicle): void => {
  const living = livingPosts(chronicle);
  // A channel that failed and works again is given the same record: it says for ever what it said first.
  const records = new Map(chronicle.records.toReversed().map((post) => [post.key, post]));
  const newest = newestReport(chronicle);
  const posts = [...records.values(), ...[...living.values()].flatMap((versions) => versions[0] ?? [])];
  const reachable = world.platforms.filter(({ messenger }) => !(chronicle.incident.drill && messenger.outside));
  const expected = posts.flatMap((post) =>
    reachable.flatMap(({ messenger }) =>
      messenger
        .conversationsFor(chronicle.id, post.audience, [])
        .map(({ id }) => `${post.key} ${messenger.platform} ${id}`),
    ),
  );
  const isExpected = (place: Place): boolean => expected.includes(nameOf(place));
  const refuges = places.filter((place) => !isExpected(place) && isRefuge(place, places, chronicle));
  const wanted = places.filter((place) => !refuges.includes(place)).map(nameOf);
  promise(sameNames(expected, wanted), 'every post of the log is wanted, and no other', () => ({ expected, wanted }));
  const recorded = chronicle.records.flatMap((post) => post.key);
  const regular = places.filter(isExpected);
  for (const here of Map.groupBy(regular, ({ delivery }) => `${delivery.platform} ${delivery.conversation}`).values()) {
    const order = here.map(({ delivery }) => recorded.indexOf(delivery.post_key)).filter((at) => at >= 0);
    const inOrder = order.every((at, index) => index === 0 || (order[index - 1] ?? 0) < at);
    promise(inOrder, 'records are wanted in the order of the log', () => here.map(({ delivery }) => delivery.post_key));
  }
  for (const { delivery } of places) {
    const isPinned = delivery.post_key === 'board' || delivery.post_key === newest;
    promise(
      (delivery.pinned === 1) === isPinned,
      'the board and the newest report are wanted pinned, and nothing else',
      () => ({
        post: delivery.post_key,
        newest,
      }),
    );
    const record = records.get(delivery.post_key);
    const versions = record === undefined ? (living.get(delivery.post_key) ?? []) : [record];
    // The board is drawn at every event, so only its last version counts.
    const allowed = delivery.post_key === 'board' ? versions.slice(-1) : versions;
    promise(
      allowed.some(({ card }) => JSON.stringify(card) === delivery.card),
      'the wanted card is what the log says',
      () => ({
        post: delivery.post_key,
        wanted: delivery.card,
        said: allowed.map(({ card }) => card),
      }),
    );
  }
};

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
