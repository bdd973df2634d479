// 報告 and クロノロジー in the console: what is next, what was sent, and looking for an entry without a script.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { browserOf, type ConsoleServer, consoleServer, INCIDENT_PAGE } from './console-server.ts';
import { ID, NOW } from './fake-desk.ts';
import { reportsOf } from './fake-reports.ts';

let server: ConsoleServer;
let browser: ReturnType<typeof browserOf>;
beforeEach(async () => {
  server = await consoleServer();
  browser = browserOf(server);
});
afterEach(() => server.close());

describe('reports', () => {
  const page = async (): Promise<string> => (await browser.visit(`${INCIDENT_PAGE}/reports`)).body;

  test('say what goes out next, when, and item by item what changes', async () => {
    const body = await page();
    expect(body).toContain('次に発信する報告(第3報)');
    expect(body).toContain('12時00分予定');
    expect(body).toContain('あと2時間0分');
    expect(body).toMatch(/第1報\(9時15分\)からの変更 <small>2件/);
    expect(body).toMatch(/<th scope="row">対応状況<\/th><td>確認中<\/td><td><b>復旧作業を開始&lt;b&gt;/);
    expect(body).toContain('&lt;i&gt;本文&lt;/i&gt;');
  });

  test('that were sent come newest first, each to read and to print as it was sent', async () => {
    const body = await page();
    expect(body.indexOf('<b>第2報</b>')).toBeLessThan(body.indexOf('<b>第1報</b>'));
    expect(body).toContain(`href="${INCIDENT_PAGE}/print/report-1.pdf"`);
    expect(body).toMatch(/<b>第1報<\/b> 定時連絡\s*<span class="late">遅延/);
  });

  test('say without end that a time has passed and nothing was sent', async () => {
    server.desk.standReported({ ...reportsOf(ID), overdue: [NOW] });
    expect(await page()).toContain('予定時刻を過ぎています(未発信):10時00分');
  });

  test('say that nothing has changed, and that it is sent all the same', async () => {
    const view = reportsOf(ID);
    if (view.next === undefined) throw new Error('there is one');
    server.desk.standReported({ ...view, next: { ...view.next, changes: [] } });
    expect(await page()).toContain('変更がなくても、定時連絡は発信します。');
  });

  test('after the end say that none goes out', async () => {
    const { next: _, ...ended } = reportsOf(ID);
    server.desk.standReported({ ...ended, open: false });
    const body = await page();
    expect(body).toContain('次に発信する報告はありません。');
    expect(body).not.toContain('id="next-in-full"');
  });

  test('that wait say for whom', async () => {
    server.desk.standReported({ ...reportsOf(ID), waiting: { kind: '臨時連絡', for: 'approver' } });
    expect(await page()).toContain('臨時連絡は承認待ちです。');
  });
});

describe('the chronology', () => {
  const log = async (query = ''): Promise<string> => (await browser.visit(`${INCIDENT_PAGE}/log${query}`)).body;
  const rows = (body: string): number => (/<tbody>([\s\S]*?)<\/tbody>/.exec(body)?.[1] ?? '').split('<tr>').length - 1;

  test('is newest first, with how many there are', async () => {
    const body = await log();
    expect(body).toContain('全4件');
    expect(body.indexOf('第１報を発信&lt;b&gt;')).toBeLessThan(body.indexOf('事象を宣言'));
  });

  test.each([
    ['?kind=confirmation', 2],
    ['?section=taxation', 2],
    ['?section=public-relations', 1],
    ['?kind=reporting&section=taxation', 0],
    // 全角 and 半角 are the same to who looks, and every word has to be there.
    [`?q=${encodeURIComponent('第1報')}`, 1],
    [`?q=${encodeURIComponent('税務課 停止')}`, 1],
    [`?q=${encodeURIComponent('税務課　宣言')}`, 0],
  ])('looked for by %s has %i', async (query, many) => {
    const body = await log(query);
    expect(rows(body)).toBe(many);
    expect(body).toContain(`4件のうち${many}件`);
    if (many === 0) expect(body).toContain('条件に合う記録はありません。');
  });

  test('keeps what was looked for in its form, as text', async () => {
    const body = await log(`?kind=confirmation&section=taxation&q=${encodeURIComponent('"><script>x')}`);
    expect(body).toContain('<option value="confirmation" selected>');
    expect(body).toContain('<option value="taxation" selected>');
    expect(body).toContain('value="&quot;&gt;&lt;script&gt;x"');
  });

  test.each(['?kind=__proto__', '?section=nobody', '?before=x', '?kind=toString', '?q='])(
    'asked for %s, which is nothing, shows all',
    async (query) => {
      expect(rows(await log(query))).toBe(4);
    },
  );

  test('goes on from an entry, and back to the newest', async () => {
    const body = await log('?before=3');
    expect(rows(body)).toBe(2);
    expect(body).toContain(`href="${INCIDENT_PAGE}/log">最新の記録へ戻る`);
  });

  test('is taken away whole as CSV, harmless to a spreadsheet', async () => {
    const { status, headers, body } = await browser.visit(`${INCIDENT_PAGE}/log.csv`);
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(headers['content-disposition']).toBe(`attachment; filename="${ID}-log.csv"`);
    expect(body.split('\r\n')).toHaveLength(6);
    expect(body).toContain('2,2026-11-24T10:00:00.000+09:00,稼働状況の確認,税務課、広聴・広報課,自動,');
    expect((await browser.visit('/incidents/2026-999/log.csv')).status).toBe(404);
  });
});
