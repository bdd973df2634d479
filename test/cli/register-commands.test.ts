// plan export and plan import, on copies of the ward's folder and beside a database with an open incident.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { wardFolder } from '../plan/plan-folder.ts';
import { INCIDENT, recordedDatabase } from './recorded-database.ts';
import { runCommand } from './run-command.ts';

let folder: string;
let csv: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bcp-cli-register-'));
  csv = join(folder, 'register.csv');
  cpSync(wardFolder, join(folder, 'plan'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runCommand(['plan', ...args], {
    BCP_PLAN: join(folder, 'plan'),
    BCP_LOCALE: 'ja',
    DATABASE_URL: `file:${join(folder, 'none.sqlite')}`,
    ...env,
  });
const planFile = (name: string): string => readFileSync(join(folder, 'plan', name), 'utf8');
const edit = (from: string | RegExp, to: string): void =>
  writeFileSync(csv, readFileSync(csv, 'utf8').replace(from, to));

/** As its head has the columns. */
const row = (cells: Readonly<Record<string, string>>): string => {
  const [head = ''] = readFileSync(csv, 'utf8').slice(1).split('\r\n');
  return `${head
    .split(',')
    .map((column) => cells[column] ?? '')
    .join(',')}\r\n`;
};

test('it goes out, comes back changed, and the files change in that alone; a trial writes nothing', async () => {
  expect((await run(['export', csv])).exitCode).toBe(0);
  expect((await run(['import', csv])).result).toContain('計画の内容と同じです');
  const before = planFile('systems.yaml');
  edit('戸籍住民課,,,', '戸籍住民課,大,,');
  edit(/$/, row({ 区分: '事務', 番号: '1', 名称: '給与の支払', 主管課: '職員課', 継続の可否: '不可' }));
  const trial = await run(['import', csv, '--dry-run']);
  expect(trial.result).toContain('変更 システム 13 戸籍情報総合システム：影響規模 未設定→大');
  expect(planFile('systems.yaml')).toBe(before);
  const { exitCode, result } = await run(['import', csv]);
  expect({ exitCode, counts: result.split('\n')[0] }).toEqual({ exitCode: 0, counts: '変更1件、追加1件、削除0件' });
  const at = before.indexOf('no: 13');
  expect(planFile('systems.yaml')).toBe(
    before.slice(0, at) + before.slice(at).replace('impact: null', 'impact: large'),
  );
  expect(planFile('systems.yaml.bak')).toBe(before);
  expect(planFile('section-plans.yaml')).toContain('# 各課の個別事業継続計画');
  expect(planFile('section-plans.yaml')).toContain('name: 給与の支払');
  expect((await run(['check'])).exitCode).toBe(0);
});

test('one fault is enough that nothing is written, and each is a line', async () => {
  await run(['export', csv]);
  edit('戸籍住民課,,,', '戸籍住民課,大,,');
  edit(',school-affairs,', ',school-work,');
  const before = readdirSync(join(folder, 'plan')).map((name) => [name, name.endsWith('.yaml') ? planFile(name) : '']);
  const { exitCode, result, complaints } = await run(['import', csv]);
  expect({ exitCode, result }).toEqual({ exitCode: 1, result: '' });
  expect(complaints).toContain('1件の誤りがあります');
  expect(complaints).toContain('38行目 C列（id）');
  expect(readdirSync(join(folder, 'plan')).map((name) => [name, name.endsWith('.yaml') ? planFile(name) : ''])).toEqual(
    before,
  );
});

test('a system of an incident that goes on is not dropped', async () => {
  const database = await recordedDatabase();
  try {
    await run(['export', csv]);
    edit(/システム,37,.*\r\n/, '');
    const kept = await run(['import', csv], { DATABASE_URL: database.url });
    expect(kept.exitCode).toBe(1);
    expect(kept.complaints).toContain(
      `「校務支援システム」は、継続中の事象（${INCIDENT}）の対象のため、削除できません`,
    );
    expect(planFile('systems.yaml')).toContain('school-affairs');
    expect((await run(['import', csv])).result).toContain('削除 システム 37 校務支援システム');
    expect(planFile('systems.yaml')).not.toContain('school-affairs');
  } finally {
    database.remove();
  }
});

test('a table that is not there, or a word too many, is said', async () => {
  expect((await run(['import', csv])).complaints).toContain('を読めません（ENOENT）');
  expect((await run(['import', csv, '--dry-run=no'])).exitCode).toBe(2);
  expect((await run(['export'])).complaints).toContain('CSVファイルを指定してください');
  expect((await run(['export', join(folder, 'no', 'such.csv')])).exitCode).toBe(1);
});

test('the form of a section is a PDF and a document; of a section that is none, nothing', async () => {
  const out = join(folder, 'out');
  const { exitCode, result } = await run(['sheet', '税務課', out, '--blank']);
  expect({ exitCode, lines: result.trimEnd().split('\n').length }).toEqual({ exitCode: 0, lines: 2 });
  const files = ['section-plan-taxation-blank.docx', 'section-plan-taxation-blank.pdf'];
  expect(readdirSync(out).sort()).toEqual(files);
  expect(files.map((name) => readFileSync(join(out, name)).subarray(0, 4).toString('latin1'))).toEqual([
    'PK\u0003\u0004',
    '%PDF',
  ]);
  expect((await run(['sheet', '税'])).complaints).toContain('「税」はありません');
});
