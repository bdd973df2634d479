// Whoever chose another language reads and is answered in it; what is recorded and posted stays in the language of the house.
import { expect, test } from '@jest/globals';
import { openStore } from '../../adapters/store/open-store.ts';
import { changes } from '../../src/app/changes.ts';
import { directories } from '../../src/app/directories.ts';
import { incidentStates } from '../../src/app/incident-states.ts';
import { openDesk } from '../../src/app/open-desk.ts';
import { planHash } from '../../src/plan/read/load-plan.ts';
import { planJson } from '../../src/plan/read/plan-json.ts';
import type { Desk, Reply } from '../../src/ports/desk.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { fakeMessenger } from '../fakes/fake-messenger.ts';
import { MANAGER, on, ward } from '../incident/given-when-then.ts';

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

const japaneseHouse = async (): Promise<Desk> => {
  const clock = { now: () => on('11:20') };
  const { store } = await openStore({ url: ':memory:', now: clock.now() });
  const json = planJson(ward);
  const hash = planHash(json);
  const chat = fakeMessenger({ clock, platform: 'chat', linked: true });
  const states = incidentStates({ plan: ward, hash });
  const of = { plan: ward, planHash: hash, planJson: json, directories: directories(store), chats: ['chat'] };
  const handling = { ...of, states, texts: textsIn('ja', ward), admins: [], store, clock, logger: quiet };
  return openDesk(handling, [chat], changes(), () => {});
};

const say = (desk: Desk, text: string, as = MANAGER): Promise<Reply> =>
  desk.handle({ asked: { kind: 'text', text }, by: { platform: 'web', id: 'local', as } });

test('a reply and a refusal are in the language of the desk that was spoken to', async () => {
  const house = await japaneseHouse();
  const english = house.in('en');
  const declared = await say(english, 'declare iaas-down');
  expect(declared).toMatchObject({ ok: true });
  expect(declared.text).not.toMatch(JAPANESE);
  expect((await say(english, 'answer 17 sideways', 'taxation')).text).not.toMatch(JAPANESE);
  expect((await say(house, 'answer 17 sideways', 'taxation')).text).toMatch(JAPANESE);
  const asked = await say(english, 'status');
  expect(asked.ok && asked.card?.title).not.toMatch(JAPANESE);
});

test('a form is refused in the words of forms, in that language', async () => {
  const english = (await japaneseHouse()).in('en');
  await say(english, 'declare iaas-down');
  const asked = { kind: 'form', command: 'note', fields: { text: '' } } as const;
  const reply = await english.handle({ asked, by: { platform: 'web', id: 'local', as: MANAGER } });
  expect(reply.ok).toBe(false);
  expect(reply.text).not.toMatch(JAPANESE);
});

test('the record knows nothing of it', async () => {
  const told = async (desk: Desk, house: Desk): Promise<unknown> => {
    const declared = await say(desk, 'declare iaas-down');
    await say(desk, '回答 17 停止', 'taxation');
    return house.views.chronology(declared.incident ?? '');
  };
  const [one, other] = [await japaneseHouse(), await japaneseHouse()];
  expect(await told(one.in('en'), one)).toEqual(await told(other, other));
});

test('what there is to show is read in it as well, and the way back is the house itself', async () => {
  const house = await japaneseHouse();
  await say(house, 'declare iaas-down');
  const english = house.in('en');
  expect(
    english.views
      .actors()
      .map(({ name }) => name)
      .join(),
  ).not.toMatch(JAPANESE);
  expect((await english.views.incident('2025-001'))?.sections.map(({ name }) => name).join()).not.toMatch(JAPANESE);
  expect(english.in('ja')).toBe(house);
  expect(house.in('en')).toBe(english);
});
