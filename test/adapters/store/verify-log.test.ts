// Whoever changes the log afterwards, with whatever tool, is found out, and where.
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { openStore } from '../../../adapters/store/open-store.ts';
import { verifyLog } from '../../../adapters/store/verify/verify-log.ts';
import type { StoreTransaction } from '../../../src/ports/store.ts';
import { answer, batch, NOON, newIncident, outcome, wanted } from '../../conformance/store-samples.ts';
import { type DatabaseFolder, databaseFolder } from './database-folder.ts';
import { tamperWith } from './tamper.ts';

const PLAN = '{"name":"計画"}';
const PLAN_HASH = createHash('sha256').update(PLAN).digest('hex');

let folder: DatabaseFolder;

/** Three incidents with three events each. */
beforeEach(async () => {
  folder = databaseFolder();
  const { store } = await openStore({ url: `file:${folder.file}` });
  for (const id of ['2026-001', '2026-002', '2026-003']) {
    await store.transaction(async (tx) => {
      await tx.savePlan(PLAN_HASH, PLAN);
      await tx.openIncident(newIncident(id, { planHash: PLAN_HASH }));
      const declared = {
        type: 'IncidentDeclared',
        scenario: 'iaas-down',
        drill: false,
        planHash: PLAN_HASH,
        facts: {},
        channels: {},
        schedule: { type: 'daily', times: [] },
      } as const;
      const events = [{ event: declared, what: '宣言' }, answer('tax', '"引用"\n\u0001😀'), answer('family')];
      await tx.append(batch({ incident: id, commandKey: `key of ${id}`, events }));
      await tx.saveOutcome({ ...outcome(`key of ${id}`), incident: id });
    });
  }
  await store.close();
});
afterEach(() => folder.remove());

const tamper = (sql: string): void => tamperWith(folder.file, sql);
const write = async (work: (tx: StoreTransaction) => Promise<void>): Promise<void> => {
  const { store } = await openStore({ url: `file:${folder.file}` });
  await store.transaction(work);
  await store.close();
};
const verdictOf = async (incident: string) =>
  (await verifyLog(folder.file)).incidents.find((v) => v.incident === incident);

test('a log that nobody touched is in order', async () => {
  const incidents = ['2026-001', '2026-002', '2026-003'].map((incident) => ({
    incident,
    ok: true,
    events: 3,
    tip: expect.stringMatching(/^[0-9a-f]{64}$/),
  }));
  expect(await verifyLog(folder.file)).toEqual({
    ok: true,
    incidents,
    directory: { ok: true, events: 0 },
    outcomes: { ok: true, events: 3, tip: expect.stringMatching(/^[0-9a-f]{64}$/) },
    brokenPlans: [],
    brokenOutcomes: [],
    missingOutcomes: [],
    foreignRows: [],
    changedCards: [],
    changedSchema: [],
    fileProblems: [],
  });
});

test('anybody can check a row with SQLite and SHA-256 alone', () => {
  const db = new Database(folder.file, { readonly: true });
  const rows = db
    .prepare(
      'select json_array(prev, incident, seq, at, type, body, actor, what, command_key) as text, hash from events',
    )
    .all() as { text: string; hash: string }[];
  db.close();
  expect(rows).toHaveLength(9);
  for (const { text, hash } of rows) expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
});

describe('it finds', () => {
  test.each(['at', 'type', 'body', 'actor', 'what', 'command_key', 'prev'])('a changed byte in %s', async (column) => {
    const change = `substr(${column}, 1, length(${column}) - 1) || '!'`;
    tamper(`update events set ${column} = ${change} where incident = '2026-002' and seq = 2`);
    expect(await verdictOf('2026-002')).toMatchObject({ ok: false, brokenSeq: 2, problem: 'changed_row' });
    expect(await verdictOf('2026-001')).toMatchObject({ ok: true });
    expect(await verifyLog(folder.file)).toMatchObject({ ok: false });
  });

  test('a row whose hash was made to fit, by the link of the next', async () => {
    tamper("update events set hash = 'f00' where incident = '2026-002' and seq = 2");
    expect(await verdictOf('2026-002')).toMatchObject({ brokenSeq: 2, problem: 'changed_row' });
  });

  test('a row taken out of the middle', async () => {
    tamper("delete from events where incident = '2026-002' and seq = 2");
    expect(await verdictOf('2026-002')).toMatchObject({ brokenSeq: 2, problem: 'missing_row' });
  });

  test('rows in another order', async () => {
    tamper(
      "update events set seq = 9 where incident = '2026-002' and seq = 2; update events set seq = 2 where incident = '2026-002' and seq = 3; update events set seq = 3 where incident = '2026-002' and seq = 9",
    );
    expect(await verdictOf('2026-002')).toMatchObject({ brokenSeq: 2, problem: 'changed_row' });
  });

  test('a row of another incident', async () => {
    tamper("update events set incident = '2026-001', seq = 4 where incident = '2026-002' and seq = 3");
    expect(await verdictOf('2026-001')).toMatchObject({ brokenSeq: 4, problem: 'changed_row' });
    expect(await verdictOf('2026-002')).toMatchObject({ brokenSeq: 3, problem: 'differs_from_head' });
  });

  test('a tail that was cut off', async () => {
    tamper("delete from events where incident = '2026-002' and seq = 3");
    expect(await verdictOf('2026-002')).toMatchObject({ brokenSeq: 3, problem: 'differs_from_head', events: 2 });
  });

  test('a head without its events, and events without their head', async () => {
    tamper("delete from events where incident = '2026-002'; delete from heads where id = '2026-003'");
    expect(await verdictOf('2026-002')).toMatchObject({ brokenSeq: 1, problem: 'differs_from_head' });
    expect(await verdictOf('2026-003')).toMatchObject({ brokenSeq: 1, problem: 'missing_head' });
  });

  test('a whole incident taken out', async () => {
    tamper("delete from events where incident = '2026-002'; delete from heads where id = '2026-002'");
    expect(await verdictOf('2026-002')).toMatchObject({ ok: false, problem: 'missing_incident' });
  });

  test('an incident that was turned into a drill, or closed, without an event', async () => {
    tamper(
      "update heads set drill = 1 where id = '2026-001'; update heads set status = 'closed' where id = '2026-002'",
    );
    expect(await verdictOf('2026-001')).toMatchObject({ brokenSeq: 1, problem: 'changed_head' });
    expect(await verdictOf('2026-002')).toMatchObject({ ok: false, problem: 'changed_head' });
  });

  test('a plan that no longer is what its hash names, and one that is gone', async () => {
    tamper("update plans set json = replace(json, '計', '形')");
    expect(await verifyLog(folder.file)).toMatchObject({ ok: false, brokenPlans: [PLAN_HASH] });
    tamper('delete from plans');
    expect(await verifyLog(folder.file)).toMatchObject({ ok: false, brokenPlans: [PLAN_HASH] });
  });

  test('the changed outcome of a command', async () => {
    tamper(`update commands set reply = '{"ok":false}' where command_key = 'key of 2026-002'`);
    expect(await verifyLog(folder.file)).toMatchObject({ ok: false, brokenOutcomes: ['key of 2026-002'] });
  });

  test.each([
    "declared_at = '2020-01-01T00:00:00.000+09:00'",
    "closed_at = '2020-01-01T00:00:00.000+09:00'",
    "scenario = 'other'",
    "plan_hash = 'other'",
  ])('a head that was changed: %s', async (change) => {
    tamper(`update heads set ${change} where id = '2026-002'`);
    expect(await verdictOf('2026-002')).toMatchObject({ ok: false, problem: 'changed_head' });
    expect(await verdictOf('2026-001')).toMatchObject({ ok: true });
  });

  test('a closing at another time than the event says', async () => {
    await write(async (tx) => {
      const closing = { event: { type: 'IncidentClosed' } as never, what: '終結' };
      await tx.append(batch({ incident: '2026-001', expectedSeq: 3, events: [closing], closedAt: NOON }));
    });
    expect(await verdictOf('2026-001')).toMatchObject({ ok: true, events: 4 });
    tamper("update heads set closed_at = '2020-01-01T00:00:00.000+09:00' where id = '2026-001'");
    expect(await verdictOf('2026-001')).toMatchObject({ ok: false, brokenSeq: 4, problem: 'changed_head' });
  });

  test('posts that were kept from being made', async () => {
    tamper("update heads set planned_seq = 1000 where id = '2026-002'");
    expect(await verdictOf('2026-002')).toMatchObject({ ok: false, problem: 'differs_from_head' });
  });

  test('a view that says something else, and triggers that are gone', async () => {
    tamper('drop view chronology; create view chronology as select 1; create table extra (id integer)');
    expect(await verifyLog(folder.file)).toMatchObject({
      ok: false,
      changedSchema: expect.arrayContaining(['chronology', 'events_never_deleted', 'extra']),
    });
  });

  test.each([
    ['a plan of no incident', "insert into plans values ('abc', '{}')", 'plans abc'],
    [
      'a message that no delivery put there',
      "insert into console_messages (key, conversation, pinned, posted_at, updated_at, card) values ('2026-001/report/9', '2026-001/board', 0, '', '', '{}')",
      expect.stringMatching(/^console_messages \d+ 2026-001\/report\/9$/),
    ],
    [
      'an outcome of another time than its events',
      "update commands set at = '2020-01-01T00:00:00Z' where command_key = 'key of 2026-001'",
      'commands key of 2026-001',
    ],
  ])('%s', async (_, sql, row) => {
    tamper(sql);
    expect(await verifyLog(folder.file)).toMatchObject({ ok: false, foreignRows: expect.arrayContaining([row]) });
  });

  test('an outcome of somebody on a chat that was taken away', async () => {
    tamper("update events set command_key = 'slack:action:x' where incident = '2026-002'");
    expect(await verifyLog(folder.file)).toMatchObject({ ok: false, missingOutcomes: ['slack:action:x'] });
  });

  test('a delivery whose hash is none', async () => {
    await write((tx) => tx.want('2026-001', 3, [wanted('board', { platform: 'slack' })]));
    tamper("update deliveries set hash = '0' where platform = 'slack'");
    const { ok, foreignRows } = await verifyLog(folder.file);
    expect(ok).toBe(false);
    expect(foreignRows).toEqual([expect.stringContaining('deliveries 2026-001 board slack')]);
  });

  test('a card that was changed where it waits, and where it is shown', async () => {
    const card = { title: '板', tone: 'alert', blocks: [] } as const;
    const hash = createHash('sha256').update(JSON.stringify(card)).digest('hex');
    const { store, consoleMessages } = await openStore({ url: `file:${folder.file}` });
    const id = await consoleMessages.insert({ key: 'board', conversation: 'C1', card, at: NOON });
    await store.transaction(async (tx) => {
      await tx.want('2026-001', 3, [wanted('board', { platform: 'web', card, hash })]);
      const [delivery] = await tx.claim({ owner: 'me', now: NOON, leaseUntil: NOON, limit: 1 });
      const shown = { state: 'shown', ref: id, shownHash: hash, shownPinned: false } as const;
      await tx.settle(delivery?.id ?? -1, 'me', shown);
    });
    await store.close();
    expect(await verifyLog(folder.file)).toMatchObject({ ok: true });
    tamper("update console_messages set card = replace(card, '板', '坂')");
    expect(await verifyLog(folder.file)).toMatchObject({ ok: false, changedCards: ['2026-001 board web C1'] });
    tamper("update console_messages set card = replace(card, '坂', '板')");
    expect(await verifyLog(folder.file)).toMatchObject({ changedCards: [] });
    tamper("update deliveries set card = replace(card, '板', '坂')");
    expect(await verifyLog(folder.file)).toMatchObject({ changedCards: ['2026-001 board web C1'] });
  });

  test('the outcome of a command that was taken out', async () => {
    await write(async (tx) => {
      for (const [index, key] of ['api:1', 'web:2', 'slot:3'].entries()) {
        await tx.append(batch({ incident: '2026-001', expectedSeq: 3 + index, commandKey: key }));
      }
      await tx.saveOutcome({ ...outcome('web:2'), incident: '2026-001' });
    });
    expect(await verifyLog(folder.file)).toMatchObject({ ok: false, missingOutcomes: ['api:1'] });
  });
});

test('text that is no text, half of a character, is kept as a replacement character and stays in order', async () => {
  const half = '半分\ud800';
  await write(async (tx) => {
    const actor = { platform: 'slack', id: 'U1', section: 'tax', label: half };
    const events = [{ ...answer('tax', half), what: half }];
    await tx.append(batch({ incident: '2026-001', expectedSeq: 3, commandKey: half, actor, events }));
    await tx.saveOutcome({ ...outcome(half), fingerprint: half, reply: JSON.stringify(half) + half });
  });
  expect(await verifyLog(folder.file)).toMatchObject({ ok: true });
  const { store } = await openStore({ url: `file:${folder.file}` });
  expect(await store.read.events('2026-001', 3)).toMatchObject([
    { what: '半分\ufffd', actor: { label: '半分\ufffd' }, event: { note: '半分\ufffd' } },
  ]);
  expect(await store.read.outcome(half)).toMatchObject({ fingerprint: '半分\ufffd' });
  await store.close();
});
