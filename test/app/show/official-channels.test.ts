// The plan's own channels in the engine: what they deliver is evidence, and a drill has none that leaves the ward.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openStore } from '../../../adapters/store/open-store.ts';
import { changes } from '../../../src/app/changes.ts';
import { directories } from '../../../src/app/directories.ts';
import { incidentStates } from '../../../src/app/incident-states.ts';
import { openDesk } from '../../../src/app/open-desk.ts';
import { type Engine, engine as engineOf } from '../../../src/app/show/keep-shown.ts';
import { planHash } from '../../../src/plan/read/load-plan.ts';
import { planJson } from '../../../src/plan/read/plan-json.ts';
import type { Desk } from '../../../src/ports/desk.ts';
import { DeliveryError, type Messenger } from '../../../src/ports/messenger.ts';
import type { Store } from '../../../src/ports/store.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { plusMinutes } from '../../../src/time.ts';
import { MANAGER, on, ward } from '../../incident/given-when-then.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** A channel of the plan that keeps what it took, and refuses when it is told to. */
const channel = (platform: string, of: string, more: Partial<Messenger> = {}) => {
  const taken: string[] = [];
  const state = { refuses: undefined as DeliveryError | undefined };
  const messenger: Messenger = {
    platform,
    can: { update: false, pin: false, find: false },
    linked: false,
    evidence: true,
    conversationsFor: (incident, audience) =>
      audience.to === 'channel' && audience.channel === of
        ? [{ platform, id: `${incident}/${audience.recipient ?? ''}` }]
        : [],
    post: async (to, _card, key) => {
      if (state.refuses !== undefined) throw state.refuses;
      taken.push(key);
      return { conversation: to, id: key };
    },
    update: async () => {},
    pin: async () => {},
    unpin: async () => {},
    find: async () => undefined,
    ready: async () => ({ ok: true }),
    ...more,
  };
  return { messenger, taken, state };
};

let now = on('11:20');
let store: Store;
let engine: Engine;
let desk: Desk;
const files = channel('files', 'file-server');
const mail = channel('mail', 'groupware-mail');
const known = { addresses: true };
const reaches = async (): Promise<boolean> => known.addresses;
const outside = channel('outside-mail', 'outside-mail', { outside: true, reaches });

beforeEach(async () => {
  for (const { taken, state } of [files, mail, outside]) {
    taken.length = 0;
    state.refuses = undefined;
  }
  known.addresses = true;
  ({ store } = await openStore({ url: ':memory:', now: on('11:00') }));
  await opened([files.messenger, mail.messenger, outside.messenger]);
});

const opened = async (messengers: readonly Messenger[]): Promise<void> => {
  const json = planJson(ward);
  const hash = planHash(json);
  const recording = { states: incidentStates({ hash, plan: ward }), texts: textsIn('ja') };
  now = on('11:20');
  const clock = { now: () => now };
  const shared = { ...recording, store, clock, logger: silent, directories: directories(store) };
  const heard = changes();
  engine = engineOf({ ...shared, recording, messengers, owner: 'test' }, heard);
  await engine.stop();
  const handling = { ...shared, plan: ward, planHash: hash, planJson: json, chats: [], admins: [] };
  desk = openDesk(handling, messengers, heard, () => {});
};
afterEach(() => store.close());

const say = async (text: string, as = MANAGER): Promise<string> => {
  const { text: reply } = await desk.handle({ asked: { kind: 'text', text }, by: { platform: 'web', id: 'x', as } });
  while (await engine.runOnce());
  return reply;
};

const stateOf = async (recipient: string) => (await rowOf(recipient))?.state;

const rowOf = async (recipient: string) =>
  (await desk.views.contacts('2025-001'))?.rows.find((row) => row.recipient === recipient);

const chronology = async () => (await desk.views.chronology('2025-001')).map(({ what }) => what);

describe('a channel of the plan that the bot serves', () => {
  test('what it took is told, and every section has the report', async () => {
    await say('declare iaas-down');
    await say('pattern c');
    expect(await stateOf('section/taxation')).toBe('not_told');
    await say('report now');
    expect(files.taken).toEqual(['2025-001/official/report/2@file-server']);
    expect(await stateOf('channel/file-server')).toBe('told');
    // It has the report, and is still to be asked.
    expect(await stateOf('section/taxation')).toBe('partly');
    await say('回答 17 停止', 'taxation');
    expect(await stateOf('section/taxation')).toBe('told');
    expect(await chronology()).toContain('連絡済 第2報 全庁ファイルサーバ(全庁ファイルサーバ)');
  });

  test('what it refuses is not told, and a person is asked whether the channel is down', async () => {
    await say('declare iaas-down');
    await say('pattern c');
    files.state.refuses = new DeliveryError('auth', 'read-only');
    await say('report now');
    expect(await stateOf('channel/file-server')).toBe('unreached');
    expect(await chronology()).toContain(
      '連絡手段の確認を依頼 全庁ファイルサーバ:利用不可ではないか(届けられなかったため)',
    );
    await say('channel file-server down because the share is read-only');
    expect(await chronology()).toContain(
      '第2報の連絡 全庁キャビネット 全庁ファイルサーバから切替え 見送った手段:全庁ファイルサーバは利用不可',
    );
  });
});

describe('a mail that had to wait', () => {
  const REFUSED = new DeliveryError('auth', '535');
  const back = async ({ state }: typeof mail): Promise<void> => {
    state.refuses = undefined;
    await engine.tick();
    await engine.stop();
    while (await engine.runOnce());
  };
  const asked = async (): Promise<void> => {
    await say('declare iaas-down');
    await say('pattern c');
    mail.state.refuses = REFUSED;
    await say('ask');
  };

  test('goes to nobody who was told by another channel meanwhile, and the log says so', async () => {
    await asked();
    await say('channel groupware-mail down');
    expect(files.taken).toContain('2025-001/official/request/2@file-server@section/taxation');
    await back(mail);
    expect(mail.taken).toEqual([]);
    expect(await chronology()).toContain(
      '確認依頼(第2回) 税務課の送信を取りやめました(グループウェアメール)。既に連絡済、又は不要となったためです。',
    );
    const posts = (await desk.views.posts('2025-001')).filter(({ platform }) => platform === 'mail');
    expect(posts.find(({ key }) => key.endsWith('@section/taxation'))?.state).toBe('withheld');
    expect(posts.filter(({ state }) => state !== 'shown' && state !== 'withheld')).toEqual([]);
  });

  test.each([
    ['cannot tell', false, 'maybe_sent', '送信済みの可能性があります', '送信済みの可能性あり'],
    ['says that it has nothing', true, 'withheld', '送信を取りやめました', '送信取りやめ'],
  ])(
    'that may have left when the program ended is said to be so: its channel %s',
    async (_, find, state, line, word) => {
      const taking = { ...mail.messenger, can: { ...mail.messenger.can, find } };
      await opened([files.messenger, taking, outside.messenger]);
      await say('declare iaas-down');
      await say('pattern c');
      mail.state.refuses = new DeliveryError('unknown_outcome', 'killed');
      await say('ask');
      for (let minute = 0; minute < 15; minute += 1) {
        now = plusMinutes(now, 1);
        await engine.tick();
        while (await engine.runOnce());
      }
      // Not refused: nobody knows, and somebody has to ask.
      expect(await rowOf('section/taxation')).toMatchObject({
        state: 'maybe_sent',
        stateLabel: '送信済みの可能性あり',
      });
      await say('channel groupware-mail down');
      now = plusMinutes(now, 2);
      await back(mail);
      expect(mail.taken).toEqual([]);
      // By the folder they were told, whatever became of the mail.
      expect(await rowOf('section/taxation')).toMatchObject({
        stateLabel: expect.stringContaining(`グループウェアメール:${word}`),
      });
      const view = await desk.views.contacts('2025-001');
      expect(view?.unsent).toContainEqual(
        expect.objectContaining({
          contact: 'request/2',
          channel: 'groupware-mail',
          state,
          recipients: expect.arrayContaining(['section/taxation', 'departments']),
          text: expect.stringContaining(`【${word}】確認依頼(第2回)(グループウェアメール)`),
        }),
      );
      const posts = await desk.views.posts('2025-001');
      const post = posts.find(({ key, platform }) => platform === 'mail' && key.endsWith('@section/taxation'));
      expect(post?.state).toBe(state);
      expect((await chronology()).filter((what) => what.includes('税務課') && what.includes(line))).toHaveLength(1);
    },
  );

  test('goes to everybody else', async () => {
    await asked();
    await say('回答 17 停止', 'taxation');
    await back(mail);
    expect(mail.taken).toHaveLength(15);
    expect(mail.taken).toContain('2025-001/official/request/2@groupware-mail@section/roads');
    expect(mail.taken).not.toContain('2025-001/official/request/2@groupware-mail@section/taxation');
  });

  test('is not sent once they were asked anew, or when all is over', async () => {
    await asked();
    await say('ask');
    await back(mail);
    expect(mail.taken.filter((key) => key.includes('request/2'))).toEqual([]);
    expect(mail.taken.filter((key) => key.includes('request/3'))).toHaveLength(16);
    mail.state.refuses = REFUSED;
    await say('ask');
    await say('resolve because it is over');
    await back(mail);
    expect(mail.taken.filter((key) => key.includes('request/4'))).toEqual([]);
  });

  test('tells nobody outside what does not hold any more, or what they have heard', async () => {
    await say('declare iaas-down');
    await say('leak none');
    outside.state.refuses = REFUSED;
    for (const no of [6, 7, 8]) await say(`send ${no}`, 'info-policy-promotion');
    await say('told 8 --to 担当 --by phone', 'info-policy-promotion');
    await say('leak yes');
    await back(outside);
    expect(outside.taken).toEqual([]);
  });
});

describe('mail to somebody outside', () => {
  test('goes when a person of the right office has it sent, and is ticked when it has gone', async () => {
    await say('declare iaas-down');
    await say('leak none');
    expect(outside.taken).toEqual([]);
    expect(await say('send 7')).toContain('依頼してください:情報政策推進係');
    await say('send 7', 'info-policy-promotion');
    expect(outside.taken).toEqual(['2025-001/official/task/7@outside-mail@party/nisc']);
    const view = await desk.views.contacts('2025-001');
    expect(view?.doneTasks.map(({ no }) => no)).toEqual([7]);
    await say('send 7', 'info-policy-promotion');
    expect(outside.taken).toHaveLength(1);
  });

  test('says of the leak what is known when it is sent, of the rest what the newest report said', async () => {
    await say('declare iaas-down');
    const leakIn = async (no: number) => {
      const letter = (await store.read.deliveries('2025-001')).find(({ postKey }) => postKey.includes(`task/${no}@`));
      const said = letter?.card.blocks.flatMap((block) => (block.type === 'fields' ? block.fields : [])) ?? [];
      return said.find(({ label }) => label.includes('情報漏えいの有無'))?.value;
    };
    await say('leak none');
    await say('send 7', 'info-policy-promotion');
    expect(await leakIn(7)).toBe('なし');
    await say('report now');
    await say('leak yes');
    const no =
      (await desk.views.contacts('2025-001'))?.tasks.find(({ name }) => name.includes('情報漏えいの連絡'))?.no ?? 0;
    await say(`send ${no}`, 'info-policy-promotion');
    expect(await leakIn(no)).toBe('あり');
  });

  test('is offered only to those whom a mail reaches', async () => {
    await say('declare iaas-down');
    await say('leak none');
    const offered = async () =>
      (await desk.views.contacts('2025-001'))?.tasks.filter(({ sendable }) => sendable).length;
    expect(await offered()).toBeGreaterThan(0);
    known.addresses = false;
    expect(await offered()).toBe(0);
  });

  test('a drill sends none, whatever is asked of it', async () => {
    await say('declare iaas-down --drill');
    await say('leak none');
    for (const no of [1, 5, 6, 7, 8]) await say(`send ${no}`, 'info-policy-promotion');
    expect(await say('send 5')).toContain('訓練では、外部へ送信しません。');
    await say('pattern c');
    await say('report now');
    await say('resolve because the drill ends');
    expect(files.taken).not.toEqual([]);
    expect(outside.taken).toEqual([]);
    const view = await desk.views.contacts('2025-001');
    expect([...(view?.tasks ?? []), ...(view?.doneTasks ?? [])].filter(({ sendable }) => sendable)).toEqual([]);
  });

  test('a drill sends none even when somebody has put one into its deliveries', async () => {
    await say('declare iaas-down --drill');
    const forged = {
      postKey: 'official/task/7@outside-mail@party/nisc',
      kind: 'official',
      life: 'record',
      platform: 'outside-mail',
      conversation: '2025-001/party/nisc',
      card: { title: 'x', tone: 'calm', blocks: [] },
      hash: 'x',
      pinned: false,
      at: on('11:20'),
    } as const;
    await store.transaction(async (tx) => {
      const head = await tx.incident('2025-001');
      await tx.want('2025-001', head?.seq ?? 0, [forged]);
    });
    while (await engine.runOnce());
    expect(outside.taken).toEqual([]);
    const [delivery] = (await store.read.deliveries('2025-001')).filter(({ platform }) => platform === 'outside-mail');
    expect(delivery?.state).toBe('parked');
  });
});

describe('paper on demand', () => {
  test('every sheet has a title that says what it is, and what is no sheet is none', async () => {
    await say('declare iaas-down');
    const titles = async (name: string) => (await desk.views.sheet('2025-001', name))?.map(({ title }) => title);
    expect(await titles('calls')).toEqual(['連絡表 第1報', '【進捗連絡】統合仮想サーバ環境の障害について(第1報)']);
    expect(await titles('tasks')).toEqual(['連絡表(未了の措置) 2025-001']);
    expect(await titles('requests')).toHaveLength(16);
    expect(await titles('report-1')).toEqual(['【進捗連絡】統合仮想サーバ環境の障害について(第1報)']);
    expect(await titles('notices')).toEqual([
      '【障害発生・体制移行】統合仮想サーバ環境の障害が発生しました。',
      '【連絡手段・連絡頻度の設定】連絡手段と定時連絡の頻度を設定しました。',
    ]);
    expect(await titles('fax-nisc')).toHaveLength(1);
    expect(await titles('phone-tokyo-ict-1')).toHaveLength(1);
    for (const name of ['report-9', 'provider', 'fax-mars', 'calls.exe', '../../plan', 'fax-nisc-9', '']) {
      expect({ name, titles: await titles(name) }).toEqual({ name, titles: undefined });
    }
    // What is told to the deliberative body and the parties concerned is on paper as well; a mere state is no change of it.
    for (const change of ['channel groupware-notice up', 'channel cabinet up', 'times every 2h']) await say(change);
    expect((await titles('notices'))?.slice(2)).toEqual([
      '【連絡手段の設定・変更】連絡手段を変更します。',
      '【連絡頻度の設定・変更】定時連絡の頻度を変更します。',
    ]);
    await say('provider specific 17 --by phone');
    expect(await titles('provider')).toEqual(['連絡表 提供事業者からの連絡(1件目)']);
  });

  test('a form says what was known at its report, however often it is printed later', async () => {
    await say('declare iaas-down');
    await say('update cause 電源装置の故障');
    await say('update cause 制御装置の故障');
    const causeIn = async (report?: number) =>
      (await desk.views.form('2025-001', 'nisc', report))?.fields.find(({ id }) => id === 'cause')?.value;
    expect(await causeIn(1)).toBe('調査中');
    expect(await causeIn(2)).toBe('電源装置の故障');
    expect(await causeIn(3)).toBe('制御装置の故障');
    expect(await causeIn()).toBe('制御装置の故障');
    expect(await desk.views.form('2025-001', 'nisc', 9)).toBeUndefined();
    expect(await desk.views.form('2025-001', 'mars')).toBeUndefined();
    expect((await desk.views.form('2025-001', 'crisis-management-subsection'))?.title).toBe(
      'リスク管理・危機管理情報連絡票',
    );
  });
});

test('a council that is announced is not the deliberative body yet', async () => {
  await say('declare iaas-down');
  expect(await say('council on from 15:00')).toBe('15時00分から、審議機関は危機管理等対策会議です。');
  expect(await say('council off')).toBe('審議機関は情報安全対策委員会です。');
});

test('the last report is told after the incident has ended, and nothing else is changed then', async () => {
  await say('declare iaas-down');
  await say('resolve because it is over');
  expect(await say('told planning --to 庶務係 --by phone')).toContain('連絡済にしました(第2報)');
  expect(await stateOf('department/planning')).toBe('not_relayed');
  expect(await say('ask')).toContain('対応中の事象はありません。');
  expect(await say('contacts')).toContain('連絡状況 2025-001');
  // The clock follows it for a day.
  now = on('11:45');
  await engine.tick();
  expect(await chronology()).toContainEqual(expect.stringMatching(/^第2報の連絡の催促 未連絡:総務部/));
  now = on('16:00');
  await engine.tick();
  expect((await chronology()).filter((line) => line.startsWith('第2報の連絡の催促'))).toHaveLength(2);
  expect((await chronology()).at(-1)).toContain('未展開:企画部(経営担当課)');
});
