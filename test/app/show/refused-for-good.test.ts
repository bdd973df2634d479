// What a chat refuses for good: a message that can never be edited again, a post for what it says, a pin. People see what
// holds all the same, once, and the rest is said.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openStore } from '../../../adapters/store/open-store.ts';
import { changes } from '../../../src/app/changes.ts';
import { directories } from '../../../src/app/directories.ts';
import { incidentStates } from '../../../src/app/incident-states.ts';
import { openDesk } from '../../../src/app/open-desk.ts';
import { type Engine, engine } from '../../../src/app/show/keep-shown.ts';
import { refusedPins } from '../../../src/app/show/refused-pins.ts';
import { planHash } from '../../../src/plan/read/load-plan.ts';
import { planJson } from '../../../src/plan/read/plan-json.ts';
import type { Desk } from '../../../src/ports/desk.ts';
import type { Card } from '../../../src/ports/messenger.ts';
import type { Store } from '../../../src/ports/store.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { epochMs, instantFromEpochMs } from '../../../src/time.ts';
import { type FakeMessenger, fakeMessenger } from '../../fakes/fake-messenger.ts';
import { on, ward } from '../../incident/given-when-then.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const CRISIS = 'CRISIS';
const TAX = 'TAX';
const ID = '2025-001';
const BOARD = `${ID}/board`;

let now = on('11:20');
let chat: FakeMessenger;
let store: Store;
let kept: Engine;
let desk: Desk;

beforeEach(async () => {
  now = on('11:20');
  const clock = { now: () => now };
  ({ store } = await openStore({ url: ':memory:', now }));
  chat = fakeMessenger({ clock, platform: 'slack', linked: true });
  const json = planJson(ward);
  const hash = planHash(json);
  const recording = { states: incidentStates({ plan: ward, hash }), texts: textsIn('ja') };
  const told = changes();
  const linked = directories(store);
  const pins = refusedPins({ store, states: recording.states });
  const shared = { store, clock, logger: silent, directories: linked, health: [pins] };
  kept = engine({ ...shared, messengers: [chat], recording, owner: 'test' }, told);
  // Compared and sent by `settled` alone.
  await kept.stop();
  const plan = { plan: ward, planHash: hash, planJson: json, chats: [chat.platform], admins: ['slack:ADMIN'] };
  desk = openDesk({ ...recording, ...plan, ...shared }, [chat], told, () => {});
});
afterEach(() => store.close());

const settled = async (): Promise<void> => {
  while (await kept.runOnce());
};

const pass = async (seconds: number): Promise<void> => {
  now = instantFromEpochMs(epochMs(now) + seconds * 1000);
  await settled();
};

const say = async (text: string, conversation = CRISIS): Promise<void> => {
  const where = { platform: 'slack', conversation, direct: false };
  const reply = await desk.handle({ asked: { kind: 'text', text }, by: { platform: 'slack', id: 'ADMIN' }, where });

  if (!reply.ok) throw new Error(reply.text);
  await settled();
};

const boards = () => chat.seen(CRISIS).filter(({ key }) => key === BOARD);
const parkedPosts = async () =>
  (await desk.views.posts(ID)).filter(({ state }) => state === 'parked').map(({ key }) => key);
const chronology = async () => (await desk.views.chronology(ID)).map(({ what }) => what);

describe('a living post that can never be edited again', () => {
  test.each(['uneditable', 'unacceptable'] as const)(
    '(%s) is posted anew, pinned, and the old one is taken away',
    async (code) => {
      await say('declare iaas-down');
      const [old] = boards();
      chat.failWhen((method) => (method === 'update' ? { code } : undefined));
      await say('更新 原因 電源装置の故障');
      expect(boards()).toMatchObject([{ pinned: true, edits: 0 }]);
      expect(boards()[0]?.id).not.toBe(old?.id);
      expect(JSON.stringify(boards()[0]?.card)).toContain('電源装置の故障');
      expect(await parkedPosts()).toEqual([]);
    },
  );

  test('leaves the old one unpinned where it cannot be taken away', async () => {
    await say('declare iaas-down');
    const [old] = boards();
    chat.failWhen((method) => (method === 'update' || method === 'takeAway' ? { code: 'uneditable' } : undefined));
    await say('更新 原因 電源装置の故障');
    expect(boards()).toMatchObject([
      { id: old?.id, pinned: false },
      { pinned: true, edits: 0 },
    ]);
  });

  test('is there once, though the answer to the new one was lost', async () => {
    await say('declare iaas-down');
    let lost = false;
    chat.failWhen((method, _, card) => {
      if (method === 'update') return { code: 'uneditable' };
      if (method !== 'post' || lost || !JSON.stringify(card).includes('電源装置')) return undefined;
      lost = true;
      return { code: 'unknown_outcome', afterActing: true };
    });
    await say('更新 原因 電源装置の故障');
    chat.failWhen(() => undefined);
    await pass(120);
    expect(boards()).toHaveLength(1);
    expect(await parkedPosts()).toEqual([]);
  });
});

describe('a post that is refused for what it says', () => {
  const mentions = (card: Card | undefined): boolean => (card?.notify?.length ?? 0) > 0;
  const linkedTax = async (): Promise<void> => {
    await say('link section 税務課', TAX);
    await say('people add slack:UTANAKA 税務課');
  };
  const inTax = () =>
    chat.seen(TAX).filter(({ key }) => key.startsWith(`${ID}/reminder/`) || key.includes('/confirmation/'));

  test('comes without its mentions: nobody is left out because one person has left', async () => {
    await linkedTax();
    let refused = 0;
    chat.failWhen((_, __, card) => {
      if (!mentions(card)) return undefined;
      refused += 1;
      return { code: 'unacceptable' };
    });
    await say('declare iaas-down');
    await say('催促 税務課');
    expect(refused).toBe(1);
    const reminder = chat.seen(TAX).find(({ key }) => key.startsWith(`${ID}/reminder/`));
    expect(reminder?.card).not.toHaveProperty('notify');
    expect(reminder?.card).not.toHaveProperty('plain');
    expect(await parkedPosts()).toEqual([]);
  });

  test('comes as plain text where its form is refused', async () => {
    await linkedTax();
    chat.failWhen((method, _, card) =>
      method === 'post' && card?.plain !== true ? { code: 'unacceptable' } : undefined,
    );
    await say('declare iaas-down');
    expect(inTax()).toMatchObject([{ card: { plain: true } }]);
    expect(boards()).toMatchObject([{ card: { plain: true }, pinned: true }]);
    expect(await parkedPosts()).toEqual([]);
  });

  test('in every form comes in the crisis thread, is said, and is not tried for ever', async () => {
    await linkedTax();
    let tries = 0;
    chat.failWhen((method, conversation) => {
      if (method !== 'post' || conversation !== TAX) return undefined;
      tries += 1;
      return { code: 'unacceptable' };
    });
    await say('declare iaas-down');
    expect(chat.seen(`${CRISIS}#${ID}/taxation`).map(({ key }) => key)).toEqual([`${ID}/confirmation/1/taxation`]);
    expect((await chronology()).filter((what) => what.includes('内容を受け付けられない'))).toHaveLength(1);
    const before = tries;
    for (let minute = 0; minute < 5; minute += 1) {
      await pass(60);
      await kept.tick();
      await kept.stop();
      await settled();
    }
    expect(tries).toBe(before);
  });
});

describe('a pin', () => {
  test.each(['rejected', 'auth', 'crash'] as const)(
    'that is refused (%s) leaves every post shown, and is said once',
    async (code) => {
      chat.failWhen((method) => (method === 'pin' ? { code } : undefined));
      await say('declare iaas-down');
      for (let minute = 0; minute < 30; minute += 1) await pass(60);
      await say('report now');
      expect(boards()).toHaveLength(1);
      expect(await parkedPosts()).toEqual([]);
      expect((await chronology()).filter((what) => what.startsWith('投稿を固定表示できません'))).toHaveLength(1);
      chat.failWhen(() => undefined);
      await pass(600);
      expect(boards()).toMatchObject([{ pinned: true }]);
    },
  );

  test('that is refused stands on the board and in the readiness, until the right is given', async () => {
    const minute = async (): Promise<void> => {
      await kept.tick();
      await kept.stop();
      await settled();
    };
    const pinsPart = async () => (await desk.views.readiness()).parts.find(({ name }) => name === 'pins');
    const SAID = '【動作の異常】固定表示: 投稿を固定表示できません(Slack 1か所:権限又は認証の誤り)';
    chat.failWhen((method) => (method === 'pin' ? { code: 'auth' } : undefined));
    await say('declare iaas-down');
    for (let minutes = 0; minutes < 3; minutes += 1) await minute();
    expect(JSON.stringify(boards()[0]?.card).split(SAID)).toHaveLength(2);
    expect(await pinsPart()).toMatchObject({ ok: false, reason: expect.stringContaining('投稿は表示されています') });
    chat.failWhen(() => undefined);
    await pass(600);
    await minute();
    expect(JSON.stringify(boards()[0]?.card)).not.toContain('固定表示');
    expect(await pinsPart()).toEqual({ name: 'pins', ok: true });
    expect(await chronology()).toContain('投稿を固定表示できるようになりました(Slack)。');
    expect((await chronology()).filter((what) => what.includes('動作の異常'))).toHaveLength(2);
  });

  test('that fails or has to wait holds up neither the next board nor the next question', async () => {
    for (const fault of [{ code: 'unknown_outcome' }, { code: 'rate_limited', retryAfterMs: 30_000 }] as const) {
      chat.failWhen((method) => (method === 'pin' ? fault : undefined));
      if (boards().length === 0) await say('declare iaas-down');
      await say('更新 原因 電源装置の故障');
      await say('ask');
      expect(JSON.stringify(boards()[0]?.card)).toContain('電源装置の故障');
      expect((await desk.views.posts(ID)).filter(({ state }) => state !== 'shown')).toEqual([]);
    }
  });
});
