// A table from a spreadsheet: whole and right, or a list of rows and columns to mend.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csvFaultText } from '../../src/cli/phone-book/csv-fault-text.ts';
import { PhoneBook } from '../../src/phone-book/phone-book.ts';
import { phoneBookYaml } from '../../src/phone-book/phone-book-yaml.ts';
import { readPhoneBook } from '../../src/phone-book/read-phone-book.ts';
import { readPhoneBookCsv } from '../../src/phone-book/read-phone-book-csv.ts';
import { csvRows } from '../../src/plan/table/csv-rows.ts';
import { textsIn } from '../../src/texts/texts.ts';
import type { LocalDate } from '../../src/time.ts';
import { wardPlan } from '../plan/plan-folder.ts';
import { SECRETS } from './phone-book-file.ts';
import { inShiftJis } from './shift-jis.ts';

const plan = wardPlan();
const HEAD = '区分,名称(部・課・関係者名),担当,電話,休日夜間電話,FAX,メール,休日夜間メール,備考';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const table = (...rows: readonly string[]): Uint8Array => bytes([HEAD, ...rows].map((row) => `${row}\r\n`).join(''));
const read = (...rows: readonly string[]) => readPhoneBookCsv(table(...rows), plan);

const TAXATION = '課,税務課,庶務係,03-0000-0001,03-0000-0009,03-0000-0008,taxation@ward.example,duty@ward.example,2階';
const taxation = {
  recipient: 'section/taxation',
  post: '庶務係',
  phone: '03-0000-0001',
  phoneClosed: '03-0000-0009',
  fax: '03-0000-0008',
  mail: ['taxation@ward.example'],
  mailClosed: ['duty@ward.example'],
  note: '2階',
};

describe('a table is read', () => {
  const text = `${HEAD}\r\n${TAXATION}\r\n`;

  test.each([
    ['UTF-8', bytes(text)],
    ['UTF-8 with a byte order mark', bytes(`\uFEFF${text}`)],
    ['Shift_JIS', inShiftJis(text)],
    ['lines that end as on other machines', bytes(text.replaceAll('\r', ''))],
    ['no end of the last line', bytes(text.trimEnd())],
    ['every cell in quotation marks', bytes(text.replace(/[^,\r\n]+/g, '"$&"'))],
  ])('from %s', (_, given) => {
    expect(readPhoneBookCsv(given, plan)).toEqual({ ok: true, contacts: [taxation] });
  });

  test('with letters that only Windows has', () => {
    const given = inShiftJis(`${HEAD}\r\n課,税務課,庶務係①,03-0000-0001,,,,,髙橋ビル\r\n`);
    expect(readPhoneBookCsv(given, plan)).toMatchObject({
      ok: true,
      contacts: [{ post: '庶務係①', note: '髙橋ビル' }],
    });
  });

  test('with columns in any order, only some of them, and empty ones after them', () => {
    const given = bytes('電話,名称,区分,,\r\n内線1234,企画部,部,,\r\n,,,,\r\n');
    expect(readPhoneBookCsv(given, plan)).toEqual({
      ok: true,
      contacts: [{ recipient: 'department/planning', phone: '内線1234' }],
    });
  });

  test('with full-width numbers, several addresses and lines in a cell', () => {
    const row = '課,税務,,０３ー００００ー０００１,,,"a@ward.example;\nb@ward.example",－,"1行目\n2行目, ""続き"""';
    expect(read(row)).toEqual({
      ok: true,
      contacts: [
        {
          recipient: 'section/taxation',
          phone: '03-0000-0001',
          mail: ['a@ward.example', 'b@ward.example'],
          note: '1行目 2行目, "続き"',
        },
      ],
    });
  });

  test.each([
    ['部', '企画部', 'department/planning'],
    ['部', 'planning', 'department/planning'],
    ['課', '税務課', 'section/taxation'],
    ['課', 'ﾀｲｸ', undefined],
    ['関係各所', 'NISC(内閣サイバーセキュリティセンター)', 'party/nisc'],
    ['関係者', '危機管理課', 'party/crisis-management'],
    ['ﾍﾞﾝﾀﾞ', '13', 'vendor/family-register'],
    ['ベンダー', '戸籍情報総合システム', 'vendor/family-register'],
  ])('%s %s is %s', (kind, name, recipient) => {
    const result = read(`${kind},${name},,03-0000-0001`);
    expect(result.ok ? result.contacts[0]?.recipient : undefined).toBe(recipient);
  });

  test('an outside body by the name it has had since', () => {
    const names = [{ name: '新しい機関', nameEn: 'New Body', from: '2025-07-01' as LocalDate }];
    const renamed = {
      ...plan,
      parties: plan.parties.map((party) => (party.id === 'nisc' ? { ...party, names } : party)),
    };
    expect(readPhoneBookCsv(table('関係各所,新しい機関,,03-0000-0001'), renamed)).toMatchObject({
      ok: true,
      contacts: [{ recipient: 'party/nisc' }],
    });
  });

  test('and as YAML it is what it was', () => {
    const result = read(TAXATION, '部,企画部,,0300000001', '部,総務部,,1234,,,,,"yes: # no"');
    const contacts = PhoneBook.parse({
      calendar: { closed: ['2026-12-28'] },
      contacts: result.ok ? result.contacts : [],
    });
    const yaml = phoneBookYaml(contacts, 'head');
    expect(yaml.split('\n')[0]).toBe('# head');
    expect(yaml).toContain('phone: "0300000001"');
    expect(readPhoneBook(yaml, 'contacts.yaml')).toEqual({ ok: true, contacts });
  });
});

describe('what is not right is named by row and column', () => {
  test.each([
    ['課,税務課,,=cmd|calc', { code: 'formula', row: 2, column: '電話' }],
    ['課,税務課,＝cmd,03-0000-0001', { code: 'formula', row: 2, column: '担当' }],
    ['課,税務課,,03-0000-0001,,,=cmd@home.example', { code: 'formula', row: 2, column: 'メール' }],
    ['課,税務課,,03-0000-0001,,,,,@cmd', { code: 'formula', row: 2, column: '備考' }],
    ['課,税務課,,300000042', { code: 'zero_lost', row: 2, column: '電話' }],
    ['課,税務課,,,9000000042', { code: 'zero_lost', row: 2, column: '休日夜間電話' }],
    ['課,税務課,,3E+08', { code: 'zero_lost', row: 2, column: '電話' }],
    ['課,税務課,,中野太郎', { code: 'number', row: 2, column: '電話' }],
    ['課,税務課,,,,3月4日', { code: 'number', row: 2, column: 'FAX' }],
    ['課,税務課,,,,,someone@home', { code: 'address', row: 2, column: 'メール' }],
    ['課,税務課,,,,,a@ward.example、中野太郎', { code: 'address', row: 2, column: 'メール' }],
    ['人,中野太郎', { code: 'kind', row: 2, column: '区分' }],
    ['課,', { code: 'empty', row: 2, column: '名称' }],
    [',税務課', { code: 'empty', row: 2, column: '区分' }],
    ['課,税務課,,,,,,,,03-0000-0042', { code: 'too_many_cells', row: 2 }],
    ['課,"税務課', { code: 'bad_quote', row: 2 }],
    ['課,"税務課"係', { code: 'bad_quote', row: 2 }],
  ])('%s', (row, fault) => {
    expect(read(row)).toEqual({ ok: false, faults: [fault] });
  });

  test('a name that the plan does not have, with those that are near', () => {
    const nearestTo = (row: string): unknown => {
      const result = read(row);
      const [fault] = result.ok ? [] : result.faults;
      return fault?.code === 'unknown_name' ? fault.nearest.map(({ name }) => name) : fault;
    };
    expect(nearestTo('課,水道課水道係水道担当')).toEqual([]);
    expect(nearestTo('課,税務課 庶務')).toContain('税務課');
    expect(nearestTo('課,広聴')).toEqual(['広聴・広報課']);
    expect(nearestTo('部,企画')).toEqual(['企画部']);
    expect(nearestTo('関係各所,危機管理')).toHaveLength(3);
  });

  test('the same recipient and post twice, empty lines counted as Excel does', () => {
    expect(read(TAXATION, '', ',,,', '課,税務,庶務係,03-0000-0002', '課,税務,管理係,03-0000-0003')).toEqual({
      ok: false,
      faults: [{ code: 'duplicate', row: 5, firstRow: 2 }],
    });
  });

  test('all of it at once, from the top', () => {
    const result = read('課,税務課,,中野太郎,x', '人,x', '課,税務課');
    expect(result.ok ? [] : result.faults.map((fault) => [fault.code, 'row' in fault && fault.row])).toEqual([
      ['number', 2],
      ['number', 2],
      ['kind', 3],
      ['duplicate', 4],
    ]);
  });

  test.each([
    ['区分,電話\r\n課,1', [{ code: 'missing_column', column: '名称' }]],
    ['区分,名称,電話,電話\r\n', [{ code: 'column_twice', column: '電話' }]],
    ['区分,名称,携帯\r\n', [{ code: 'unknown_column', at: 'C' }]],
    [`区分,名称${','.repeat(25)}携帯\r\n`, [{ code: 'unknown_column', at: 'AA' }]],
    [`${HEAD}\r\n`, [{ code: 'no_rows' }]],
    [
      '',
      [
        { code: 'missing_column', column: '区分' },
        { code: 'missing_column', column: '名称' },
      ],
    ],
  ])('the head %j', (text, faults) => {
    expect(readPhoneBookCsv(bytes(text), plan)).toEqual({ ok: false, faults });
  });

  test('a workbook, and text in another encoding, is no table', () => {
    const workbook = Uint8Array.of(0x50, 0x4b, 3, 4, 0xff, 0xfe, 0);
    const bigEndian = Uint8Array.of(0xfe, 0xff, ...Buffer.from(HEAD, 'utf16le').swap16());
    for (const given of [workbook, bigEndian]) {
      expect(readPhoneBookCsv(given, plan)).toEqual({ ok: false, faults: [{ code: 'encoding' }] });
    }
  });
});

test('nobody’s number, address or name is in a fault', () => {
  const bad = [
    table('中野太郎,someone@home.example,=cmd,=0300000042,300000042,中野太郎,03-0000-0042,03-0000-0042,=cmd,cmd'),
    table('課,中野太郎,,03-0000-0042', '課,03-0000-0042', '課,someone@home.example'),
    bytes('中野太郎,03-0000-0042,someone@home.example\r\n'),
    table('課,"03-0000-0042'),
    table('課,税務課,中野太郎,03-0000-0042', '課,税務課,中野太郎,03-0000-0042'),
  ];
  for (const given of bad) {
    const result = readPhoneBookCsv(given, plan);
    const faults = result.ok ? [] : result.faults;
    expect(faults).not.toEqual([]);
    const said = [
      JSON.stringify(faults),
      ...faults.flatMap((fault) => [csvFaultText(fault, textsIn('ja')), csvFaultText(fault, textsIn('en'))]),
    ].join('\n');
    for (const secret of SECRETS) expect(said).not.toContain(secret);
  }
});

test('whatever the cells hold, they come back as they were', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '税', '"', ',', '\r', '\n', ' ') });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => {
      const text = rows.map((row) => `${row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
      expect(csvRows(text)).toEqual({ rows });
    }),
  );
});

describe('telephone lists as municipalities have them', () => {
  test.each([
    '361-0000',
    '3389-0000',
    '3610000',
    '04-7100-0000',
    '0475(00)0000',
    '０３（１２３４）５６７８',
    '03.1234.5678',
    '03-1234-5678（代表）',
    '03-1234-5678(代)',
    '代表 03-1234-5678',
    '代表:03-1234-5678 内線 2345',
    '03-1234-5678 直通',
    '03-1234-5678~9',
    'TEL 03-1234-5678',
    '℡03-1234-5678',
    '内線:2345',
    '内線2345',
    '(内)2345',
    '内線番号 2345',
    '内線5500・5501',
    '内線5500、5501',
    '内線 5500～5502',
    '03-1234-5678(内線5500,5501)',
    '03-1234-5678 03-1234-5679',
    '03-1234-5678/090-1234-5678',
    '03-1234-5678 又は 03-1234-5679',
    '361-0000 防災無線 8-300',
    '2345（庶務係）',
    '2345',
    '090-1234-5678(公用携帯)',
    '+81 3 1234 5678',
  ])('%s is taken', (phone) => {
    expect(read(`課,税務課,,"${phone}",,,,,`)).toMatchObject({
      ok: true,
      contacts: [{ recipient: 'section/taxation' }],
    });
  });

  test('two numbers in two lines of a cell are two', () => {
    expect(read('課,税務課,,"03-1234-5678\n03-1234-5679",,,,,')).toMatchObject({
      contacts: [{ phone: '03-1234-5678 03-1234-5679' }],
    });
  });

  test.each(['なし', '無', '－', '―', 'n/a', '該当なし', '--'])('%s is an empty cell', (none) => {
    const taken = read(`課,税務課,,2345,${none},${none},,,`);
    expect(taken).toEqual({ ok: true, contacts: [{ recipient: 'section/taxation', phone: '2345' }] });
  });

  test.each([
    '未確認です',
    '12',
    '03-1234',
    '312345678',
    '3.12E+08',
    '代表',
    '内線',
    '03-1234-5678まで連絡する',
    '03-1234-56789012',
  ])('%s is no number', (phone) => {
    expect(read(`課,税務課,,${phone},,,,,`)).toMatchObject({ ok: false, faults: [{ row: 2, column: '電話' }] });
  });

  test('every bad row is named, and none of the others is taken', () => {
    const rows = Array.from(
      { length: 200 },
      (_, at) => `課,税務課,担当${at},${at === 7 || at === 150 ? '不明です' : '361-0000'},,,,,`,
    );
    expect(read(...rows)).toEqual({
      ok: false,
      faults: [9, 152].map((row) => ({ code: 'number', row, column: '電話' })),
    });
  });
});
