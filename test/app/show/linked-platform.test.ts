// A chat whose conversations people link: where posts go, what becomes of them when a conversation or the whole chat is
// lost, and that everything is in its place once, when all is well again.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { openStore } from '../../../adapters/store/open-store.ts';
import { changes } from '../../../src/app/changes.ts';
import { directories } from '../../../src/app/directories.ts';
import { incidentStates } from '../../../src/app/incident-states.ts';
import { openDesk } from '../../../src/app/open-desk.ts';
import { type Engine, engine } from '../../../src/app/show/keep-shown.ts';
import { planHash } from '../../../src/plan/read/load-plan.ts';
import { planJson } from '../../../src/plan/read/plan-json.ts';
import type { Desk } from '../../../src/ports/desk.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { epochMs, instantFromEpochMs } from '../../../src/time.ts';
import { type FakeMessenger, fakeMessenger } from '../../fakes/fake-messenger.ts';
import { on, ward } from '../../incident/given-when-then.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const CRISIS = 'CRISIS';
const ID = '2025-001';
const REQUEST = `${ID}/confirmation/1/taxation`;

let now = on('11:20');
let chat: FakeMessenger;
let kept: Engine;
let desk: Desk;

beforeEach(async () => {
  now = on('11:20');
  const clock = { now: () => now };
  const { store } = await openStore({ url: ':memory:', now });
  chat = fakeMessenger({ clock, platform: 'chat', linked: true });
  const json = planJson(ward);
  const hash = planHash(json);
  const recording = { states: incidentStates({ plan: ward, hash }), texts: textsIn('ja') };
  const told = changes();
  const linked = directories(store);
  kept = engine(
    { store, messengers: [chat], clock, logger: silent, recording, owner: 'test', directories: linked },
    told,
  );
  // Compared and sent by `settled` alone.
  await kept.stop();
  const chats = [chat.platform];
  const plan = { plan: ward, planHash: hash, planJson: json };
  const handling = {
    ...recording,
    ...plan,
    directories: linked,
    chats,
    admins: ['chat:ADMIN'],
    store,
    clock,
    logger: silent,
  };
  desk = openDesk(handling, [chat], told, kept.wake);
});

const settled = async (): Promise<void> => {
  while (await kept.runOnce());
};

const pass = async (seconds: number): Promise<void> => {
  now = instantFromEpochMs(epochMs(now) + seconds * 1000);
  await settled();
};

const say = async (text: string, conversation = CRISIS): Promise<void> => {
  const where = { platform: 'chat', conversation, direct: false };
  const reply = await desk.handle({ asked: { kind: 'text', text }, by: { platform: 'chat', id: 'ADMIN' }, where });
  expect(reply).toMatchObject({ ok: true });
  await settled();
};

const keysIn = (conversation: string): readonly string[] => chat.seen(conversation).map(({ key }) => key);
const thread = (section: string, channel = CRISIS): string => `${channel}#${ID}/${section}`;
const lines = async (part: string): Promise<readonly string[]> =>
  (await desk.views.chronology(ID)).map(({ what }) => what).filter((line) => line.includes(part));
const lose = (...channels: readonly string[]): void =>
  chat.failWhen((_, conversation) =>
    channels.some((channel) => conversation.split('#')[0] === channel) ? { code: 'closed' } : undefined,
  );
const find = (conversation: string) =>
  desk.lookAgain({ platform: 'chat', conversation }, { gone: false }).then(settled);

/** Nothing is anywhere twice. */
const nothingDoubled = (): void => {
  const all = chat.seen().map(({ conversation, key }) => `${conversation} ${key}`);
  expect(all.toSorted()).toEqual([...new Set(all)].toSorted());
};

describe('a section', () => {
  test('is asked where it is linked, otherwise in a thread of the crisis channel', async () => {
    await say('link section 税務課', 'CTAX');
    await say('declare iaas-down');
    expect(keysIn('CTAX')).toEqual([REQUEST]);
    expect(keysIn(thread('taxation'))).toEqual([]);
    expect(keysIn(thread('personnel'))).toEqual([`${ID}/confirmation/1/personnel`]);
  });

  test('whose conversation is lost is asked in a thread, with its reminders; back again, it has all of it, once', async () => {
    await say('link section 税務課', 'CTAX');
    await say('declare iaas-down');
    lose('CTAX');
    await say('催促 税務課');
    const reminder = expect.stringMatching(/\/reminder\/\d+\/taxation$/);
    expect(keysIn(thread('taxation'))).toEqual([REQUEST, reminder]);
    expect(await lines('届けられません')).toHaveLength(1);
    chat.failWhen(() => undefined);
    await find('CTAX');
    expect(keysIn('CTAX')).toEqual([REQUEST, reminder]);
    expect(await lines('届けました')).toHaveLength(1);
    nothingDoubled();
    await say('確認 税務課');
    expect(keysIn('CTAX')).toContain(`${ID}/confirmation/2/taxation`);
    expect(keysIn(thread('taxation'))).not.toContain(`${ID}/confirmation/2/taxation`);
    nothingDoubled();
  });

  test('that moves takes its open request along, and the old conversation says so', async () => {
    await say('link section 税務課', 'CTAX');
    await say('declare iaas-down');
    await say('link section 税務課', 'CNEW');
    expect(keysIn('CNEW')).toEqual([REQUEST]);
    await say('回答 全て 停止 --for 税務課 --said-by 課長 --by 電話');
    expect(JSON.stringify(chat.seen('CNEW')[0]?.card)).toContain('停止');
    expect(chat.seen('CTAX').map(({ card }) => card.title)).toEqual(['【移動しました】2025-001']);
  });
});

describe('the crisis channel', () => {
  test('is lost: at the first post that fails, everything open moves to the linked one', async () => {
    await say('link ops', 'COPS');
    await say('declare iaas-down');
    expect(keysIn('COPS')).toEqual([]);
    lose(CRISIS);
    await say('更新 原因 電源装置の故障');
    expect(keysIn('COPS')).toContain(`${ID}/board`);
    for (const section of ['taxation', 'personnel', 'roads']) {
      expect(keysIn(thread(section, 'COPS'))).toEqual([`${ID}/confirmation/1/${section}`]);
    }
    nothingDoubled();
  });

  test('is lost with nowhere to go: it waits there, and is right when the channel is back', async () => {
    await say('declare iaas-down');
    lose(CRISIS);
    await say('更新 原因 電源装置の故障');
    await say('報告');
    chat.failWhen(() => undefined);
    await find(CRISIS);
    nothingDoubled();
    const pinned = chat.seen(CRISIS).filter((message) => message.pinned);
    expect(pinned.map(({ key }) => key)).toEqual([`${ID}/board`, `${ID}/report/3`]);
    expect(JSON.stringify(pinned[0]?.card)).toContain('電源装置の故障');
    expect(JSON.stringify(pinned[0]?.card)).not.toContain('届けられていない');
  });
});

describe('the whole chat', () => {
  test('cannot be reached for some seconds: one line, and one when it is back', async () => {
    chat.failWhen(() => ({ code: 'unavailable' }));
    await say('declare iaas-down');
    for (let tries = 0; tries < 8; tries += 1) await pass(2);
    expect(await lines('接続できません')).toHaveLength(1);
    expect(await lines('届けられません')).toEqual([]);
    chat.failWhen(() => undefined);
    for (let tries = 0; tries < 30; tries += 1) await pass(2);
    expect(await lines('届けました')).toHaveLength(1);
    const keys = chat.seen().map(({ key }) => key);
    expect(keys.filter((key) => key.includes('/confirmation/'))).toHaveLength(15);
    expect(keys).toEqual(expect.arrayContaining([`${ID}/board`, `${ID}/report/1`]));
    nothingDoubled();
  });

  test('refuses our token: the first post that is taken afterwards takes all the others with it', async () => {
    await say('declare iaas-down');
    chat.failWhen(() => ({ code: 'auth' }));
    await say('催促 税務課');
    await say('催促 職員課');
    chat.failWhen(() => undefined);
    await say('更新 対応 業者が対応中');
    expect(keysIn(thread('taxation'))).toHaveLength(2);
    expect((await desk.views.posts(ID)).filter(({ state }) => state !== 'shown')).toEqual([]);
    nothingDoubled();
  });
});
