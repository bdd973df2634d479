// The record of an incident in each format, read back by somebody who has only the file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { exportCsv } from '../../src/cli/export/export-csv.ts';
import type { IncidentRecord } from '../../src/cli/export/incident-record.ts';
import { INCIDENT, NOTE, type RecordedDatabase, recordedDatabase } from './recorded-database.ts';
import { runCommand } from './run-command.ts';

let database: RecordedDatabase;
beforeAll(async () => {
  database = await recordedDatabase();
});
afterAll(() => database.remove());

const run = (args: readonly string[], locale = 'ja') =>
  runCommand(['export', ...args], { DATABASE_URL: database.url, BCP_LOCALE: locale });

const rowsOf = (sql: string): readonly unknown[][] => {
  const db = new Database(database.file, { readonly: true });
  const rows = db.prepare(sql).raw().all() as unknown[][];
  db.close();
  return rows;
};

/** A reader of RFC 4180 that knows nothing of how it was written. */
const parseCsv = (text: string): string[][] =>
  [...text.matchAll(/((?:(?:"(?:[^"]|"")*"|[^",\r\n]*),?)+)\r\n/g)].map(([, line = '']) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
    ),
  );

test('json holds the head, the plan, the facts, every event, answer and report', async () => {
  const { exitCode, result, complaints } = await run([INCIDENT]);
  expect({ exitCode, complaints }).toEqual({ exitCode: 0, complaints: '' });
  const record = JSON.parse(result);
  const [[seq, hash, plan] = []] = rowsOf('select seq, hash, plan_hash from heads where seq > 0');
  expect(record.incident).toMatchObject({
    id: INCIDENT,
    scenario: 'iaas-down',
    drill: false,
    status: 'open',
    seq,
    hash,
  });
  expect(record.plan).toMatchObject({ hash: plan, name: expect.stringContaining('ICT-BCP') });
  expect(record.facts).toEqual({ situation: '仮想サーバに接続できない', cause: 'ストレージ装置の故障' });
  expect(record.events).toHaveLength(Number(seq));
  expect(record.events[0]).toMatchObject({ seq: 1, event: { type: 'IncidentDeclared' }, actor: { platform: 'web' } });
  expect(record.reports.map((report: { serial: number }) => report.serial)).toEqual([1, 2]);
  expect(record.answers).toMatchObject([
    { system: { no: 13 }, state: 'stopped', note: NOTE },
    { system: { no: 13 }, state: 'recovering' },
    { system: { no: 12 }, section: { name: '職員課' }, proxy: { saidBy: '給与係長', readBack: true } },
  ]);
});

describe('csv', () => {
  test('is the chronology, with a byte order mark, and reads back as it was written', async () => {
    const { result } = await run([INCIDENT, '--format', 'csv']);
    expect(result.startsWith('\uFEFFseq,at,actor,type,what\r\n')).toBe(true);
    const [, ...rows] = parseCsv(result.slice(1));
    expect(rows).toEqual(
      rowsOf("select cast(seq as text), at, actor ->> '$.label', type, what from events order by seq"),
    );
    // The chronology has one line for each event.
    expect(rows.some(([, , , , what]) => what?.includes(NOTE.replace('\n', ' ')))).toBe(true);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1', '="two\nlines"'])('%j is text and no formula', (what) => {
    const event = { seq: 1, at: '2026-11-24T08:20:00.000+09:00', actor: { label: '=you' }, event: { type: 'X' }, what };
    const text = exportCsv({ events: [event] } as unknown as IncidentRecord);
    const [, row = []] = parseCsv(text.slice(1));
    expect(row[2]).toBe("'=you");
    expect(row[4]).toBe(`'${what}`);
  });
});

describe('md', () => {
  test.each([
    ['ja', '# 事象の記録 2026-001', ['発生状況: 仮想サーバに接続できない', '## 報告', '第1報', '第2報', '## 記録']],
    ['en', '# Record of incident 2026-001', ['Cause: ストレージ装置の故障', '## Reports', '## Chronology']],
  ])('in %s has the six items, the reports and the chronology', async (locale, title, parts) => {
    const { exitCode, result } = await run([INCIDENT, '--format=md'], locale);
    expect(exitCode).toBe(0);
    expect(result.split('\n')[0]).toBe(title);
    let at = 0;
    for (const part of parts) {
      at = result.indexOf(part, at);
      expect({ part, found: at >= 0 }).toEqual({ part, found: true });
    }
  });

  test('what people typed breaks no table and becomes no markup', async () => {
    const { result } = await run([INCIDENT, '--format', 'md']);
    const row = result.split('\n').find((line) => line.includes('HYPERLINK')) ?? '';
    expect(row).toContain('手書き", =HYPERLINK');
    expect(row).toContain('\\| \\*\\*太字\\*\\*');
    expect(row.replaceAll('\\|', '').match(/\|/g)).toHaveLength(5);
  });
});

test('--out writes the file, and never over one that is there', async () => {
  const file = join(database.folder, 'record.csv');
  const first = await run([INCIDENT, '--format', 'csv', '--out', file], 'en');
  expect(first).toEqual({ exitCode: 0, result: `Written to ${file}.\n`, complaints: '' });
  const written = readFileSync(file, 'utf8');
  expect(written.startsWith('\uFEFFseq,')).toBe(true);
  const second = await run([INCIDENT, '--out', file], 'en');
  expect(second).toMatchObject({ exitCode: 1, result: '' });
  expect(second.complaints).toContain('is there already');
  expect(readFileSync(file, 'utf8')).toBe(written);
});

test('an incident that is not there is refused with those that are', async () => {
  const { exitCode, result, complaints } = await run(['2026-009'], 'en');
  expect({ exitCode, result }).toEqual({ exitCode: 1, result: '' });
  expect(complaints).toBe('There is no incident "2026-009". Recorded incidents: 2026-001\n');
});
