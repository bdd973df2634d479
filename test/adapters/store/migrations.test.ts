// A database of a former version is brought to the present one with everything in it, and can be checked before that.
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { eventHash, outcomeHash } from '../../../adapters/store/event-chain.ts';
import { openReader, openStore } from '../../../adapters/store/open-store.ts';
import { migrate } from '../../../adapters/store/sqlite/migrations.ts';
import { verifyLog } from '../../../adapters/store/verify/verify-log.ts';
import { batch, directoryBatch, NOON } from '../../conformance/store-samples.ts';
import { type DatabaseFolder, databaseFolder } from './database-folder.ts';

const PLAN = '{"name":"計画"}';
const PLAN_HASH = createHash('sha256').update(PLAN).digest('hex');
/** Of the cards, which say nothing. */
const HASH = createHash('sha256').update('{}').digest('hex');
const START = '0'.repeat(64);

let folder: DatabaseFolder;
beforeEach(() => {
  folder = databaseFolder();
});
afterEach(() => folder.remove());

/** As the program of version 1 left it: an incident with one event, its outcome, a post shown and one parked. */
const databaseOfVersion1 = (): void => {
  const db = new Database(folder.file);
  migrate(db, 1);
  const event = {
    incident: '2026-001',
    seq: 1,
    at: NOON,
    type: 'IncidentDeclared',
    body: JSON.stringify({ scenario: 'iaas-down', drill: false, planHash: PLAN_HASH }),
    actor: '{"platform":"web","id":"local","label":"情報政策課"}',
    what: '古い記録',
    command_key: 'web:1',
    prev: START,
  };
  const outcome = { command_key: 'web:1', fingerprint: 'asked', at: NOON, incident: '2026-001', reply: '{"ok":true}' };
  const delivery = "'2026-001', ?, ?, 'living', 'web', 'C1', ?, 0, ?, null, ?, 0, ?, 0, ?, 0, ?, null, null, null";
  const insertDelivery = db.prepare(`insert into deliveries values (null, ${delivery}, '{}')`);
  const put = (table: string, values: readonly unknown[]) =>
    db.prepare(`insert into ${table} values (${values.map(() => '?').join(', ')})`).run(...values);
  put('plans', [PLAN_HASH, PLAN]);
  put('heads', ['2026-001', 'iaas-down', 0, 'open', NOON, null, PLAN_HASH, 1, eventHash(event), 1]);
  put('events', [...Object.values(event), eventHash(event)]);
  put('commands', [...Object.values(outcome), outcomeHash(outcome)]);
  insertDelivery.run('board', 'board', HASH, 'shown', HASH, 'message 7', NOON, NOON);
  insertDelivery.run('leak', 'notice', HASH, 'parked', null, null, NOON, NOON);
  db.close();
};

test('the steps of the past are as they were released: files in the wild were made by them', () => {
  const db = new Database(':memory:');
  migrate(db, 1);
  const made = db.prepare('select type, name, tbl_name, sql from sqlite_schema order by rowid').all();
  db.close();
  expect(createHash('sha256').update(JSON.stringify(made)).digest('hex')).toBe(
    'd47e9666349b3e4c75b083211415c805aab8a09d597fcafccf827f596e012f9d',
  );
});

test('a file of version 1 becomes one of the present, with its log, its posts and room for links and people', async () => {
  databaseOfVersion1();
  const { store } = await openStore({ url: `file:${folder.file}` });
  expect(await store.read.events('2026-001', 0)).toMatchObject([{ seq: 1, what: '古い記録' }]);
  expect(await store.read.deliveries('2026-001')).toMatchObject([{ state: 'shown' }, { state: 'parked' }]);
  const place = { platform: 'web', conversation: 'C1' };
  expect(await store.read.shownAs(place, 'message 7')).toEqual({ incident: '2026-001', postKey: 'board' });
  expect(await store.read.directoryEvents(0)).toEqual([]);
  await store.transaction(async (tx) => {
    expect(await tx.append(batch({ expectedSeq: 1 }))).toMatchObject({ seq: 2 });
    expect(await tx.appendDirectory(directoryBatch({}))).toBe(1);
    expect(await tx.showAgain(place, NOON, { gone: false })).toBe(2);
  });
  await store.close();
  expect(await verifyLog(folder.file)).toMatchObject({
    ok: true,
    incidents: [{ events: 2 }],
    directory: { events: 1 },
    changedSchema: [],
  });
});

test('what the version before left waiting to be pinned has its place in the queue of pins, and what was withheld says so', async () => {
  databaseOfVersion1();
  const db = new Database(folder.file);
  migrate(db, 3);
  const insert = db.prepare(
    `insert into deliveries (incident, post_key, kind, life, platform, conversation, hash, pinned, state, queued, shown_hash,
       shown_pinned, ref, uncertain, wanted_since, attempts, due_at, card)
     values ('2026-001', ?, 'report', 'record', 'web', 'C1', 'h', ?, ?, ?, ?, ?, ?, 0, '${NOON}', 0, '${NOON}', '{}')`,
  );
  insert.run('report/1', 0, 'pending', 1, 'h', 1, 'm1');
  insert.run('report/2', 1, 'pending', 2, 'h', 0, 'm2');
  insert.run('official/request/1@mail@section/tax', 0, 'shown', null, 'h', 0, null);
  db.close();
  const { store } = await openStore({ url: `file:${folder.file}` });
  const states = (await store.read.deliveries('2026-001')).map(({ postKey, state }) => `${postKey} ${state}`);
  expect(states.slice(2)).toEqual([
    'report/1 pending',
    'report/2 pending',
    'official/request/1@mail@section/tax withheld',
  ]);
  const request = { owner: 'me', now: NOON, leaseUntil: NOON, limit: 9 };
  const claimed = await store.transaction((tx) => tx.claimDecorations(request));
  expect(claimed).toMatchObject([{ what: 'pin', ref: 'm2' }]);
  for (const one of claimed) await store.transaction((tx) => tx.settleDecoration(one, 'me', { done: true }));
  expect(await store.transaction((tx) => tx.claimDecorations(request))).toMatchObject([{ what: 'unpin', ref: 'm1' }]);
  await store.close();
  expect(await verifyLog(folder.file)).toMatchObject({ changedSchema: [] });
});

test('it is changed once: opening it again finds everything in place', async () => {
  databaseOfVersion1();
  for (const _ of [1, 2]) await (await openStore({ url: `file:${folder.file}` })).store.close();
  const db = new Database(folder.file, { readonly: true });
  expect(db.pragma('user_version', { simple: true })).toBe(9);
  expect(db.prepare('select seq, hash from directory_head').all()).toEqual([{ seq: 0, hash: START }]);
  db.close();
});

test('an old copy can be read and checked as it is, without being changed', async () => {
  databaseOfVersion1();
  expect(await verifyLog(folder.file)).toMatchObject({
    ok: true,
    incidents: [{ incident: '2026-001', ok: true, events: 1 }],
    directory: { ok: true, events: 0 },
    changedSchema: [],
  });
  const { read, close } = openReader(folder.file);
  expect(await read.incidents()).toHaveLength(1);
  close();
  const db = new Database(folder.file, { readonly: true });
  expect(db.pragma('user_version', { simple: true })).toBe(1);
  db.close();
});

test('an old copy that was changed is found out too', async () => {
  databaseOfVersion1();
  const db = new Database(folder.file);
  db.exec('drop view answers');
  db.close();
  expect(await verifyLog(folder.file)).toMatchObject({ ok: false, changedSchema: ['answers'] });
});
