// What a person with nothing but sqlite3 finds in the file, and what the file refuses to them.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { type OpenedStore, openStore } from '../../../adapters/store/open-store.ts';
import type { Instant } from '../../../src/time.ts';
import { plusMinutes } from '../../../src/time.ts';
import { answer, batch, NOON, newIncident, openedStore, outcome } from '../../conformance/store-samples.ts';
import { type DatabaseFolder, databaseFolder } from './database-folder.ts';

let folder: DatabaseFolder;
let opened: OpenedStore;
let plain: Database.Database;

beforeEach(async () => {
  folder = databaseFolder();
  opened = await openStore({ url: `file:${folder.file}` });
  plain = new Database(folder.file);
});
afterEach(async () => {
  plain.close();
  await opened.store.close();
  folder.remove();
});

const look = (view: string) => {
  const statement = plain.prepare(`select * from ${view}`);
  return { columns: statement.columns().map((column) => column.name), rows: statement.raw().all() };
};

describe('the views', () => {
  const laterOn: Instant = plusMinutes(NOON, 20);

  beforeEach(async () => {
    await openedStore(opened.store);
    const heard = {
      type: 'AnswerRecorded',
      system: 'koseki',
      section: 'family',
      state: 'stopped',
      serviceState: 'suspended',
      note: '窓口停止',
      means: 'phone',
      proxy: { means: 'phone', saidBy: '戸籍係長', heardBy: '情報政策課', readBack: true },
      saidAt: NOON,
      late: true,
      round: 1,
      noChange: false,
    } as const;
    const report = {
      type: 'ReportIssued',
      serial: 1,
      kind: 'scheduled',
      slot: '2026-11-24T12:15[Asia/Tokyo]',
      missedSlots: [],
      late: false,
      content: { facts: {}, answers: {}, silent: {}, changes: { facts: [], systems: [], timesSet: false } },
    };
    await opened.store.transaction((tx) =>
      tx.append(
        batch({
          at: laterOn,
          events: [
            answer('tax'),
            { event: heard, what: '電話で回答' },
            { event: report as unknown as typeof heard, what: '第1報' },
          ],
        }),
      ),
    );
    await opened.store.transaction((tx) =>
      tx.openIncident(newIncident('2026-002', { drill: true, declaredAt: laterOn })),
    );
    await opened.store.transaction((tx) =>
      tx.append(batch({ incident: '2026-002', at: laterOn, events: [], closedAt: laterOn })),
    );
  });

  test('incidents', () => {
    expect(look('incidents')).toEqual({
      columns: ['id', 'scenario', 'drill', 'status', 'declared_at', 'closed_at'],
      rows: [
        ['2026-001', 'iaas-down', 0, 'open', NOON, null],
        ['2026-002', 'iaas-down', 1, 'closed', laterOn, laterOn],
      ],
    });
  });

  test('answers, with who entered one and who said it', () => {
    const { columns, rows } = look('answers');
    expect(columns.join(' ')).toBe(
      'incident system section state service_state note answered_by said_by means said_at entered_at late',
    );
    expect(rows).toEqual([
      ['2026-001', 'tax-system', 'tax', 'running', null, null, '税務課', null, 'slack', NOON, laterOn, 0],
      [
        '2026-001',
        'koseki',
        'family',
        'stopped',
        'suspended',
        '窓口停止',
        '税務課',
        '戸籍係長',
        'phone',
        NOON,
        laterOn,
        1,
      ],
    ]);
  });

  test('reports', () => {
    expect(look('reports')).toEqual({
      columns: ['incident', 'serial', 'kind', 'slot', 'issued_at', 'late'],
      rows: [['2026-001', 1, 'scheduled', '2026-11-24T12:15[Asia/Tokyo]', laterOn, 0]],
    });
  });

  test('chronology, in words', () => {
    expect(look('chronology')).toEqual({
      columns: ['incident', 'seq', 'at', 'actor', 'what'],
      rows: [
        ['2026-001', 1, laterOn, '税務課', 'tax が回答'],
        ['2026-001', 2, laterOn, '税務課', '電話で回答'],
        ['2026-001', 3, laterOn, '税務課', '第1報'],
      ],
    });
  });

  test('the same after the program has stopped, in one file', async () => {
    const before = look('chronology');
    plain.close();
    await opened.store.close();
    plain = new Database(folder.file, { readonly: true });
    expect(look('chronology')).toEqual(before);
  });
});

describe('what was written stays', () => {
  beforeEach(async () => {
    await openedStore(opened.store);
    await opened.store.transaction(async (tx) => {
      await tx.append(batch({ events: [answer('tax'), answer('family')] }));
      await tx.savePlan('abc', '{}');
      await tx.saveOutcome(outcome('key-1'));
    });
  });

  test.each([
    "update events set what = 'other'",
    'delete from events',
    'delete from events where seq = 2',
    "update commands set reply = 'other'",
    'delete from commands',
    "update plans set json = '[]'",
    'delete from plans',
  ])('%s is refused', (sql) => {
    expect(() => plain.exec(sql)).toThrow('append-only');
  });

  test.each([1, 4])('an event cannot be put in at seq %i, not even by replacing', (seq) => {
    const put = `insert or replace into events select incident, ${seq}, at, type, body, actor, what, command_key, prev, hash from events where seq = 2`;
    plain.pragma('recursive_triggers = off');
    expect(() => plain.exec(put)).toThrow('in order');
  });
});
