// The first page: is something going on, and what is mine in it?
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ANSWER_PAGE, browserOf, type ConsoleServer, consoleServer } from './console-server.ts';
import { view } from './fake-desk.ts';

let server: ConsoleServer;
let browser: ReturnType<typeof browserOf>;
beforeEach(async () => {
  server = await consoleServer();
  browser = browserOf(server);
});
afterEach(() => server.close());

const words = async (): Promise<string> => {
  const { body } = await browser.visit('/');
  return body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
};

test('how an incident stands is said in counts, and what is overdue in words and red', async () => {
  expect(await words()).toMatch(/回答 1\/2システム 未回答 1課 次回の定時連絡 12時00分予定 あと2時間0分/);
  server.clock.passMs(84 * 60_000);
  expect(await words()).toContain('期限超過 1課 (最長:期限を54分過ぎています)');
  expect((await browser.visit('/')).body).toContain('<strong class="overdue">期限超過 1課</strong>');
});

test('people of a section find its answer one click away, and nobody else’s', async () => {
  expect(await words()).not.toContain('として回答する');
  await browser.send('/actor', { as: 'taxation' });
  const { body } = await browser.visit('/');
  expect(body).toContain(`<a class="button primary" href="${ANSWER_PAGE}">税務課として回答する</a>`);
  expect(body).not.toContain('広聴・広報課として');
});

test('what is answered already is there to be looked at', async () => {
  const sections = view.sections.map((one) => ({ ...one, answered: one.of }));
  server.desk.stand({ ...view, sections });
  await browser.visit('/');
  await browser.send('/actor', { as: 'taxation' });
  expect(await words()).toContain('全ての課が回答済みです');
  expect(await words()).toContain('税務課の回答を見る');
});

test('only whoever may declare is offered it', async () => {
  await browser.visit('/');
  await browser.send('/actor', { as: 'taxation' });
  expect((await browser.visit('/')).body).not.toContain('href="/declare"');
  await browser.send('/actor', { as: 'info-systems-manager' });
  expect((await browser.visit('/')).body).toContain('href="/declare"');
});
