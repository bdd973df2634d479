// What comes out of the printer can be read again, page by page, on any machine.
import { expect, test } from '@jest/globals';
import { metaOf, pagesOf, placesOf, printed, rawOf, wholeText } from './read-pdf.ts';
import { cardOf, QUESTIONS, REPORT } from './sample-cards.ts';

test('a report is on paper whole, with its title and the page’s number on every page', async () => {
  const pages = await pagesOf(await printed([REPORT]));
  expect(pages).toHaveLength(2);
  for (const [at, page] of pages.entries()) {
    expect(page).toContain('【定時連絡】統合仮想サーバ環境の障害について(第3報)');
    expect(page).toContain(`${at + 1}/2ページ`);
    // The table goes on with its header.
    expect(page).toContain('事務・行政サービス');
  }
  const text = pages.join('');
  for (let no = 1; no <= 38; no++) expect(text).toContain(`${no}${no % 4 === 2 ? '住民記録システム' : ''}`);
  expect(text).toContain('復旧の見込みが分かり次第、臨時に連絡します。');
  expect(text).toContain('問合せ先情報システム課(内線0000)');
});

test('every card begins on a page of its own and keeps its own title', async () => {
  const second = { ...cardOf({ type: 'text', text: '二つ目' }), title: '第2報' };
  const pages = await pagesOf(await printed([cardOf({ type: 'text', text: '一つ目' }), second, REPORT]));
  expect(pages).toHaveLength(4);
  expect(pages[0]).toMatch(/^第1報一つ目1\/4ページ$/);
  expect(pages[1]).toMatch(/^第2報二つ目2\/4ページ$/);
  expect(pages[2]).toContain('【定時連絡】');
  expect(pages[3]).toContain('【定時連絡】');
});

test('every page is A4 upright, and nothing runs over its edges', async () => {
  const pdf = await printed([REPORT, QUESTIONS]);
  expect(rawOf(pdf).match(/\/MediaBox \[0 0 595\.28 841\.89\]/g)).toHaveLength(4);
  for (const { x, y, width } of await placesOf(pdf)) {
    expect(x).toBeGreaterThan(56);
    expect(x + width).toBeLessThan(595.28 - 41);
    expect(y).toBeGreaterThan(14);
    expect(y).toBeLessThan(841.89 - 28);
  }
});

test('the fonts are in the file, and only what is used of them', async () => {
  const pdf = await printed([REPORT]);
  const raw = rawOf(pdf);
  expect(raw.match(/\/FontFile2 /g)).toHaveLength(2);
  expect(raw).toMatch(/\/FontName \/[A-Z]{6}\+BIZUDPGothic-Regular/);
  expect(raw).toMatch(/\/FontName \/[A-Z]{6}\+BIZUDPGothic-Bold/);
  expect(pdf.length).toBeLessThan(200_000);
});

test('it says its title and its language, and nothing of the machine or the hour it was printed', async () => {
  const pdf = await printed([REPORT]);
  const info = await metaOf(pdf);
  expect(info).toMatchObject({ Title: REPORT.title, Creator: 'bcp-bot', Producer: 'bcp-bot', Language: 'ja' });
  expect(info).not.toHaveProperty('CreationDate');
  expect(rawOf(pdf)).not.toMatch(/CreationDate|ModDate|Author|node_modules|\/home\//);
  expect((await metaOf(await printed([REPORT], 'en'))).Language).toBe('en');
});

test('the same cards are the same bytes, and two prints at once do not mix', async () => {
  const [report, questions, again] = await Promise.all([printed([REPORT]), printed([QUESTIONS]), printed([REPORT])]);
  expect(Buffer.compare(report, again)).toBe(0);
  expect(Buffer.compare(report, await printed([REPORT]))).toBe(0);
  expect(await wholeText(questions)).not.toContain('定時連絡');
  expect(await wholeText(questions)).toContain('軽自動車税システム');
});

test('buttons are left out, since nobody can press paper', async () => {
  const text = await wholeText(
    await printed([cardOf({ type: 'actions', actions: [{ label: '全て稼働中', command: '全稼働' }] })]),
  );
  expect(text).toBe('第1報1/1ページ');
});

test('a roster says who is reached where', async () => {
  const pdf = await printed([
    cardOf({
      type: 'roster',
      none: '未登録',
      rows: [
        {
          label: '税務課',
          places: [{ platform: 'slack', conversation: 'C123' }],
          people: [{ platform: 'teams', id: 'u1', note: '(課長)' }],
        },
        { label: '区民課', places: [], people: [] },
      ],
    }),
  ]);
  expect(await wholeText(pdf)).toContain('税務課SlackC123Teamsu1(課長)区民課未登録');
});

test('no cards are one empty page, and an empty card is its title', async () => {
  expect(await pagesOf(await printed([]))).toHaveLength(1);
  expect(await wholeText(await printed([cardOf()]))).toBe('第1報1/1ページ');
});

test('a heading is never the last line of a page', async () => {
  for (let lines = 20; lines < 40; lines++) {
    const filler = Array.from({ length: lines }, (_, at) => ({ type: 'text', text: `行${at}` }) as const);
    const table = { type: 'table', columns: ['課', '状況'], rows: [['税務課', '停止']] } as const;
    const pages = await pagesOf(await printed([cardOf(...filler, { type: 'heading', text: '見出し' }, table)]));
    const page = pages.find((text) => text.includes('見出し'));
    expect(page).toContain('税務課');
  }
});

test('in English the sheet’s own words are English', async () => {
  const text = await wholeText(await printed([QUESTIONS], 'en'));
  expect(text).toContain('Page1of2');
  expect(text).toContain('Heardby');
  expect(text).toContain('□Stopped');
});
