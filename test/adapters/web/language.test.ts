// Japanese and English: each person reads and is answered in the language they chose, whatever the house speaks.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ANSWER_PAGE, browserOf, type ConsoleServer, consoleServer, INCIDENT_PAGE } from './console-server.ts';

let server: ConsoleServer;
beforeEach(async () => {
  server = await consoleServer();
});
afterEach(() => server.close());

const PAGES = ['/', '/help', INCIDENT_PAGE, ANSWER_PAGE, '/login', '/s'];

test.each(PAGES)('%s has a link to the other language, which leads back to it', async (path) => {
  const { body } = await browserOf(server).visit(path);
  const [, href = ''] = /<a class="language" href="([^"]+)" lang="en"/.exec(body) ?? [];
  const browser = browserOf(server);
  const chosen = await browser.visit(href.replaceAll('&amp;', '&'));
  expect([chosen.status, chosen.headers.location]).toEqual([303, path]);
  const english = await browser.visit(path);
  expect(english.body).toContain('<html lang="en">');
  expect(english.body).toMatch(/<a class="language" href="[^"]+" lang="ja"[^>]*>日本語<\/a>/);
});

test('a choice is one browser’s own, and is taken back the same way', async () => {
  const browser = browserOf(server);
  await browser.visit('/language/en?to=/');
  expect((await browserOf(server).visit('/')).body).toContain('<html lang="ja">');
  await browser.visit('/language/ja?to=/');
  expect((await browser.visit('/')).body).toContain('<html lang="ja">');
});

test('a language we do not speak changes nothing, and nobody is led to another server', async () => {
  const browser = browserOf(server);
  await browser.visit('/language/en?to=/');
  expect((await browser.visit('/language/fr?to=//evil.example/')).headers.location).toBe('/');
  expect((await browser.visit('/')).body).toContain('<html lang="en">');
});

test('a form is answered in the language of the page it was sent from', async () => {
  const browser = browserOf(server);
  await browser.visit('/language/en?to=/');
  await browser.visit(ANSWER_PAGE);
  await browser.send('/actor', { as: 'taxation' });
  await browser.visit(ANSWER_PAGE);
  await browser.send('/forms/answer', { 'state:tax-arrears': 'stopped' });
  expect(server.desk.intents.at(-1)).toMatchObject({ locale: 'en' });
});

test('what cannot be found is said in it, too', async () => {
  const browser = browserOf(server);
  await browser.visit('/language/en?to=/');
  expect((await browser.visit('/incidents/2026-999')).body).toContain('<html lang="en">');
});

test.each(['/incidents/2026-999', `${INCIDENT_PAGE}/print/nothing`, `${INCIDENT_PAGE}/print/nothing.pdf`])(
  '%s, of one sentence, leads to the other language as well and is said in it',
  async (path) => {
    const browser = browserOf(server);
    const { status, body } = await browser.visit(path);
    const [, href = ''] = /<a class="language" href="([^"]+)" lang="en"/.exec(body) ?? [];
    expect([status, (await browser.visit(href.replaceAll('&amp;', '&'))).headers.location]).toEqual([404, path]);
    expect((await browser.visit(path)).body).toContain('<html lang="en">');
  },
);

test('the sentence that answers a form leads back to the page that it stands on', async () => {
  const browser = browserOf(server);
  await browser.visit(ANSWER_PAGE);
  const { body } = await browser.send('/forms/answer', { _page: '/incidents/2026-999/log' });
  expect(body).not.toContain('/language/en?to=%2Fforms');
});
