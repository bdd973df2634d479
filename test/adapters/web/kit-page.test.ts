// Paper on the console: is the kit still right, and what each office does.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { browserOf, type ConsoleServer, consoleServer } from './console-server.ts';
import { NOW } from './fake-desk.ts';

let server: ConsoleServer;
const printed = { at: NOW, by: '管理者' };
beforeEach(async () => {
  server = await consoleServer({
    kit: {
      rows: [
        { name: 'a', label: '連絡表', state: 'same', printed },
        { name: 'b', label: '聴き取り票', state: 'changed', printed },
        { name: 'c', label: '宣言文', state: 'missing' },
      ],
      withSheet: 3,
      sections: 15,
    },
  });
});
afterEach(() => server.close());

test('what is to be replaced stands first, with when it was printed and by whom', async () => {
  const { status, body } = await server.ask('/kit');
  expect(status).toBe(200);
  expect(body).toContain('差し替え又は作成が必要な票が2枚あります。');
  expect(body).toContain('15課のうち3課に有効な利用票があります。');
  expect(body.indexOf('聴き取り票')).toBeLessThan(body.indexOf('連絡表'));
  expect(body).toContain('管理者');
});

test.each(['info-systems-manager', 'taxation'])('the help of %s is a page and a PDF', async (office) => {
  const browser = browserOf(server);
  const page = await browser.visit(`/help/${office}`);
  expect(page).toMatchObject({ status: 200, body: expect.stringContaining('手引き') });
  const pdf = await browser.visit(`/help/${office}.pdf`);
  expect(pdf.headers['content-type']).toBe('application/pdf');
  expect(pdf.body).toContain('手引き');
});

test.each(['/help/nobody', '/help/nobody.pdf', '/help/constructor'])('%s is no page', async (path) => {
  expect((await server.ask(path)).status).toBe(404);
});

test('the help page leads to each office', async () => {
  expect((await server.ask('/help')).body).toContain('href="/help/taxation"');
});
