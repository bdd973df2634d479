// One conversation that hangs holds up nobody else; when it comes back, its own posts follow in order.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { openStore } from '../../../adapters/store/open-store.ts';
import { changes } from '../../../src/app/changes.ts';
import { directories } from '../../../src/app/directories.ts';
import { incidentStates } from '../../../src/app/incident-states.ts';
import { openDesk } from '../../../src/app/open-desk.ts';
import { engine } from '../../../src/app/show/keep-shown.ts';
import { planHash } from '../../../src/plan/read/load-plan.ts';
import { planJson } from '../../../src/plan/read/plan-json.ts';
import type { Messenger } from '../../../src/ports/messenger.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { fakeMessenger } from '../../fakes/fake-messenger.ts';
import { MANAGER, on, ward } from '../../incident/given-when-then.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const clock = { now: () => on('11:20') };

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] });
});
afterEach(() => {
  jest.useRealTimers();
});

/** Posts to that conversation hang until they are let go. */
const hangingIn = (conversation: string) => {
  const fake = fakeMessenger({ clock });
  let letGo = (): void => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const messenger: Messenger = {
    ...fake,
    post: async (to, card, key) => {
      if (to.id.endsWith(conversation)) await gate;
      return fake.post(to, card, key);
    },
  };
  return { fake, messenger, letGo: () => letGo() };
};

test('a conversation that hangs holds up no other', async () => {
  const { store } = await openStore({ url: ':memory:' });
  const { fake, messenger, letGo } = hangingIn('/taxation');
  const recording = { states: incidentStates({ plan: ward, hash: planHash(planJson(ward)) }), texts: textsIn('ja') };
  const told = changes();
  const linked = directories(store);
  const kept = engine(
    { store, messengers: [messenger], clock, logger: silent, recording, owner: 'test', directories: linked },
    told,
  );
  const json = planJson(ward);
  const handling = {
    ...recording,
    directories: linked,
    chats: [],
    admins: [],
    store,
    clock,
    logger: silent,
    plan: ward,
    planHash: planHash(json),
    planJson: json,
  };
  const desk = openDesk(handling, [messenger], told, kept.wake);
  const say = async (text: string, as: string): Promise<void> => {
    expect(
      await desk.handle({ asked: { kind: 'text', text }, by: { platform: 'web', id: 'local', as } }),
    ).toMatchObject({
      ok: true,
    });
    await jest.advanceTimersByTimeAsync(1_000);
  };

  await say('宣言 iaas-down', MANAGER);
  const asked = fake.seen().filter(({ key }) => key.includes('/confirmation/'));
  expect(asked).toHaveLength(14);
  await say('更新 原因 電源', MANAGER);
  await say('催促 税務課', MANAGER);
  expect(fake.seen().map(({ key }) => key)).toContain('2025-001/report/2');
  expect(fake.seen().filter(({ conversation }) => conversation.endsWith('/taxation'))).toEqual([]);

  letGo();
  await jest.advanceTimersByTimeAsync(1_000);
  const kinds = fake.seen().filter(({ conversation }) => conversation.endsWith('/taxation'));
  expect(kinds.map(({ key }) => key.split('/')[1])).toEqual(['confirmation', 'reminder']);
  await kept.stop();
  await store.close();
});
