// What the database has lost of a chat is made good at a start: nothing stands there twice where the chat can be asked, and
// where it cannot, the log says which posts may be there.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { openStore } from '../../../adapters/store/open-store.ts';
import { changes } from '../../../src/app/changes.ts';
import { directories } from '../../../src/app/directories.ts';
import { incidentStates } from '../../../src/app/incident-states.ts';
import { openDesk } from '../../../src/app/open-desk.ts';
import { type Engine, engine } from '../../../src/app/show/keep-shown.ts';
import { planHash } from '../../../src/plan/read/load-plan.ts';
import { planJson } from '../../../src/plan/read/plan-json.ts';
import type { Desk } from '../../../src/ports/desk.ts';
import type { Messenger } from '../../../src/ports/messenger.ts';
import type { Store } from '../../../src/ports/store.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { epochMs, instantFromEpochMs } from '../../../src/time.ts';
import { type FakeMessenger, fakeMessenger } from '../../fakes/fake-messenger.ts';
import { on, ward } from '../../incident/given-when-then.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const ID = '2025-001';

let now = on('11:20');
let folder: string;
let store: Store;
let chat: FakeMessenger;
let kept: Engine;
let desk: Desk;

beforeEach(() => {
  now = on('11:20');
  folder = mkdtempSync(join(tmpdir(), 'bcp-lost-'));
});
afterEach(async () => {
  await kept.stop();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = (): string => join(folder, 'bcp.sqlite');

/** The program, with the chat as it stands there from one start to the next. */
const open = async (can: Partial<Messenger['can']> = {}): Promise<void> => {
  const clock = { now: () => now };
  chat ??= fakeMessenger({ clock, platform: 'chat', linked: true, can });
  ({ store } = await openStore({ url: `file:${file()}`, now }));
  const json = planJson(ward);
  const hash = planHash(json);
  const recording = { states: incidentStates({ plan: ward, hash }), texts: textsIn('ja') };
  const told = changes();
  const linked = directories(store);
  const shared = { store, clock, logger: silent, directories: linked };
  kept = engine({ ...shared, messengers: [chat], recording, owner: 'test' }, told);
  // Compared and sent by `settled` alone.
  await kept.stop();
  const plan = { plan: ward, planHash: hash, planJson: json };
  const handling = { ...recording, ...plan, ...shared, chats: [chat.platform], admins: ['chat:ADMIN'] };
  desk = openDesk(handling, [chat], told, () => {});
};

const settled = async (): Promise<void> => {
  while (await kept.runOnce());
};

const say = async (text: string, conversation = 'CRISIS'): Promise<void> => {
  const where = { platform: 'chat', conversation, direct: false };
  const reply = await desk.handle({ asked: { kind: 'text', text }, by: { platform: 'chat', id: 'ADMIN' }, where });
  expect(reply).toMatchObject({ ok: true });
  // The links of a time are those that stood then.
  now = instantFromEpochMs(epochMs(now) + 1000);
};

/** Links, an incident, an answer, a report, a link that comes later; all of it shown. */
const live = async (can: Partial<Messenger['can']> = {}): Promise<void> => {
  chat = undefined as never;
  await open(can);
  await say('link section 税務課', 'TAX');
  await say('宣言 iaas-down');
  await settled();
  await say('answer 17 stopped --for 税務課 --said-by 係長 --by 電話 --read-back');
  await say('報告');
  await settled();
  await say('link section 職員課', 'STAFF');
  await settled();
};

const restartWithout = async (rows: string): Promise<void> => {
  await kept.stop();
  await store.close();
  const db = new Database(file());
  db.pragma('foreign_keys = off');
  db.exec(`delete from ${rows}`);
  db.close();
  await open();
  await kept.start();
  await settled();
};

const seen = () => chat.seen().map(({ id, key, conversation }) => `${id} ${conversation} ${key}`);
const pinned = () =>
  chat
    .seen()
    .filter((one) => one.pinned)
    .map(({ id }) => id);
const states = async () => new Set((await store.read.deliveries(ID)).map(({ state }) => state));

describe('a chat that can be asked', () => {
  test.each([
    'deliveries',
    'deliveries where id % 3 = 0',
    "deliveries where life = 'living'",
    "deliveries where life = 'record'",
    'deliveries; delete from decorations',
  ])('nothing is shown twice after %s', async (rows) => {
    await live();
    const before = { seen: seen(), pinned: pinned(), known: (await store.read.deliveries(ID)).map(refOf).sort() };
    await restartWithout(rows);
    expect(seen()).toEqual(before.seen);
    expect(pinned()).toEqual(before.pinned);
    expect((await store.read.deliveries(ID)).map(refOf).sort()).toEqual(before.known);
    expect(await states()).toEqual(new Set(['shown']));
    // What is edited in place still is, and where it stood.
    await say('answer 17 restored --for 税務課 --said-by 係長 --by 電話 --read-back');
    await settled();
    expect(seen()).toEqual(before.seen);
    expect(chat.seen('CRISIS')[0]?.card).toMatchObject({ title: expect.stringContaining(ID) });
  });

  test('a record that was still to be sent is sent, once', async () => {
    await live();
    chat.failWhen((method) => (method === 'post' ? { code: 'unavailable' } : undefined));
    await say('報告');
    await settled();
    const before = seen();
    expect(before.some((one) => one.endsWith('report/3'))).toBe(false);
    chat.failWhen(() => undefined);
    await restartWithout("deliveries where post_key = 'report/3'");
    expect(seen().slice(0, before.length)).toEqual(before);
    expect(seen().filter((one) => one.endsWith('report/3'))).toHaveLength(1);
  });

  test('a start that has lost nothing asks for nothing', async () => {
    await live();
    const asked: string[] = [];
    chat.failWhen((method) => {
      asked.push(method);
      return undefined;
    });
    await restartWithout('deliveries where false');
    expect(asked).toEqual([]);
  });
});

const refOf = ({ postKey, conversation, ref }: Awaited<ReturnType<Store['read']['deliveries']>>[number]): string =>
  `${ref} ${conversation} ${postKey}`;

describe('a chat that cannot be asked', () => {
  test('records are left alone, and the log says that they may be there', async () => {
    await live({ find: false });
    const before = seen();
    await restartWithout("deliveries where life = 'record'");
    expect(seen()).toEqual(before);
    expect(await states()).toEqual(new Set(['shown', 'maybe_sent']));
    const said = (await desk.views.chronology(ID))
      .map(({ what }) => what)
      .filter((line) => line.includes('失われています'));
    expect(said).toContainEqual(
      expect.stringMatching(/^第2報を送信した記録が失われています.*再送しません。.*で確認してください。$/),
    );
    await kept.start();
    await settled();
    expect(seen()).toEqual(before);
  });

  test('what is edited in place is shown anew with its mark, and the log says so', async () => {
    await live({ find: false });
    const before = seen();
    await restartWithout("deliveries where post_key = 'board'");
    const anew = chat.seen().slice(before.length);
    expect(anew.map(({ key }) => key)).toEqual([`${ID}/board`]);
    expect((await desk.views.chronology(ID)).map(({ what }) => what)).toContainEqual(
      expect.stringContaining('投稿が二重になった可能性があります'),
    );
  });
});
