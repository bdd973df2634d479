// A database that the program wrote in an earlier version (the file beside: a drill and an incident, with answers, reports and
// replies) opens in the present one: in order, with the same board, nothing shown twice, and it goes on.
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { compareTips, type KeptTip } from '../../adapters/store/sqlite/compare-tips.ts';
import { verifyLog } from '../../adapters/store/verify/verify-log.ts';
import type { Card } from '../../src/posts/card.ts';
import { type BcpProcess, command, eventually, newPlace, type Place, postsAt, startBcp } from './bcp-process.ts';

const WRITTEN = new URL('./database-of-version-3.sqlite.gz', import.meta.url);
const ID = '2026-002';

let place: Place;
let running: BcpProcess | undefined;
beforeEach(() => {
  place = newPlace();
  writeFileSync(place.database, gunzipSync(readFileSync(WRITTEN)));
});
afterEach(async () => {
  await running?.kill();
  place.remove();
});

interface Message {
  readonly key: string;
  readonly conversation: string;
  readonly card: string;
}

const reading = <T>(read: (db: Database.Database) => T): T => {
  const db = new Database(place.database, { readonly: true });
  try {
    return read(db);
  } finally {
    db.close();
  }
};

/** Everything on the console, in its order. */
const messages = (): readonly Message[] =>
  reading((db) => db.prepare('select key, conversation, card from console_messages order by id').all() as Message[]);

const isRecord = ({ key }: Message): boolean => /\/(?:report|notice|reminder|escalation)\//.test(key);

/** Of each system its name, its section and how it is, as the board says. */
const systemsOnBoard = (all: readonly Message[]): readonly unknown[] => {
  const board = all.find(({ key }) => key === `${ID}/board`);
  const { blocks } = JSON.parse(board?.card ?? '{"blocks":[]}') as Card;
  return blocks.flatMap((block) =>
    block.type === 'table' && block.columns[0] === 'システム' ? block.rows.map((row) => row.slice(0, 3)) : [],
  );
};

const tipsOf = ({ incidents, directory }: Awaited<ReturnType<typeof verifyLog>>): readonly KeptTip[] => [
  ...incidents.map(({ incident, events, tip = '' }) => ({ chain: { incident }, events, tip })),
  ...(directory.tip === undefined
    ? []
    : [{ chain: 'directory', events: directory.events, tip: directory.tip } as const]),
];

/** What somebody said then, and the reply as it was kept. */
const SAID = '回答 13 停止 代替手段 窓口で"手書き" =1+1 ｶﾞ😀';
const replyTo = (key: string): string =>
  JSON.parse(reading((db) => db.prepare('select reply from commands where command_key = ?').pluck().get(key)) as string)
    .text;

test('it is in order before anything is changed in it', async () => {
  expect(reading((db) => db.pragma('user_version', { simple: true }))).toBe(3);
  expect(await verifyLog(place.database)).toMatchObject({
    ok: true,
    incidents: [
      { incident: '2026-001', ok: true, events: 9 },
      { incident: ID, ok: true, events: 20 },
    ],
  });
});

test('it opens, shows the same board, repeats its replies, and goes on', async () => {
  const kept = tipsOf(await verifyLog(place.database));
  const before = messages();
  running = startBcp(place, { at: '2026-11-24T10:05:00+09:00' });
  const address = await running.ready;
  const shown = () =>
    eventually(
      () => postsAt(address, ID),
      (posts) => posts.length > 40 && posts.every(({ state }) => state === 'shown'),
    );
  await shown();

  const after = messages();
  expect(systemsOnBoard(after)).toEqual(systemsOnBoard(before));
  expect(after.filter(isRecord)).toEqual(before.filter(isRecord));
  const places = (all: readonly Message[]) => all.map(({ key, conversation }) => `${conversation} ${key}`);
  // That question was a notice then, and is a post of its own now.
  const added = ['2026-002/operations 2026-002/leak', '2026-001/operations 2026-001/leak'];
  expect(places(after)).toEqual([...places(before), ...added]);

  const say = (key: string, text: string, as: string) =>
    command(address, { key, text: `${text} --incident ${ID}`, as });
  const repeated = await say('first-3', SAID, 'family-register-residents');
  expect(JSON.parse(repeated?.body ?? '')).toMatchObject({ ok: true, reply: replyTo('api:first-3') });
  expect(await say('new-1', '回答 13 復旧済', 'family-register-residents')).toMatchObject({ status: 200 });
  expect(await say('new-2', '報告', 'info-systems-manager')).toMatchObject({
    status: 200,
    body: expect.stringContaining('第4報'),
  });
  await shown();
  expect(messages().filter(isRecord).slice(0, before.filter(isRecord).length)).toEqual(before.filter(isRecord));
  await running.kill();

  expect(await verifyLog(place.database)).toMatchObject({ ok: true, foreignRows: [], changedSchema: [] });
  expect(compareTips(place.database, kept)).toEqual([]);
});
