// 様式 as .docx: opened again, it says what the form says, in the ward's own template or in our plain one.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { docxWriter } from '../../../adapters/forms/docx-writer.ts';
import { packageEntries } from '../../../adapters/forms/package-entries.ts';
import { FormFault } from '../../../src/ports/form-writer.ts';
import type { Form } from '../../../src/posts/paper/forms.ts';
import { partNames, partOf, wordsOf } from './opened-docx.ts';
import { archive, contentControl, paragraph, table, textBox, wordFiles, wordTemplate } from './word-template.ts';

const writer = docxWriter();

const form = (values: Readonly<Record<string, string>> = {}): Form => ({
  title: 'リスク管理・危機管理情報連絡票',
  marks: ['【訓練】', '様式は区の様式に差替え'],
  fields: [
    { id: 'subject', label: '件名', value: '【訓練】統合仮想サーバ環境の障害について' },
    { id: 'situation', label: '発生状況', value: '全38システムが停止' },
    { id: 'cause', label: '発生原因', value: '調査中' },
    { id: 'estimate', label: '復旧見込日時', value: '不明(判明次第連絡します。)' },
  ].map((field) => ({ ...field, value: values[field.id] ?? field.value })),
});

const faultOf = async (template: Uint8Array): Promise<FormFault> => {
  const fault = await writer.docx(form(), template).catch((error: unknown) => error);
  if (!(fault instanceof FormFault)) throw new Error(`no FormFault: ${String(fault)}`);
  return fault;
};

describe('the plain form', () => {
  test('has the title, the marks and every label with its value, in order', async () => {
    expect(
      wordsOf(await writer.docx(form()))
        .split('\n')
        .filter(Boolean),
    ).toEqual([
      'リスク管理・危機管理情報連絡票',
      '【訓練】',
      '様式は区の様式に差替え',
      ...['件名', '【訓練】統合仮想サーバ環境の障害について'],
      ...['発生状況', '全38システムが停止'],
      ...['発生原因', '調査中'],
      ...['復旧見込日時', '不明(判明次第連絡します。)'],
    ]);
  });

  test('is A4 upright, in a Japanese font that is named and not embedded', async () => {
    const docx = await writer.docx(form());
    expect(partOf(docx, 'word/document.xml')).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(partOf(docx, 'word/styles.xml')).toContain('w:eastAsia="MS 明朝"');
    expect(partNames(docx).filter((name) => name.startsWith('word/fonts/'))).toEqual([]);
  });

  test('keeps line breaks, and leaves out the characters that no XML may hold', async () => {
    const docx = await writer.docx(form({ situation: '1行目\r\n2行目\u2028<3> & "4"\u0000\u0008\ud800\uffff𠮷' }));
    expect(wordsOf(docx)).toContain('発生状況\n1行目\n2行目\n<3> & "4"𠮷\n');
  });

  test('holds a very long value whole', async () => {
    const long = '長い状況。'.repeat(20_000);
    expect(wordsOf(await writer.docx(form({ situation: long })))).toContain(long);
  });

  test('names neither a time nor a person nor a program: the same form is the same file, whenever it is made', async () => {
    const [first, second] = [await writer.docx(form()), await writer.docx(form())];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(partOf(first, 'docProps/core.xml')).not.toMatch(/created|modified|creator/);
  });

  test.each([
    ['unzip', ['-t']],
    [
      'python3',
      [
        '-c',
        'import sys,zipfile,xml.dom.minidom as x;z=zipfile.ZipFile(sys.argv[1]);[x.parseString(z.read(n)) for n in z.namelist()]',
      ],
    ],
  ])('opens with %s, where the machine has it', async (tool, options) => {
    const folder = mkdtempSync(join(tmpdir(), 'bcp-form-'));
    const template = wordTemplate({ body: paragraph('{{situation}}') });
    const value = { situation: '<&"\u0001\n𠮷' };
    try {
      for (const [name, docx] of [
        ['plain.docx', await writer.docx(form(value))],
        ['filled.docx', await writer.docx(form(value), template)],
      ] as const) {
        writeFileSync(join(folder, name), docx);
        execFileSync(tool, [...options, join(folder, name)], { stdio: 'pipe' });
      }
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOENT' });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("the ward's own template", () => {
  test('is filled in by id or by label, with or without spaces, as often as it asks', async () => {
    const body = paragraph('{{cause}}／{{ cause }}／{{発生原因}}／{{title}}');
    const docx = await writer.docx(form(), wordTemplate({ body }));
    expect(wordsOf(docx)).toContain('調査中／調査中／調査中／リスク管理・危機管理情報連絡票');
  });

  test('is filled in where Word has split a placeholder over several runs', async () => {
    const body = paragraph('状況:{', '{situ', 'ation', '}', '}以上');
    expect(wordsOf(await writer.docx(form(), wordTemplate({ body })))).toContain('状況:全38システムが停止以上');
  });

  test('is filled in in tables, content controls, text boxes, headers and footers', async () => {
    const template = wordTemplate({
      body:
        table(paragraph('{{sub', 'ject}}'), table(paragraph('{{cause}}')) + paragraph('')) +
        contentControl(paragraph('{{estimate}}')) +
        textBox(paragraph('{{situation}}')),
      header: paragraph('頭 {{', 'subject', '}}'),
      footer: paragraph('足 {{cause}}'),
    });
    const docx = await writer.docx(form(), template);
    expect(wordsOf(docx).split('\n').filter(Boolean)).toEqual([
      '【訓練】統合仮想サーバ環境の障害について',
      '調査中',
      '不明(判明次第連絡します。)',
      '全38システムが停止',
    ]);
    expect(wordsOf(docx, 'word/header1.xml')).toContain('頭 【訓練】統合仮想サーバ環境の障害について');
    expect(wordsOf(docx, 'word/footer1.xml')).toContain('足 調査中');
  });

  test('keeps its own words and its own look', async () => {
    const docx = await writer.docx(form(), wordTemplate({ body: paragraph('{{situation}}', '(第1号様式)') }));
    expect(wordsOf(docx)).toContain('全38システムが停止(第1号様式)');
    expect(partOf(docx, 'word/document.xml')).toMatch(
      /<w:b\/><w:rFonts w:hint="eastAsia"\/><\/w:rPr><w:t[^>]*>全38システムが停止/,
    );
    expect(wordsOf(docx)).not.toContain('様式は区の様式に差替え');
  });

  test('keeps line breaks, and leaves out the characters that no XML may hold', async () => {
    const template = wordTemplate({ body: paragraph('[{{situation}}]') });
    expect(wordsOf(await writer.docx(form({ situation: '1行目\n2行目 <&>\u0007' }), template))).toContain(
      '[1行目\n2行目 <&>]',
    );
  });

  test('takes what a person wrote in braces for words, not for a placeholder', async () => {
    const docx = await writer.docx(
      form({ situation: '{{cause}} {{situation}} {{x}}' }),
      wordTemplate({ body: paragraph('{{situation}}') }),
    );
    expect(wordsOf(docx)).toContain('｛｛cause｝｝ ｛｛situation｝｝ ｛｛x｝｝');
  });

  test('gives the same file for the same form, and is itself left as it was', async () => {
    const template = wordTemplate({ body: paragraph('{{situation}}') });
    const before = Buffer.from(template);
    const [first, second] = [await writer.docx(form(), template), await writer.docx(form(), template)];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(template.equals(before)).toBe(true);
  });
});

describe('what is no template', () => {
  const good = wordTemplate({ body: paragraph('{{situation}}') });
  const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

  test.each<[string, Uint8Array]>([
    ['nothing at all', Buffer.alloc(0)],
    ['text', Buffer.from('リスク管理・危機管理情報連絡票 {{situation}}')],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n')],
    ['a .doc, or a .docx with a password', Buffer.concat([OLE, Buffer.alloc(4096)])],
    ['another zip archive', archive({ 'readme.txt': '{{situation}}' })],
    ['an .xlsx', archive({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' })],
    ['an archive that only lacks the list of types', archive({ 'word/document.xml': '<w:document/>' })],
    [
      'a .docm',
      wordTemplate({
        body: paragraph('{{situation}}'),
        contentType: 'application/vnd.ms-word.document.macroEnabled.main+xml',
      }),
    ],
    ['one that is cut off', good.subarray(0, good.length - 60)],
    ['one that begins with something else', Buffer.concat([Buffer.from('MZ'), good])],
    ['one whose list points outside of it', withOffset(good, 0xfffffff0)],
    ['one larger than 10 MiB', Buffer.concat([good, Buffer.alloc(10 * 1024 * 1024)])],
    ['one that says it unpacks to gigabytes', sayingThatIs(good, 'word/document.xml', () => 0xfffffff0)],
    [
      'one whose list of types unpacks to more than it says',
      sayingThatIs(good, '[Content_Types].xml', (size) => size - 9),
    ],
    ['one whose document unpacks to more than it says', sayingThatIs(good, 'word/document.xml', (size) => size - 9)],
    ['a zip bomb', wordTemplate({ body: paragraph('{{situation}}') }, { 'word/media/a.png': Buffer.alloc(41 << 20) })],
    ['one with too much XML', wordTemplate({ body: paragraph(`{{situation}}${' '.repeat(3 << 20)}`) })],
    ['one that would take minutes to fill in', wordTemplate({ body: paragraph('{{situation}}'.repeat(5001)) })],
  ])('%s is said to be no .docx', async (_, template) => {
    await expect(faultOf(template)).resolves.toMatchObject({ code: 'not_a_docx', placeholders: [] });
  });

  test('one whose document is no XML is said to be no .docx, or to have no placeholder', async () => {
    const fault = await faultOf(wordTemplate({ body: '' }, { 'word/document.xml': '<w:document><w:body></w:p' }));
    expect(['not_a_docx', 'no_placeholders']).toContain(fault.code);
  });

  test('our own plain form is none', async () => {
    await expect(faultOf(await writer.docx(form()))).resolves.toMatchObject({ code: 'no_placeholders' });
  });

  test('one without any placeholder is said to have none', async () => {
    const fault = await faultOf(wordTemplate({ body: paragraph('発生状況 {situation} ｛｛situation｝｝ {{}}') }));
    expect(fault).toMatchObject({ code: 'no_placeholders', placeholders: [] });
  });

  test.each([
    ['a brace too few', paragraph('状況:{{situation} 原因:{{cause}}')],
    ['a brace too few in front', paragraph('状況:{situation}} 原因:{{cause}}')],
    ['one brace each', paragraph('状況:{situation} 原因:{{cause}}')],
    ['full-width braces', paragraph('状況:｛｛発生状況｝｝ 原因:{{cause}}')],
    ['braces of both widths', paragraph('状況:｛{発生状況}｝ 原因:{{cause}}')],
    ['two paragraphs', `${paragraph('{{cause}} {{situa')}${paragraph('tion}}')}`],
    ['runs of its own', paragraph('{', '{situ', 'ation', '} {{cause}}')],
  ])('one with a placeholder of %s is told which, and no form leaves with a hole', async (_, body) => {
    const { code, placeholders } = await faultOf(wordTemplate({ body }));
    expect(code).toBe('unknown_placeholders');
    expect(placeholders.join(' ')).toMatch(/situa|発生状況/);
  });

  test('braces that are nobody’s placeholder are words', async () => {
    const body = paragraph('{{situation}} {例} ｛注｝');
    await expect(writer.docx(form(), wordTemplate({ body }))).resolves.toBeInstanceOf(Uint8Array);
  });

  test('one that Word for the web has saved is a template like others', async () => {
    const renamed = (text: string): string => text.replaceAll('document.xml', 'document2.xml');
    const files = wordFiles({ body: paragraph('{{situation}}') });
    const template = archive(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [renamed(name), renamed(text)])),
    );
    const filled = await writer.docx(form(), template);
    expect(Buffer.from(filled).includes('word/document2.xml')).toBe(true);
  });

  test('one with placeholders that nobody knows is told which ones, each once', async () => {
    const body = paragraph('{{situation}} {{situatoin}}') + table(paragraph('{{担当', '者}} {{担当者}}'));
    const fault = await faultOf(wordTemplate({ body, footer: paragraph('{{__proto__}}') }));
    expect(fault.code).toBe('unknown_placeholders');
    expect(fault.placeholders.toSorted()).toEqual(['__proto__', 'situatoin', '担当者'].toSorted());
  });
});

function withOffset(bytes: Buffer, offset: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt32LE(offset, changed.length - 6);
  return changed;
}

/** Its directory says another size of that part. */
function sayingThatIs(bytes: Buffer, part: string, sizeFrom: (size: number) => number): Buffer {
  const changed = Buffer.from(bytes);
  const entry = packageEntries(changed)?.find(({ name }) => name === part);
  if (entry === undefined) throw new Error(`no ${part}`);
  changed.writeUInt32LE(sizeFrom(entry.size), entry.recordAt + 24);
  return changed;
}
