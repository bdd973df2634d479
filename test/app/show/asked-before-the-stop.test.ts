// The program goes down and is late back: whoever had been asked is chased as ever, and whoever had not is asked, not chased.
import { expect, test } from '@jest/globals';
import { openStore } from '../../../adapters/store/open-store.ts';
import { changes } from '../../../src/app/changes.ts';
import { directories } from '../../../src/app/directories.ts';
import { incidentStates } from '../../../src/app/incident-states.ts';
import { openDesk } from '../../../src/app/open-desk.ts';
import { engine } from '../../../src/app/show/keep-shown.ts';
import type { IncidentEvent } from '../../../src/incident/event.ts';
import { planHash } from '../../../src/plan/read/load-plan.ts';
import { planJson } from '../../../src/plan/read/plan-json.ts';
import { DeliveryError, type Messenger } from '../../../src/ports/messenger.ts';
import type { Store } from '../../../src/ports/store.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { fakeMessenger } from '../../fakes/fake-messenger.ts';
import { MANAGER, on, ward } from '../../incident/given-when-then.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const ID = '2025-001';
const json = planJson(ward);
const SECTIONS = 15;

let now = '11:20';
const clock = { now: () => on(now) };

/** One life of the program: what it had in memory is its own, the store and the platform outlive it. */
const live = (store: Store, messenger: Messenger) => {
  const recording = { states: incidentStates({ plan: ward, hash: planHash(json) }), texts: textsIn('ja') };
  const told = changes();
  const linked = directories(store);
  const shared = { store, clock, logger: silent, directories: linked };
  const kept = engine({ ...shared, messengers: [messenger], recording, owner: `life at ${now}` }, told);
  const handling = {
    ...shared,
    ...recording,
    chats: [],
    admins: [],
    plan: ward,
    planHash: planHash(json),
    planJson: json,
  };
  // Nothing of the engine's own accord: each step is taken by the test.
  const desk = openDesk(handling, [messenger], told, () => {});
  const say = (text: string, as: string) =>
    desk.handle({ asked: { kind: 'text', text }, by: { platform: 'web', id: 'local', as } });
  return { kept, say };
};

const world = async () => {
  now = '11:20';
  const { store } = await openStore({ url: ':memory:' });
  const fake = fakeMessenger({ clock });
  const events = async (): Promise<readonly IncidentEvent[]> =>
    (await store.read.events(ID, 0)).map(({ event }) => event);
  const sectionsOf = async (type: IncidentEvent['type'], round?: number): Promise<readonly string[]> =>
    (await events()).flatMap((event) =>
      event.type === type && 'sections' in event && (round === undefined || ('round' in event && event.round === round))
        ? (event.sections as readonly string[])
        : [],
    );
  const requests = () => fake.seen().filter(({ key }) => key.includes('/confirmation/'));
  return { store, fake, events, sectionsOf, requests };
};

/** Everything that is due, until nothing is. */
const settled = async ({ kept }: ReturnType<typeof live>): Promise<void> => {
  while (await kept.runOnce());
};

test('who was never asked is asked, with the whole time to answer, and chased only after it', async () => {
  const { store, fake, events, sectionsOf, requests } = await world();
  await live(store, fake).say('宣言 iaas-down', MANAGER);
  now = '11:50';
  const second = live(store, fake);
  await second.kept.start();
  expect(await sectionsOf('NoAnswerEscalated')).toEqual([]);
  expect(await sectionsOf('SectionsReminded')).toEqual([]);
  expect((await events()).findLast(({ type }) => type === 'ConfirmationAsked')).toMatchObject({
    round: 2,
    because: 'not_shown',
    deadline: on('12:10'),
  });
  await settled(second);
  // One question in each place, and it is the one that holds.
  expect(requests()).toHaveLength(SECTIONS);
  expect(requests().every(({ key }) => key.includes('/confirmation/2/'))).toBe(true);
  now = '11:51';
  await second.kept.tick();
  expect(await sectionsOf('SectionsReminded')).toEqual([]);
  now = '12:10';
  await second.kept.tick();
  expect(await sectionsOf('NoAnswerEscalated')).toHaveLength(SECTIONS);
  await second.kept.stop();
});

test('who was asked before the stop is chased at once', async () => {
  const { store, fake, sectionsOf } = await world();
  const first = live(store, fake);
  await first.say('宣言 iaas-down', MANAGER);
  await settled(first);
  now = '11:50';
  const second = live(store, fake);
  await second.kept.start();
  expect(await sectionsOf('NoAnswerEscalated')).toHaveLength(SECTIONS);
  expect(await sectionsOf('ConfirmationAsked', 2)).toEqual([]);
  await second.kept.stop();
});

test('a short stop, and one long before the reminder, changes nothing', async () => {
  const { store, fake, sectionsOf } = await world();
  await live(store, fake).say('宣言 iaas-down', MANAGER);
  now = '11:24';
  const second = live(store, fake);
  await second.kept.start();
  expect(await sectionsOf('ConfirmationAsked', 2)).toEqual([]);
  await second.kept.stop();
});

test('a section that somebody has called, or that has answered otherwise, is not asked anew', async () => {
  const { store, fake, sectionsOf } = await world();
  const first = live(store, fake);
  await first.say('宣言 iaas-down', MANAGER);
  await first.say('連絡済 税務課 --to 係長 --by 電話', 'info-systems-staff');
  await first.say('回答 27 停止', 'welfare-promotion');
  now = '11:50';
  const second = live(store, fake);
  await second.kept.start();
  expect([...(await sectionsOf('NoAnswerEscalated'))].sort()).toEqual(['taxation', 'welfare-promotion']);
  expect(await sectionsOf('ConfirmationAsked', 2)).toHaveLength(SECTIONS - 2);
  await second.kept.stop();
});

/** The process dies while the request to that section is on its way. */
const dyingOn = (fake: Messenger, section: string, arrives: boolean) => {
  let bury = (): void => {};
  const dead = new Promise<never>((_, reject) => {
    bury = () => reject(new DeliveryError('unknown_outcome', 'the process is gone'));
  });
  const messenger: Messenger = {
    ...fake,
    post: async (to, card, key) => {
      if (!key.includes(`/confirmation/1/${section}`)) return fake.post(to, card, key);
      if (arrives) await fake.post(to, card, key);
      return dead;
    },
  };
  return { messenger, bury: () => bury() };
};

test.each([
  { arrives: true, chased: ['taxation'], anew: [] },
  { arrives: false, chased: [], anew: ['taxation'] },
])('a request that was on its way (arrived: $arrives) is not chased before that is known', async (one) => {
  const { store, fake, sectionsOf, requests } = await world();
  const { messenger, bury } = dyingOn(fake, 'taxation', one.arrives);
  const first = live(store, messenger);
  await first.say('宣言 iaas-down', MANAGER);
  const dying = first.kept.runOnce();
  await until(() => requests().length === (one.arrives ? SECTIONS : SECTIONS - 1));
  await until(async () => (await store.read.deliveries(ID)).filter(({ state }) => state === 'sending').length === 1);
  now = '11:50';
  const second = live(store, fake);
  await second.kept.start();
  expect(await sectionsOf('NoAnswerEscalated')).toHaveLength(SECTIONS - 1);
  expect(await sectionsOf('NoAnswerEscalated')).not.toContain('taxation');
  await settled(second);
  expect(await sectionsOf('ConfirmationAsked', 2)).toEqual(one.anew);
  now = '11:51';
  await second.kept.tick();
  expect((await sectionsOf('NoAnswerEscalated')).slice(SECTIONS - 1)).toEqual(one.chased);
  await second.kept.stop();
  bury();
  await dying;
});

const until = async (is: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await is())) await new Promise((resolve) => setImmediate(resolve));
};
