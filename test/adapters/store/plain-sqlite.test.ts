// What a person with nothing but sqlite3 finds in the file, and what the file refuses to them.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { type OpenedStore, openStore } from '../../../adapters/store/open-store.ts';
import { evolveDirectory, NOBODY_YET } from '../../../src/directory/directory.ts';
import type { Instant, LocalDate } from '../../../src/time.ts';
import { plusMinutes } from '../../../src/time.ts';
import {
  added,
  answer,
  batch,
  directoryBatch,
  linked,
  NOON,
  newIncident,
  openedStore,
  outcome,
  removed,
  unlinked,
} from '../../conformance/store-samples.ts';
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

describe('links and people', () => {
  const record = (...events: Parameters<typeof directoryBatch>[0]['events'] & object) =>
    opened.store.transaction(async (tx) => {
      const expectedSeq = (await tx.directoryEvents(0)).length;
      await tx.appendDirectory(directoryBatch({ expectedSeq, events }));
    });

  test('links as they stand: the newest of each target on each platform', async () => {
    await record(linked('tax', 'C1'), linked('ops', 'C2'), linked('all', 'C3'), linked('tax', '19:x', 'teams'));
    await record(linked('tax', 'C4'), unlinked('ops', 'C2'), linked('family', 'C1'));
    expect(look('links')).toEqual({
      columns: ['platform', 'target', 'conversation', 'linked_at', 'by'],
      rows: [
        ['slack', 'all', 'C3', NOON, '情報政策課長'],
        ['teams', 'tax', '19:x', NOON, '情報政策課長'],
        ['slack', 'tax', 'C4', NOON, '情報政策課長'],
        ['slack', 'family', 'C1', NOON, '情報政策課長'],
      ],
    });
  });

  test('an unlinking ends the link of the target, whatever conversation it names', async () => {
    await record(linked('ops', 'C2'), unlinked('ops', 'C9'));
    expect(look('links').rows).toEqual([]);
    await record(linked('ops', 'C3'));
    expect(look('links').rows).toMatchObject([['slack', 'ops', 'C3', NOON, '情報政策課長']]);
  });

  test('people as they stand: staff and manager of one section are one entry, posts are others', async () => {
    const [staff, head] = [{ as: 'staff', section: 'tax' } as const, { as: 'role', role: 'head' } as const];
    const term = { from: '2026-04-01' as LocalDate, to: '2027-03-31' as LocalDate };
    await record(added('U1', staff), added('U1', { as: 'staff', section: 'family' }), added('U1', head));
    await record(added('U2', head), added('U1', { ...staff, as: 'manager' }, term), removed('U2', head));
    expect(look('people')).toEqual({
      columns: ['platform', 'person', 'duty', 'section', 'role', 'from_day', 'to_day', 'added_at', 'added_by'],
      rows: [
        ['slack', 'U1', 'staff', 'family', null, null, null, NOON, '情報政策課長'],
        ['slack', 'U1', 'role', null, 'head', null, null, NOON, '情報政策課長'],
        ['slack', 'U1', 'manager', 'tax', null, '2026-04-01', '2027-03-31', NOON, '情報政策課長'],
      ],
    });
  });

  test('say the same as the program', async () => {
    const staff = { as: 'staff', section: 'tax' } as const;
    await record(linked('tax', 'C1'), linked('all', 'C2'), added('U1', staff), added('U2', staff));
    await record(linked('tax', 'C3'), removed('U1', { ...staff, as: 'manager' }), unlinked('all', 'C1'));
    const { links, people } = (await opened.store.read.directoryEvents(0)).reduce(evolveDirectory, NOBODY_YET);
    const column = (name: string, view: string) => plain.prepare(`select ${name} from ${view}`).pluck().all();
    expect(column('conversation', 'links')).toEqual(links.map(({ place }) => place.conversation));
    expect(column('person', 'people')).toEqual(people.map(({ person }) => person.id));
  });
});

describe('what was written stays', () => {
  beforeEach(async () => {
    await openedStore(opened.store);
    await opened.store.transaction(async (tx) => {
      await tx.append(batch({ events: [answer('tax'), answer('family')] }));
      await tx.savePlan('abc', '{}');
      await tx.saveOutcome(outcome('key-1'));
      await tx.appendDirectory(directoryBatch({ events: [linked('tax', 'C1'), linked('ops', 'C2')] }));
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
    "update directory_events set what = 'other'",
    'delete from directory_events where seq = 2',
  ])('%s is refused', (sql) => {
    expect(() => plain.exec(sql)).toThrow('append-only');
  });

  test.each([1, 4])('an event cannot be put in at seq %i, not even by replacing', (seq) => {
    const put = `insert or replace into events select incident, ${seq}, at, type, body, actor, what, command_key, prev, hash, real_at from events where seq = 2`;
    plain.pragma('recursive_triggers = off');
    expect(() => plain.exec(put)).toThrow('in order');
  });

  test.each(['1', '4', 'null'])('nor about links and people at seq %s', (seq) => {
    const columns = 'at, type, body, actor, what, command_key, prev, hash';
    const put = `insert or replace into directory_events select ${seq}, ${columns} from directory_events where seq = 2`;
    plain.pragma('recursive_triggers = off');
    expect(() => plain.exec(put)).toThrow('in order');
  });
});
