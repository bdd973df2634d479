// 連絡票: the numbers are on the paper, and there is room to write (図2 ※2).
import { expect, test } from '@jest/globals';
import { pdfPrinter } from '../../../adapters/print/pdf-printer.ts';
import type { CallRow } from '../../../src/posts/card.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { pagesOf, placesOf, printed, wholeText } from './read-pdf.ts';
import { CALL_SHEET, cardOf } from './sample-cards.ts';

test('everybody who is to be called stands there with their number, 仮 where it is only a sample', async () => {
  const text = await wholeText(await printed([CALL_SHEET]));
  expect(text).toContain('部名電話番号経営担当課受電者受電時刻備考済');
  expect(text).toContain('政策経営部03-0000-3333(仮)');
  expect(text).toContain('課長03-0000-1111夜間090-0000-2222(仮)');
});

test('who has been called is marked 済, who has not has a box to tick', async () => {
  const text = await wholeText(await printed([CALL_SHEET]));
  expect(text).toMatch(/係長10時25分済/);
  expect(text.match(/□/g)).toHaveLength(6);
});

test('each row is high enough to write in by hand', async () => {
  const boxes = (await placesOf(await printed([CALL_SHEET]))).filter(({ str }) => str === '□').map(({ y }) => y);
  const steps = boxes.slice(1).map((y, at) => (boxes[at] ?? 0) - y);
  expect(Math.min(...steps)).toBeGreaterThan(25);
});

test('numbers are asked for at each print, so that a new one is on the next sheet', async () => {
  let number = '03-0000-0001';
  const printer = pdfPrinter({ texts: textsIn('ja'), numbersOf: () => [{ label: '', number }] });
  expect(await wholeText(await printer.pdf([CALL_SHEET]))).toContain('03-0000-0001');
  number = '03-0000-0002';
  const again = await wholeText(await printer.pdf([CALL_SHEET]));
  expect(again).toContain('03-0000-0002');
  expect(again).not.toContain('03-0000-0001');
});

test('a long sheet goes on over the pages with its header, and nobody is lost', async () => {
  const rows = Array.from({ length: 500 }, (_, at): CallRow => {
    return { recipient: `section/${at}`, name: `第${at}課`, cells: ['', '', ''], done: false };
  });
  const pages = await pagesOf(
    await printed([cardOf({ type: 'calls', columns: ['課名', '受電者', '受電時刻', '備考'], rows })]),
  );
  for (const page of pages) expect(page).toContain('課名電話番号受電者受電時刻備考済');
  const text = pages.join('');
  for (const { name } of rows) expect(text).toContain(name);
});

test('an empty sheet and ragged rows are still a sheet', async () => {
  const rows = [{ recipient: 'party/a', name: '事業者', cells: ['一', '二', '三'], done: true }];
  const empty = await wholeText(await printed([cardOf({ type: 'calls', columns: [], rows: [] })]));
  expect(empty).toContain('電話番号');
  const ragged = await wholeText(await printed([cardOf({ type: 'calls', columns: ['名称'], rows })]));
  expect(ragged).toContain('事業者03-0000-3333(仮)一二三済');
});
