// A page that is open says which regions it has and is sent those that have changed, whatever page it is.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { changedRegions, markedPage, marksIn } from '../../../adapters/web/pages/regions.ts';
import { ANSWER_PAGE, browserOf, type ConsoleServer, consoleServer, INCIDENT_PAGE } from './console-server.ts';

const page = (rows: string, head = '3/38', token = 'a'): string => `<!doctype html>
<html lang="ja"><head><title>x</title></head><body class="drill" data-now="2025-01-01T00:00:00.000+09:00">
<div class="standing" id="head" data-live><div>${head}</div><input type="hidden" value="${token}" data-fresh></div>
<p>between</p>
<section id="table" data-live aria-labelledby="t"><section>${rows}</section></section></body></html>`;
const row = (id: string, said: string): string => `<div id="${id}" data-live><div>${said}</div></div>`;

const marksOf = (html: string): string =>
  [...html.matchAll(/id="([^"]+)" data-live="([^"]+)"/g)].map(([, id, mark]) => `${id}=${mark}`).join(' ');
const idsIn = (html: string): readonly (string | undefined)[] =>
  [...html.matchAll(/id="([^"]+)" data-live=/g)].map(([, id]) => id);
const sent = (before: string, after: string): string => changedRegions(after, marksIn(marksOf(markedPage(before))));

describe('a page that is asked for what has changed in it', () => {
  const before = page(row('one', 'a') + row('two', 'b'));

  test('has nothing but its time when nothing has', () => {
    const answer = sent(before, page(row('one', 'a') + row('two', 'b'), '3/38', 'another nonce'));
    expect(idsIn(answer)).toEqual([]);
    expect(answer).toContain('<body class="drill" data-now="2025-01-01T00:00:00.000+09:00">');
    expect(answer).not.toContain('between');
  });

  test('has one region whole, with its mark, when that has', () => {
    const answer = sent(before, page(row('one', 'a') + row('two', 'b'), '4/38'));
    expect(idsIn(answer)).toEqual(['head']);
    expect(answer).toContain('<div>4/38</div><input type="hidden" value="a" data-fresh></div>');
  });

  test('has a row without the table it lies in', () => {
    const answer = sent(before, page(row('one', 'a') + row('two', 'c')));
    expect(idsIn(answer)).toEqual(['two']);
    expect(answer).not.toContain('<section');
  });

  test('has the table with its rows when one has come', () => {
    const answer = sent(before, page(row('one', 'a') + row('two', 'b') + row('three', 'c')));
    expect(idsIn(answer)).toEqual(['table', 'one', 'two', 'three']);
    expect(answer.trimEnd().endsWith('</section></section>\n</body></html>')).toBe(true);
  });

  test('a countdown that runs is no change', () => {
    const left = (words: string, mark: string) =>
      page('', `<span class="left ${mark}" data-until="2025-01-01T01:00:00.000+09:00" data-due="x">${words}</span>`);
    expect(idsIn(sent(left('あと42分', ''), left('2分を過ぎています', 'overdue')))).toEqual([]);
  });
});

describe('every page that is renewed', () => {
  let server: ConsoleServer;
  beforeEach(async () => {
    server = await consoleServer();
    // Looked at by now: a check that ends between two visits is a change.
    await server.ask('/readyz');
  });
  afterEach(() => server.close());

  const PAGES = [
    ...['/', INCIDENT_PAGE, ANSWER_PAGE],
    ...['wall', 'log', 'reports', 'calls', 'course', 'contacts', 'tasks', 'channels', 'print'].map(
      (one) => `${INCIDENT_PAGE}/${one}`,
    ),
  ];

  test.each(PAGES)('%s has a mark for each region, and sends none of them twice', async (path) => {
    const browser = browserOf(server);
    const { body } = await browser.visit(path);
    expect(marksOf(body)).not.toBe('');
    expect(body).not.toMatch(/ data-live[ >]/);
    const again = await browser.visit(path, { headers: { 'x-regions': marksOf(body) } });
    expect([again.status, idsIn(again.body)]).toEqual([200, []]);
    expect(again.body).toContain('data-now="');
    expect(again.body.length).toBeLessThan(500);
  });

  test('what a page says that it has is nothing to be trusted', async () => {
    const browser = browserOf(server);
    for (const said of ['', '=', 'standing', 'a=b=c', '__proto__=x constructor=y', 'x'.repeat(8_000)]) {
      const { status, body } = await browser.visit(INCIDENT_PAGE, { headers: { 'x-regions': said } });
      expect([status, idsIn(body).includes('standing')]).toEqual([200, true]);
    }
  });

  test('what is not there is not there for a script either', async () => {
    const headers = { 'x-regions': 'standing=x' };
    const { status, body } = await browserOf(server).visit('/incidents/2026-999', { headers });
    expect([status, body.includes('<h1>')]).toEqual([404, true]);
  });
});
