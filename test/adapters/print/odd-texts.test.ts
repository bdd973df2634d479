// Whatever people have written comes out on paper: nothing vanishes silently, nothing stops the printer.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Block, Card } from '../../../src/posts/card.ts';
import { asking, row, stopped } from '../question-rows.ts';
import { pagesOf, placesOf, printed, wholeText } from './read-pdf.ts';
import { CALL_SHEET, cardOf } from './sample-cards.ts';

const LACKING = 'この文書の「〓」は、印刷用の文字にない文字です。元の文字は画面の記録で確認してください。';

test('a character that the font lacks is 〓, and the end of the document says so', async () => {
  const text = await wholeText(await printed([cardOf({ type: 'text', text: '𠮷田さん😀' }), CALL_SHEET]));
  expect(text).toContain('〓田さん〓');
  expect(text.endsWith(`${LACKING}2/2ページ`)).toBe(true);
  expect(await wholeText(await printed([CALL_SHEET]))).not.toContain('〓');
});

test('names and signs that offices use are there as they are', async () => {
  const text = '髙﨑①⑳㈱℡〜―…￥ｱｲｳ→☎Ⅳ葛';
  expect(await wholeText(await printed([cardOf({ type: 'text', text })]))).toContain(text);
});

test('marks that were typed after their letter, selectors and joiners cost no 〓', async () => {
  const text = 'か\u3099き\u200b葛\u{e0100}神\ufe00\u200e終';
  expect(await wholeText(await printed([cardOf({ type: 'text', text })]))).toContain('がき葛神終');
});

test('control characters and broken surrogates do no harm', async () => {
  const text = '前\u0000\u0007\u001b[31m\ud800後\r\n次\u2028行\t終';
  const shown = await wholeText(await printed([{ ...cardOf({ type: 'text', text }), title: '題\u0000\ud800<&>' }]));
  expect(shown).toContain('前[31m〓後|次|行終');
  expect(shown).toContain('題〓<&>');
});

test('a word of 10,000 letters is broken within the margins', async () => {
  const word = 'A'.repeat(10_000);
  const rows = [['税務課', word, '停止']];
  const pdf = await printed([
    cardOf({ type: 'text', text: word, style: 'warning' }, { type: 'table', columns: ['課', '備考', '状況'], rows }),
  ]);
  expect(await lettersWithinMargins(pdf)).toBe(20_000);
});

test('words without an end are broken in every kind of block', async () => {
  const word = 'A'.repeat(1500);
  const recipient = 'section/taxation';
  const blocks: readonly Block[] = [
    { type: 'heading', text: word },
    { type: 'fields', fields: [{ label: word, value: word }] },
    { type: 'list', items: [word] },
    asking(row(1, { name: word }), stopped(2, { note: word, answeredBy: word })),
    { ...asking(stopped(3, { name: word, note: word })), open: false },
    { type: 'calls', columns: ['名称', '備考'], rows: [{ recipient, name: word, cells: [word], done: false }] },
  ];
  const pdf = await printed([{ title: word, tone: 'alert', blocks }]);
  expect(await lettersWithinMargins(pdf)).toBeGreaterThanOrEqual(12 * 1500);
  // A column’s own label is cut instead, since it stands on every page.
  expect(
    await lettersWithinMargins(await printed([cardOf({ type: 'table', columns: [word], rows: [['停止']] })])),
  ).toBeLessThan(400);
});

const lettersWithinMargins = async (pdf: Uint8Array): Promise<number> => {
  let letters = 0;
  for (const { str, x, y, width } of await placesOf(pdf)) {
    expect(x + width).toBeLessThan(595.28 - 41);
    expect(y).toBeGreaterThan(14);
    letters += str.match(/A/g)?.length ?? 0;
  }
  return letters;
};

test('a text of many lines in a table goes on in rows that say so, and loses none of them', async () => {
  const note = Array.from({ length: 200 }, (_, at) => `第${at}行`).join('\n');
  const pages = await pagesOf(
    await printed([cardOf({ type: 'table', columns: ['課', '備考'], rows: [['税務課', note]] })]),
  );
  const text = pages.join('');
  expect(text).toContain('税務課(続き)');
  for (let line = 0; line < 200; line++) expect(text).toContain(`第${line}行`);
});

test('five hundred rows are all there, each page with the header', async () => {
  const rows = Array.from({ length: 500 }, (_, at) => [
    `課${at}`,
    `システム${at}`,
    '停止',
    '備考がここに入る。'.repeat(at % 6),
  ]);
  const pages = await pagesOf(
    await printed([cardOf({ type: 'table', columns: ['主管課', 'システム', '稼働状況', '備考'], rows })]),
  );
  const text = pages.join('');
  for (const page of pages) expect(page).toContain('主管課システム稼働状況備考');
  for (let at = 0; at < 500; at++) expect(text).toContain(`課${at}システム${at}停止`);
});

test('more columns than a sheet is wide are set as pairs below each other', async () => {
  const columns = Array.from({ length: 60 }, (_, at) => `列${at}`);
  const rows = [columns.map((_, at) => `値${at}`)];
  const text = await wholeText(await printed([cardOf({ type: 'table', columns, rows })]));
  expect(text).toContain('列0値0列1値1');
  expect(text).toContain('列59値59');
});

test('tables with nothing in them, or more cells than columns, are printed as far as they go', async () => {
  const text = await wholeText(
    await printed([
      cardOf(
        { type: 'table', columns: [], rows: [] },
        { type: 'table', columns: ['課'], rows: [] },
        { type: 'table', columns: ['課'], rows: [['税務課', '余り'], []] },
        { type: 'fields', fields: [] },
        { type: 'list', items: [] },
        { type: 'text', text: '' },
      ),
    ]),
  );
  expect(text).toBe('第1報課課税務課余り1/1ページ');
});

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '\n',
    '\n\n\n',
    '😀'.repeat(800),
    '長い文。'.repeat(600),
    'שלום عالم',
    '\u202eabc',
    '　字下げ',
  ),
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: words, style: fc.constantFrom('strong', 'note', 'warning') }),
  fc.record({ type: fc.constant('heading' as const), text: words }),
  fc.record({ type: fc.constant('list' as const), items: fc.array(words, { maxLength: 5 }) }),
  fc.record({
    type: fc.constant('fields' as const),
    fields: fc.array(fc.record({ label: words, value: words }), { maxLength: 5 }),
  }),
  fc.record({
    type: fc.constant('table' as const),
    columns: fc.array(words, { maxLength: 14 }),
    rows: fc.array(fc.array(words, { maxLength: 14 }), { maxLength: 4 }),
  }),
  fc.array(fc.record({ note: words, name: words }), { maxLength: 4 }).map((rows): Block => {
    return asking(...rows.map((each, at) => (at % 2 === 0 ? stopped(at, each) : row(at, each))));
  }),
  fc
    .array(fc.record({ recipient: words, name: words, cells: fc.array(words, { maxLength: 3 }), done: fc.boolean() }))
    .map((rows): Block => ({ type: 'calls', columns: ['名称', '備考'], rows: rows.slice(0, 5) })),
);

test('any card can be printed, and nothing runs over the paper’s edges', async () => {
  const cards = fc
    .record({ title: words, blocks: fc.array(block, { maxLength: 5 }) })
    .map((card): Card => ({ ...card, tone: 'calm' }));
  await fc.assert(
    fc.asyncProperty(cards, async (card) => {
      for (const { str, x, y, width } of await placesOf(await printed([card]))) {
        if (str.trim() === '') continue;
        expect(x).toBeGreaterThan(56);
        expect(x + width).toBeLessThan(595.28 - 40);
        expect(y).toBeGreaterThan(14);
        expect(y).toBeLessThan(841.89);
      }
    }),
    { numRuns: 15 },
  );
});

test('the further lines of what others typed are marked, and look like no item of the report', async () => {
  const typed = 'ホスト停止\n4 発生原因: 偽り';
  const blocks: readonly Block[] = [
    { type: 'text', text: typed },
    { type: 'fields', fields: [{ label: '3 発生状況', value: typed }] },
    { type: 'list', items: [typed] },
  ];
  const shown = await wholeText(await printed([cardOf(...blocks)]));
  expect(shown.split(/ホスト停止\s*\|\s*4 ?発生原因/)).toHaveLength(4);
});
