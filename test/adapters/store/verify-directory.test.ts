// Whoever changes afterwards who is linked and who may act is found out, and where.
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { openStore } from '../../../adapters/store/open-store.ts';
import { verifyLog } from '../../../adapters/store/verify/verify-log.ts';
import { added, answer, batch, directoryBatch, linked, newIncident } from '../../conformance/store-samples.ts';
import { type DatabaseFolder, databaseFolder } from './database-folder.ts';
import { tamperWith } from './tamper.ts';

let folder: DatabaseFolder;

/** Four events about links and people, beside one incident. */
beforeEach(async () => {
  folder = databaseFolder();
  const { store } = await openStore({ url: `file:${folder.file}` });
  await store.transaction(async (tx) => {
    await tx.savePlan(PLAN_HASH, PLAN);
    await tx.openIncident(newIncident('2026-001', { planHash: PLAN_HASH }));
    await tx.append(batch({ events: [answer('tax'), answer('family')] }));
    const people = added('U2', { as: 'manager', section: 'tax' });
    const events = [linked('tax', 'C1'), linked('ops', 'C2'), people];
    const seq = await tx.appendDirectory(directoryBatch({ events }));
    const odd = { ...linked('all', 'C3'), what: '"引用"\n\u0001😀半分\ud800' };
    await tx.appendDirectory(directoryBatch({ expectedSeq: seq, commandKey: 'key-2', events: [odd] }));
  });
  await store.close();
});
afterEach(() => folder.remove());

const PLAN = '{"name":"計画"}';
const PLAN_HASH = createHash('sha256').update(PLAN).digest('hex');

const tamper = (sql: string): void => tamperWith(folder.file, sql);
const verdict = async () => {
  const { ok, directory, incidents } = await verifyLog(folder.file);
  return { ok, directory, incident: incidents[0] };
};

test('a log that nobody touched is in order, and its tip can be printed', async () => {
  const tip = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(await verdict()).toMatchObject({ ok: true, directory: { ok: true, events: 4, tip } });
});

test('anybody can check a row with SQLite and SHA-256 alone', () => {
  const db = new Database(folder.file, { readonly: true });
  const text = "json_array(prev, 'directory', seq, at, type, body, actor, what, command_key)";
  const rows = db.prepare(`select ${text} as text, hash from directory_events`).all() as Record<string, string>[];
  db.close();
  expect(rows).toHaveLength(4);
  for (const { text = '', hash } of rows) expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
});

describe('it finds', () => {
  test.each(['at', 'type', 'body', 'actor', 'what', 'command_key', 'prev', 'hash'])(
    'a changed byte in %s',
    async (column) => {
      const change = `substr(${column}, 1, length(${column}) - 1) || '!'`;
      tamper(`update directory_events set ${column} = ${change} where seq = 2`);
      expect(await verdict()).toMatchObject({
        ok: false,
        directory: { ok: false, brokenSeq: 2, problem: 'changed_row' },
        incident: { ok: true },
      });
    },
  );

  test('a row taken out of the middle', async () => {
    tamper('delete from directory_events where seq = 2');
    expect(await verdict()).toMatchObject({ ok: false, directory: { brokenSeq: 2, problem: 'missing_row' } });
  });

  test('rows in another order', async () => {
    const [swap, back] = ['seq = 9 where seq = 2', 'seq = 3 where seq = 9'];
    tamper(
      `update directory_events set ${swap}; update directory_events set seq = 2 where seq = 3; update directory_events set ${back}`,
    );
    expect(await verdict()).toMatchObject({ ok: false, directory: { brokenSeq: 2, problem: 'changed_row' } });
  });

  test('a tail that was cut off, and all of it', async () => {
    tamper('delete from directory_events where seq = 4');
    expect(await verdict()).toMatchObject({
      ok: false,
      directory: { events: 3, brokenSeq: 4, problem: 'differs_from_head' },
    });
    tamper('delete from directory_events');
    expect(await verdict()).toMatchObject({ ok: false, directory: { events: 0, brokenSeq: 1 } });
  });

  test('a row that was added behind the head', async () => {
    const columns = 'at, type, body, actor, what, command_key, prev, hash';
    tamper(`insert into directory_events select 5, ${columns} from directory_events where seq = 4`);
    expect(await verdict()).toMatchObject({ ok: false, directory: { brokenSeq: 5, problem: 'changed_row' } });
  });

  test('a head that is gone, or names another end', async () => {
    tamper("update directory_head set hash = 'f00'");
    expect(await verdict()).toMatchObject({ ok: false, directory: { brokenSeq: 4, problem: 'differs_from_head' } });
    tamper('delete from directory_head');
    expect(await verdict()).toMatchObject({ ok: false, directory: { problem: 'missing_head' } });
  });

  test("a row of an incident's chain, whose hashes are right there", async () => {
    const row = 'at, type, body, actor, what, command_key, prev, hash';
    tamper(`delete from directory_events;
      insert into directory_events select seq, ${row} from events order by seq;
      update directory_head set (seq, hash) = (select seq, hash from events order by seq desc)`);
    expect(await verdict()).toMatchObject({
      ok: false,
      directory: { brokenSeq: 1, problem: 'changed_row' },
      incident: { ok: true },
    });
  });

  test('its table, view or triggers made differently', async () => {
    tamper('drop view people; create view people as select 1');
    const { ok, changedSchema } = await verifyLog(folder.file);
    expect(ok).toBe(false);
    expect(changedSchema).toEqual(
      expect.arrayContaining([
        'people',
        'directory_events_never_updated',
        'directory_events_never_deleted',
        'directory_events_in_order',
      ]),
    );
  });

  test('a file that says it is of the version before there was such a log', async () => {
    tamper('pragma user_version = 1');
    expect(await verifyLog(folder.file)).toMatchObject({
      ok: false,
      changedSchema: expect.arrayContaining(['directory_events', 'links']),
    });
  });
});
