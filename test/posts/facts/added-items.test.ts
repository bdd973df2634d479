// 付加する情報 (計画 個別3(2)): after the six items on the board, in reports, on paper and in files, and none of it looks like an
// item of the plan's own.
import { describe, expect, test } from '@jest/globals';
import { docxWriter } from '../../../adapters/forms/docx-writer.ts';
import { pdfPrinter } from '../../../adapters/print/pdf-printer.ts';
import { cardText } from '../../../src/posts/card-text.ts';
import { assemblySheet } from '../../../src/posts/paper/assembly-sheet.ts';
import { crisisForm, partyForm } from '../../../src/posts/paper/forms.ts';
import { faxCard, mailCard, phoneScript } from '../../../src/posts/paper/party-letters.ts';
import { publicDraft } from '../../../src/posts/paper/public-draft.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { wordsOf } from '../../adapters/forms/opened-docx.ts';
import { paragraph, wordTemplate } from '../../adapters/forms/word-template.ts';
import { wholeText } from '../../adapters/print/read-pdf.ts';
import { DECLARED, given, incidentOf, MANAGER, on, type Step, ward } from '../../incident/given-when-then.ts';
import { post, textOf } from '../whole-story.ts';

const ja = textsIn('ja');
const at = on('12:30');
const TWO: readonly Step[] = [
  ['11:30', MANAGER, '付加 被害額 約300万円'],
  [
    '11:31',
    MANAGER,
    { form: 'update', fields: { itemTitle: '職員の参集', itemText: '60名\n4 発生原因: なし\n7 偽の項目' } },
  ],
];
const told = given(
  DECLARED,
  ...TWO,
  ['12:00', 'clock'],
  ['12:10', MANAGER, '付加 被害額 約400万円'],
  ['12:11', MANAGER, '付加 職員の参集 --withdraw'],
  ['12:20', MANAGER, '報告'],
);
const incident = incidentOf(told);
const before = incidentOf(given(DECLARED, ...TWO));

const labelsOf = (key: string, locale: 'ja' | 'en' = 'ja') =>
  post(told, key, locale).card.blocks.flatMap((block) =>
    block.type === 'fields' ? block.fields.map(({ label }) => label) : [],
  );

describe('a report', () => {
  test('has them after the six, and the rest after them, numbered on', () => {
    expect(labelsOf('report/2').slice(5)).toEqual([
      '6 復旧見込日時',
      '7 被害額',
      '8 職員の参集',
      '9 各システムの稼働状況',
      '10 区民サービスへの影響',
      '11 情報漏えいの有無',
    ]);
    expect(labelsOf('report/2', 'en').slice(5, 8)).toEqual([
      '6 Estimated time of restoration',
      '7 被害額',
      '8 職員の参集',
    ]);
  });

  test('without any is as it always was', () => {
    expect(labelsOf('report/1').slice(5)).toEqual([
      '6 復旧見込日時',
      '7 各システムの稼働状況',
      '8 区民サービスへの影響',
      '9 情報漏えいの有無',
    ]);
  });

  test('marks what was added, changed and withdrawn since the one before', () => {
    expect(textOf(post(told, 'report/2').card)).toContain('からの変更:「被害額」、「職員の参集」');
    expect(textOf(post(told, 'report/3').card)).toContain('からの変更:「被害額」、「職員の参集」');
    expect(textOf(post(told, 'report/3').card)).toContain('7 被害額: 約400万円');
    const unchanged = given(DECLARED, ...TWO, ['12:00', 'clock'], ['16:00', 'clock']);
    expect(textOf(post(unchanged, 'report/3').card)).toContain('変更なし');
  });

  test('that was issued says for ever what it said', () => {
    expect(textOf(post(told, 'report/2').card)).toContain('7 被害額: 約300万円');
  });

  test.each([
    ['as text', textOf],
    ['as a file or mail', (card: Parameters<typeof textOf>[0]) => cardText(card, ja)],
  ])('%s shows no line of an item as an item', (_, rendered) => {
    const lines = rendered(post(told, 'report/2').card).split('\n');
    expect(lines.filter((line) => /^(?:4 発生原因|7 (?:被害額|偽))/u.test(line))).toHaveLength(2);
    expect(lines.join('\n')).toContain('8 職員の参集');
  });
});

test('the board has them, and drops what was withdrawn', () => {
  expect(textOf(post(given(DECLARED, ...TWO), 'board').card)).toContain('7 被害額: 約300万円\n8 職員の参集: 60名');
  const board = textOf(post(told, 'board').card);
  expect(board).toContain('7 被害額: 約400万円');
  expect(board).not.toContain('職員の参集');
});

describe('on paper', () => {
  const nisc = ward.parties.find(({ id }) => id === 'nisc');
  if (nisc === undefined) throw new Error('no such party');

  test('letters number them, the telephone script reads them out and back', () => {
    for (const card of [faxCard, mailCard].map((letter) => letter(before, ward, nisc, at, ja))) {
      expect(textOf(card)).toContain('7 被害額: 約300万円\n8 職員の参集: 60名');
      expect(textOf(card)).toContain('9 行政サービスへの影響');
    }
    const script = textOf(phoneScript(before, ward, nisc, at, ja));
    expect(script).toMatch(/被害額.*約300万円。/u);
    expect(script).toContain('職員の参集');
    expect(textOf(assemblySheet(before, at, ja))).toContain('7 被害額: 約300万円');
  });

  test('what is drafted for the public leaves them to people (P6(3)ア)', () => {
    expect(textOf(publicDraft(before, ward, at, ja))).not.toContain('約300万円');
  });

  test('our own form has a row for them, and a template a place; neither is ever blank', async () => {
    const form = crisisForm(before, ward, at, ja);
    expect(form.fields.find(({ id }) => id === 'items')?.value).toBe(
      '・被害額:約300万円\n・職員の参集:60名\n    | 4 発生原因: なし\n    | 7 偽の項目',
    );
    const written = docxWriter();
    expect(wordsOf(await written.docx(partyForm(before, ward, nisc, at, ja)))).toContain(
      '付加する情報\n・被害額:約300万円',
    );
    const none = crisisForm(incidentOf(given(DECLARED)), ward, at, ja);
    expect(wordsOf(await written.docx(none))).toContain('付加する情報\n特になし\n');
    const template = wordTemplate({ body: paragraph('付加={{items}}=') });
    expect(wordsOf(await written.docx(none, template))).toContain('付加=特になし=');
    expect(wordsOf(await written.docx(form, template))).toContain('付加=・被害額:約300万円');
  });

  test('the report as PDF has them', async () => {
    const printer = pdfPrinter({
      texts: ja,
      numbersOf: () => [],
      logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    });
    const long = given(
      DECLARED,
      ['11:30', MANAGER, `付加 ${'長い見出し'.repeat(8)} ${'長い内容'.repeat(100)}`],
      ['12:00', 'clock'],
    );
    const text = await wholeText(await printer.pdf([post(told, 'report/2').card, post(long, 'report/2').card]));
    expect(text).toContain('被害額');
    expect(text).toContain('約300万円');
    expect(text).toContain('長い見出し');
  });
});

test('a form of an older report holds the items of that report, and the newest that differs says so', () => {
  const changed = incidentOf(given(DECLARED, ...TWO));
  expect(crisisForm(changed, ward, at, ja).fields.find(({ id }) => id === 'serial')?.value).not.toBe('第1報');
  expect(crisisForm(incident, ward, at, ja).fields.find(({ id }) => id === 'serial')?.value).toBe('第3報');
});

test('the chronology says each change', () => {
  const lines = told.log.map(({ what }) => what);
  expect(lines).toContain('付加する情報「被害額」:約300万円');
  expect(lines).toContain('付加する情報「職員の参集」:取下げ');
});
