// The register goes out as a table and comes back: what says the same changes nothing, and every fault is named by row and column.
import { describe, expect, test } from '@jest/globals';
import type { Plan } from '../../../src/plan/plan.ts';
import { type MergedRegister, mergeRegister } from '../../../src/plan/register/merge-register.ts';
import { registerCells } from '../../../src/plan/register/register-csv.ts';
import { csvTable } from '../../../src/posts/csv-table.ts';
import { registerLines } from '../../../src/posts/register-lines.ts';
import { vocabulary } from '../../../src/posts/vocabulary.ts';
import { registerFaultText } from '../../../src/texts/register-fault-text.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import type { LocalDate } from '../../../src/time.ts';
import { wardPlan } from '../plan-folder.ts';
import { inWindows31j } from './windows-31j.ts';

const plan: Plan = {
  ...wardPlan(),
  systems: wardPlan().systems.map((system) =>
    system.id === 'family-register'
      ? {
          ...system,
          impact: 'large',
          relatedServices: ['戸籍の証明', '=届出', "'=写し"],
          vendor: { name: '㈱髙﨑システム', nameEn: 'Takasaki Systems', confirm: '契約書で確かめる' },
          tags: ['specific-personal-information'],
          aliases: ['コセキ①'],
          recoveryTimeObjective: '1日',
          procedure: { state: 'drafting', where: '金庫の棚−2〜3\n青いファイル', steps: ['電源, 電池', '"再起動"'] },
          networkDiagram: '書庫―A',
          residentEffect: '窓口が止まる。\n\n遅れる。',
          confirm: '二つ\n確かめる',
          sample: true,
        }
      : system,
  ),
  sectionPlans: [
    {
      section: 'taxation',
      state: 'available',
      where: '課の金庫',
      work: [
        {
          no: 1,
          name: '納税証明',
          nameEn: 'Tax certificates',
          systems: ['arrears-tax-nhi', 'family-register'],
          continues: 'partly',
          residentEffect: '待ち時間',
          byHand: { 'half-day': '預かる。\n渡す。', 'two-days': '- 手書き' },
        },
        { no: 2, name: '相談', sample: true },
      ],
      posts: [
        { post: '課長', from: '2026-04-01' as LocalDate, to: '2027-03-31' as LocalDate, note: '兼務' },
        { post: '課長', from: '2027-04-01' as LocalDate },
      ],
    },
    { section: 'roads', state: 'none' },
  ],
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const table = (of: Plan, locale: 'ja' | 'en' = 'ja'): string => {
  const { columns, rows } = registerCells(of, locale);
  return csvTable(columns, rows);
};
const CSV = table(plan);

const changed = (merged: MergedRegister) => {
  if (!merged.ok) throw new Error(JSON.stringify(merged.faults));
  return merged.changes;
};

describe('a table that says the same changes nothing', () => {
  const asExcel = (text: string): string =>
    text.replaceAll('2026-04-01', '2026/4/1').replaceAll('2027-03-31', '2027/3/31');

  test.each([
    ['as it was written', utf8(CSV)],
    ['in English', utf8(table(plan, 'en'))],
    ['as Excel saves it in UTF-8, with its days', utf8(asExcel(CSV))],
    ['as Excel saves it in Shift_JIS', inWindows31j(asExcel(CSV).slice(1))],
    ['with tabs, in UTF-16', Buffer.from(`\ufeff${withSeparator(CSV, '\t')}`, 'utf16le')],
    ['with semicolons', utf8(withSeparator(CSV, ';'))],
    ['with empty rows and columns at its end', utf8(CSV.replace(/\r\n$/, ',,\r\n,,,\r\n'))],
    ['sorted otherwise', utf8(sorted(CSV))],
  ])('%s', (_how, bytes) => {
    expect(changed(mergeRegister(bytes, plan))).toEqual([]);
  });

  test('and so does one of a plan in which nothing is set yet', () => {
    expect(changed(mergeRegister(utf8(table(wardPlan())), wardPlan()))).toEqual([]);
  });

  test('columns that are not in it leave their values as they are', () => {
    const { columns, rows } = registerCells(plan, 'ja');
    const few = (cells: readonly string[]) => cells.slice(0, 6);
    expect(
      changed(
        mergeRegister(utf8(csvTable(few(columns), rows.filter(([kind]) => kind !== '職').map(few))), {
          ...plan,
          sectionPlans: plan.sectionPlans.map(({ posts: _, ...one }) => one),
        }),
      ),
    ).toEqual([]);
  });
});

/** Cells of our table hold no separator but in quotation marks. */
function withSeparator(text: string, separator: string): string {
  return text
    .slice(1)
    .split('"')
    .map((part, at) => (at % 2 === 0 ? part.replaceAll(',', separator) : part))
    .join('"');
}

function sorted(text: string): string {
  const { columns, rows } = registerCells(plan, 'ja');
  expect(text).toContain(columns[0]);
  return csvTable(columns, [...rows].reverse());
}

const cells = registerCells(plan, 'ja');
const column = (head: string): number => {
  const at = cells.columns.indexOf(head);
  if (at < 0) throw new Error(`no column ${head}`);
  return at;
};
const rowOf = (name: string): number => {
  const at = cells.rows.findIndex((row) => row.includes(name));
  if (at < 0) throw new Error(`no row ${name}`);
  return at;
};
type Edit = readonly [name: string, head: string, value: string];
const edited = (...edits: readonly Edit[]): Uint8Array => {
  const rows = cells.rows.map((row) => [...row]);
  for (const [name, head, value] of edits) {
    const row = rows[rowOf(name)];
    if (row !== undefined) row[column(head)] = value;
  }
  return utf8(raw(cells.columns, rows));
};
/** As a person's spreadsheet writes it, with nothing put before a formula. */
const raw = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, ...rows].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');

describe('what it changes is said in words', () => {
  const ja = vocabulary(plan, textsIn('ja', plan));
  const lines = (bytes: Uint8Array) => registerLines(changed(mergeRegister(bytes, plan)), plan, ja);

  test.each<[string, readonly Edit[], readonly string[]]>([
    [
      'an impact',
      [['戸籍情報総合システム', '影響規模', '中']],
      ['変更 システム 13 戸籍情報総合システム：影響規模 大→中'],
    ],
    [
      'an impact taken back',
      [['戸籍情報総合システム', '影響規模', '']],
      ['変更 システム 13 戸籍情報総合システム：影響規模 大→未設定'],
    ],
    [
      'a number in full width',
      [['校務支援システム', '番号', '９９']],
      ['変更 システム 99 校務支援システム：番号 37→99'],
    ],
    [
      'lines in a cell, as Excel breaks them',
      [['校務支援システム', '関連する事務・行政サービス', '成績\r\n出欠']],
      ['変更 システム 37 校務支援システム：関連する事務・行政サービス 未設定→成績 / 出欠'],
    ],
    [
      'a stage of its work',
      [['納税証明', '手作業（1日）', '預かり続ける']],
      ['変更 税務課の事務 1 納税証明：手作業（1日） 未設定→預かり続ける'],
    ],
    [
      'a day as offices write it',
      [['課長', '終了日', '令和9年3月30日']],
      ['変更 税務課の職 課長：終了日 2027-03-31→2027-03-30'],
    ],
  ])('%s', (_what, edits, expected) => {
    expect(lines(edited(...edits))).toEqual(expected);
  });

  test('a section writes its first plan, work and post', () => {
    const rows = [...cells.rows.map((row) => [...row])];
    const of = (kind: string, values: Readonly<Record<string, string>>): readonly string[] =>
      cells.columns.map((head) => (head === '区分' ? kind : (values[head] ?? '')));
    const bytes = utf8(
      raw(cells.columns, [
        ...rows,
        of('事務', { 番号: '１', 名称: '給与の支払', 主管課: '職員課', 必要なシステム: '12', 継続の可否: '不可' }),
        of('職', { 名称: '給与係長', 主管課: '職員課', 開始日: '2026/4/1' }),
      ]),
    );
    const merged = mergeRegister(bytes, plan);
    expect(registerLines(changed(merged), plan, ja)).toEqual([
      '追加 職員課の事務 1 給与の支払',
      '追加 職員課の職 給与係長',
    ]);
    expect(merged.ok && merged.plan.sectionPlans.find(({ section }) => section === 'personnel')).toEqual({
      section: 'personnel',
      work: [{ no: 1, name: '給与の支払', systems: ['hr-payroll'], continues: 'impossible' }],
      posts: [{ post: '給与係長', from: '2026-04-01' }],
    });
  });

  test('a row that is gone is dropped, and a new system is added', () => {
    const rows = cells.rows.filter((row) => !row.includes('校務支援システム'));
    const added = cells.columns.map(
      (head) =>
        ({
          区分: 'システム',
          番号: '39',
          id: 'library',
          名称: '図書館',
          英語名: 'Library',
          主管課: 'school-education',
        })[head] ?? '',
    );
    expect(lines(utf8(raw(cells.columns, [...rows, added])))).toEqual([
      '削除 システム 37 校務支援システム',
      '追加 システム 39 図書館',
    ]);
  });
});

describe('a fault is a sentence with its row and column, and nothing is changed', () => {
  const ja = textsIn('ja', plan);
  const faults = (bytes: Uint8Array, of: Plan = plan): readonly string[] => {
    const merged = mergeRegister(bytes, of);
    return merged.ok ? [] : merged.faults.map((fault) => registerFaultText(fault, ja));
  };
  const at = (name: string): number => rowOf(name) + 2;

  test.each<[string, readonly Edit[], string, readonly string[]]>([
    [
      'a changed id',
      [['校務支援システム', 'id', 'school-work']],
      '校務支援システム',
      ['C列（id）', 'school-affairs から school-work'],
    ],
    ['an id taken away', [['校務支援システム', 'id', '']], '校務支援システム', ['C列（id）', 'id は school-affairs']],
    [
      'a number twice',
      [['校務支援システム', '番号', '13']],
      '校務支援システム',
      ['B列（番号）', `${at('戸籍情報総合システム')}行目と同じ`],
    ],
    ['a number that is none', [['校務支援システム', '番号', '三']], '校務支援システム', ['整数']],
    [
      'a name twice',
      [['校務支援システム', '名称', '戸籍情報総合システム']],
      '校務支援システム',
      ['D列（名称）', '行目と同じ'],
    ],
    ['an unknown section', [['校務支援システム', '主管課', '学務課']], '校務支援システム', ['「学務課」はありません']],
    ['an unknown impact', [['校務支援システム', '影響規模', '特大']], '校務支援システム', ['大、中、小']],
    ['a formula', [['校務支援システム', '住民等への影響', '=HYPERLINK("http://x")']], '校務支援システム', ['数式']],
    ['a formula of full width', [['校務支援システム', 'ベンダ', '＝１＋１']], '校務支援システム', ['数式']],
    [
      'a command behind a sign',
      [['校務支援システム', '構成図の所在', "-2+3+cmd|' /C calc'!A0"]],
      '校務支援システム',
      ['数式'],
    ],
    [
      'a megabyte',
      [['校務支援システム', '住民等への影響', 'あ'.repeat(1_000_000)]],
      '校務支援システム',
      ['32767字まで'],
    ],
    ['work numbered twice', [['相談', '番号', '1']], '相談', ['行目と同じ']],
    ['a day that is none', [['課長', '終了日', '2027/2/30']], '課長', ['日付']],
    ['a column of another kind of row', [['相談', '影響規模', '大']], '相談', ['使わない列']],
    [
      'a vendor without its English name',
      [['校務支援システム', 'ベンダ', '甲社']],
      '校務支援システム',
      ['（ベンダ', '「nameEn」がありません'],
    ],
    [
      'a procedure that is somewhere without being said to exist',
      [['校務支援システム', '復旧手順の所在', '棚']],
      '校務支援システム',
      ['復旧手順'],
    ],
    ['a kind of row that is none', [['相談', '区分', '人']], '相談', ['システム、課、事務、職']],
  ])('%s', (_what, edits, name, says) => {
    const told = faults(edited(...edits));
    const own = told.filter((line) => line.startsWith(`${at(name)}行目`));
    expect(own).toHaveLength(1);
    for (const words of says) expect(own[0]).toContain(words);
  });

  test('a system that another part of the plan needs is not dropped', () => {
    const rows = cells.rows.filter((row) => !row.includes('ドメインサーバ・ファイルサーバ'));
    expect(faults(utf8(raw(cells.columns, rows))).join('\n')).toContain('channels.yaml の channels[');
  });

  test('letters that Shift_JIS lost are not taken for what was meant', () => {
    const named: Plan = {
      ...plan,
      systems: plan.systems.map((one) =>
        one.id === 'school-affairs' ? { ...one, residentEffect: '𠮷野の窓口😀' } : one,
      ),
    };
    const told = faults(inWindows31j(table(named).slice(1)), named);
    expect(told).toEqual([expect.stringContaining('「?」に変わった文字')]);
  });

  test('a head that is missing is named in the language of whoever reads', () => {
    const merged = mergeRegister(utf8(table(plan, 'en').replace('Section', 'Office')), plan);
    const told = merged.ok ? [] : merged.faults.map((fault) => registerFaultText(fault, textsIn('en', plan)));
    expect(told[0]).toContain('there is no column "Section"');
  });

  test.each([
    ['no table at all', utf8(''), '「区分」の列がありません'],
    ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0xa0, 0]), '文字コード'],
    ['only its head', utf8(CSV.slice(0, CSV.indexOf('\r\n'))), '行がありません'],
    ['a head that is unknown', utf8(CSV.replace('影響規模', '影響')), 'G列：使えない見出し'],
    ['a head twice', utf8(CSV.replace('住民等への影響', '影響規模')), '列が2つ'],
    ['a quotation mark left open', utf8(`${CSV}システム,"1`), 'が正しく閉じられていません'],
  ])('%s', (_what, bytes, says) => {
    expect(faults(bytes).join('\n')).toContain(says);
  });
});
