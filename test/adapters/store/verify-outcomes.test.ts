// Replies that somebody made up, changed or took out are found, whether their command left events or not: of incidents, and
// of links and people.
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { CHAIN_START, outcomeHash } from '../../../adapters/store/event-chain.ts';
import { openStore } from '../../../adapters/store/open-store.ts';
import { compareTips } from '../../../adapters/store/sqlite/compare-tips.ts';
import { verifyLog } from '../../../adapters/store/verify/verify-log.ts';
import { answer, batch, directoryBatch, NOON, newIncident } from '../../conformance/store-samples.ts';
import { type DatabaseFolder, databaseFolder } from './database-folder.ts';
import { tamperWith } from './tamper.ts';

const PLAN = '{"name":"計画"}';
const PLAN_HASH = createHash('sha256').update(PLAN).digest('hex');
const DONE = '{"ok":true,"text":"記録しました。"}';
const LATER = NOON.replace('T12', 'T13');
const REFUSED = '{"ok":false,"code":"unknown","text":"分かりません。"}';

let folder: DatabaseFolder;

/** A command with events, one without, one about links, and one that was refused, each with its outcome. */
beforeEach(async () => {
  folder = databaseFolder();
  const { store } = await openStore({ url: `file:${folder.file}` });
  await store.transaction(async (tx) => {
    await tx.savePlan(PLAN_HASH, PLAN);
    await tx.openIncident(newIncident('2026-001', { planHash: PLAN_HASH }));
    await tx.append(batch({ commandKey: 'web:1', events: [answer('tax')] }));
    await tx.appendDirectory(directoryBatch({ commandKey: 'slack:1' }));
    const kept = { fingerprint: 'asked', at: NOON };
    await tx.saveOutcome({ ...kept, commandKey: 'web:1', incident: '2026-001', reply: DONE });
    await tx.saveOutcome({ ...kept, commandKey: 'web:2', incident: '2026-001', reply: DONE });
    await tx.saveOutcome({ ...kept, commandKey: 'slack:1', reply: DONE });
    await tx.saveOutcome({ ...kept, commandKey: 'web:3', reply: REFUSED });
  });
  await store.close();
});
afterEach(() => folder.remove());

/** Sealed as the program seals it: the format is no secret. */
const sealed = (key: string, { incident = null as string | null, at = NOON as string, reply = DONE } = {}): string => {
  const row = { command_key: key, fingerprint: 'asked', at: at as typeof NOON, incident, reply };
  const values = [...Object.values(row), outcomeHash(row)];
  return values.map((value) => (value === null ? 'null' : `'${value}'`)).join(', ');
};
const COLUMNS = '(command_key, fingerprint, at, incident, reply, hash';
const found = async (sql: string) => {
  tamperWith(folder.file, sql);
  const { changedSchema: _, ...verdict } = await verifyLog(folder.file);
  return verdict;
};

test('what nobody touched is in order', async () => {
  expect(await verifyLog(folder.file)).toMatchObject({ ok: true, foreignRows: [], outcomes: { ok: true, events: 4 } });
});

test('anybody can check the chain with SQLite and SHA-256 alone', () => {
  const db = new Database(folder.file, { readonly: true });
  const before = `coalesce((select link from commands p where p.seq = c.seq - 1), '${CHAIN_START}')`;
  const rows = db.prepare(`select json_array(${before}, seq, hash) as text, link from commands c`).all();
  db.close();
  expect(rows).toHaveLength(4);
  for (const { text, link } of rows as Record<'text' | 'link', string>[]) {
    expect(createHash('sha256').update(text).digest('hex')).toBe(link);
  }
});

test('the program’s own triggers let nobody put one in', () => {
  const db = new Database(folder.file);
  const put = (more: string, values: string) => () =>
    db.exec(`insert into commands ${COLUMNS}${more}) values (${sealed('api:x')}${values})`);
  expect(put('', '')).toThrow('commands are appended in order');
  expect(put(', seq, link', ", 9, 'x'")).toThrow('commands are appended in order');
  expect(() => db.exec("update commands set reply = ''")).toThrow('commands is append-only');
  expect(() => db.exec('delete from commands')).toThrow('commands is append-only');
  db.close();
});

describe('it finds', () => {
  test.each([
    ['for a key without events', sealed('api:forged', { incident: '2026-001' })],
    ['for a key without events, as if refused', sealed('api:forged', { reply: REFUSED })],
    ['of a change of links that nobody made', sealed('api:forged')],
  ])('an outcome that was put in %s', async (_, values) => {
    const verdict = await found(`insert into commands ${COLUMNS}) values (${values})`);
    expect(verdict).toMatchObject({ ok: false, foreignRows: ['commands api:forged'], brokenOutcomes: [] });
  });

  test('one that was put in with a place of its own, behind the others or in between', async () => {
    const values = `${sealed('api:forged')}, 5, '${'f'.repeat(64)}'`;
    const behind = await found(`insert into commands ${COLUMNS}, seq, link) values (${values})`);
    expect(behind).toMatchObject({ ok: false, outcomes: { brokenSeq: 5, problem: 'changed_row' } });
    const between = await found(
      "update commands set seq = seq + 1 where seq > 2; update commands set seq = 3 where command_key = 'api:forged'",
    );
    expect(between).toMatchObject({ ok: false, outcomes: { brokenSeq: 3, problem: 'changed_row' } });
  });

  test.each(['web:2', 'slack:1', 'web:3'])('the outcome of %s, changed and sealed anew', async (key) => {
    const reply = '{"ok":true,"text":"別の返答"}';
    const row = {
      command_key: key,
      fingerprint: 'asked',
      at: NOON,
      incident: key === 'web:2' ? '2026-001' : null,
      reply,
    };
    const verdict = await found(
      `update commands set reply = '${reply}', hash = '${outcomeHash(row)}' where command_key = '${key}'`,
    );
    expect(verdict).toMatchObject({ ok: false, brokenOutcomes: [], outcomes: { problem: 'changed_row' } });
  });

  test('one without events that was taken out, from the middle and from the end', async () => {
    const middle = await found("delete from commands where command_key = 'web:2'");
    expect(middle).toMatchObject({ ok: false, outcomes: { brokenSeq: 2, problem: 'missing_row' } });
    const end = await found("delete from commands where command_key = 'web:3'");
    expect(end).toMatchObject({ ok: false, outcomes: { ok: false } });
  });

  test('the newest one, taken out', async () => {
    const verdict = await found("delete from commands where command_key = 'web:3'");
    expect(verdict).toMatchObject({ ok: false, outcomes: { brokenSeq: 4, problem: 'differs_from_head' } });
  });

  test('the newest one, taken out together with the head, by a result that was kept elsewhere', async () => {
    const { outcomes } = await verifyLog(folder.file);
    const verdict = await found(
      "delete from commands where command_key = 'web:3'; update commands_head set (seq, link) = (select seq, link from commands where seq = 3)",
    );
    expect(verdict.outcomes).toMatchObject({ ok: true, events: 3 });
    const kept = { chain: 'outcomes', events: outcomes.events, tip: outcomes.tip ?? '' } as const;
    expect(compareTips(folder.file, [kept])).toEqual([{ ...kept, problem: 'cut' }]);
  });

  test.each([
    ['a change of links at another time', `at = '${LATER}'`, 'slack:1'],
    ['a change of links as an incident’s', "incident = '2026-001'", 'slack:1'],
    ['a command as refused that was recorded', `reply = '${REFUSED}'`, 'web:1'],
    ['an incident as declared that was not', `reply = '{"ok":true,"opened":true,"incident":"2026-001"}'`, 'web:2'],
  ])('an outcome that tells of %s', async (_, change, key) => {
    const { foreignRows } = await found(`update commands set ${change} where command_key = '${key}'`);
    expect(foreignRows).toEqual([`commands ${key}`]);
  });

  test('that the outcome of a change of links is gone', async () => {
    const { missingOutcomes } = await found("delete from commands where command_key = 'slack:1'");
    expect(missingOutcomes).toEqual(['slack:1']);
  });
});
