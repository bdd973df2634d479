// 利用票 on paper: what a clerk needs in the first minute stands on one page, and where the code leads is what can be typed.
import { describe, expect, test } from '@jest/globals';
import { pdfPrinter } from '../../../adapters/print/pdf-printer.ts';
import { accessSheetCard } from '../../../src/posts/paper/access-sheet.ts';
import type { PaperCard } from '../../../src/posts/paper/paper-card.ts';
import { vocabulary } from '../../../src/posts/vocabulary.ts';
import { type Locale, textsIn } from '../../../src/texts/texts.ts';
import { on, ward } from '../../incident/given-when-then.ts';
import { pagesOf, rawOf } from './read-pdf.ts';

const SHEET = {
  id: 'kkjtgetj',
  code: 'pnsfzxdgygjhytbx',
  section: 'taxation',
  place: '課長代行席',
  drill: false,
  term: { from: '2026-12-01', to: '2027-03-31' },
} as never;
const HASH = 'c6384ca3f6cb0000000000000000000000000000000000000000000000000000';

const cardIn = (locale: Locale, more: object = {}): PaperCard => {
  const sheet = { ...(SHEET as object), ...more } as never;
  const printed = { address: 'http://192.168.10.5:3000', plan: ward, hash: HASH, now: on('11:00') };
  return accessSheetCard(sheet, printed, vocabulary(ward, textsIn(locale, ward), 'paper'));
};
const pdfOf = (cards: readonly PaperCard[], locale: Locale = 'ja') =>
  pdfPrinter({ texts: textsIn(locale, ward), numbersOf: () => [] }).pdf(cards);

test.each(['ja', 'en'] as const)('is one page that says of itself no page number (%s)', async (locale) => {
  const pages = await pagesOf(await pdfOf([cardIn(locale), cardIn(locale, { drill: true })], locale));
  expect(pages).toHaveLength(2);
  for (const page of pages) expect(page).not.toMatch(/1\/2|2\/2/);
});

test('says whose it is, until when, which plan, and the address whole and in fours', async () => {
  const [page = ''] = await pagesOf(await pdfOf([cardIn('ja')]));
  expect(page).toContain('利用票税務課(課長代行席)');
  expect(page).toContain('http://192.168.10.5:3000/s/pnsfzxdgygjhytbx');
  expect(page).toContain('2026-12-01から2027-03-31まで');
  expect(page).toContain(`計画${ward.organization.plan.version}c6384ca3f6cb印刷`);
  expect(page).not.toContain('訓練');
  expect(cardIn('ja').blocks).toContainEqual(
    expect.objectContaining({ type: 'address', letters: 'pnsf zxdg ygjh ytbx' }),
  );
});

describe('its twin for drills', () => {
  test('says so first, last, and in a frame', async () => {
    const [page = ''] = await pagesOf(await pdfOf([cardIn('ja', { drill: true })]));
    expect(page).toMatch(/^【訓練】利用票/);
    expect(page).toContain('訓練専用の利用票です。');
    expect(page).toMatch(/【訓練】計画/);
  });
});

test('the code is drawn as black squares, not fetched from anywhere', async () => {
  const withCode = rawOf(await pdfOf([cardIn('ja')]));
  expect(withCode).not.toMatch(/\/Subtype \/Image/);
  expect(withCode.length).toBeLessThan(200_000);
});
