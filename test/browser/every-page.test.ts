// Every page that anybody comes to by following links, in both languages, held to what everybody may expect of a page: one visit
// of each is enough for all of it. A page that is added is found and held to it by itself.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { crawl, kindOf } from '../adapters/web/crawl.ts';
import { realConsole } from '../adapters/web/real-console.ts';
import { PASSWORD, TANAKA } from '../app/access/gate-of-a-test.ts';
import { ward } from '../incident/given-when-then.ts';
import { lookAtPage, PROMISES, type Promised } from './look-at-page.ts';
import { type OpenedBrowser, openBrowser } from './open-browser.ts';

const ADMINISTRATOR = { platform: 'web', id: 'local', label: 'この機器の管理者' };
const INCIDENT = '/incidents/2025-001';
const LANGUAGES = ['ja', 'en'] as const;

let opened: OpenedBrowser = { unavailable: 'not opened yet' };
let running: Awaited<ReturnType<typeof realConsole>>;
const visited = new Set<string>();
const faults: { readonly promise: Promised; readonly fault: string }[] = [];

interface Visitor {
  readonly name: string;
  /** What a browser sends from then on. */
  readonly cookie: string;
  readonly token: string;
}
const NOBODY: Visitor = { name: 'nobody', cookie: '', token: '' };

const comingIn = async (name: string, path: string, body: object): Promise<Visitor> => {
  const headers = { 'content-type': 'application/json' };
  const came = await fetch(`${running.address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const cookie = came.headers.getSetCookie().map((one) => one.split(';')[0]);
  return { name, cookie: cookie.join('; '), token: came.headers.get('x-csrf-token') ?? '' };
};

const says = async ({ cookie, token }: Visitor, text: string): Promise<void> => {
  const headers = { 'content-type': 'application/json', cookie, 'x-csrf-token': token };
  const body = JSON.stringify({ text });
  const answer = await fetch(`${running.address}/api/commands`, { method: 'POST', headers, body });
  expect([text, answer.status, await answer.text()]).toEqual([text, 200, expect.any(String)]);
};

/** One page of each kind, and one office's help is as good as another's. */
const pagesOf = async ({ cookie }: Visitor, start: string): Promise<readonly string[]> => {
  const { pages } = await crawl(
    async (path) => {
      const answer = await fetch(`${running.address}${path}`, { headers: { cookie }, redirect: 'manual' });
      return { status: answer.status, type: answer.headers.get('content-type') ?? '', body: await answer.text() };
    },
    '',
    start,
  );
  const kinds = new Map<string, string>();
  for (const [path, body] of pages)
    if (/^<!doctype html/i.test(body)) kinds.set(kindOf(path).replace(/^\/help\/.*/, '/help/*'), path);
  return [...kinds.values()];
};

const look = async (page: Page, name: string, ofKeysToo: boolean): Promise<void> => {
  visited.add(name);
  const found = await lookAtPage(page, ofKeysToo);
  for (const [promise, ones] of found) for (const fault of ones) faults.push({ promise, fault: `${name}: ${fault}` });
};

const withPage = async (visitor: Visitor, locale: string, visit: (page: Page) => Promise<void>): Promise<void> => {
  if (!('browser' in opened)) return;
  const context = await opened.browser.newContext();
  const pairs = [...visitor.cookie.split('; ').filter((one) => one !== ''), `bcp_lang=${locale}`];
  await context.addCookies(
    pairs.map((one) => {
      const [name = '', ...value] = one.split('=');
      return { name, value: value.join('='), url: running.address };
    }),
  );
  const page = await context.newPage();
  await visit(page);
  await context.close();
};

const visitAll = async (visitor: Visitor, locale: string, paths: readonly string[]): Promise<void> =>
  withPage(visitor, locale, async (page) => {
    await page.goto(`${running.address}/language/${locale}`);
    for (const path of paths) {
      const answer = await page.goto(`${running.address}${path}`, { waitUntil: 'domcontentloaded' });
      expect([answer?.status(), page.url()]).toEqual([200, `${running.address}${path}`]);
      await look(page, `${visitor.name} ${locale} ${path}`, locale === 'ja');
    }
  });

beforeAll(async () => {
  opened = await openBrowser().catch((error: unknown) => ({ unavailable: String(error) }));
  running = await realConsole();
  if (!('browser' in opened)) return;
  const offices = ward.roles.map(({ id }) => id);
  await running.access.manage({ ...TANAKA, offices } as typeof TANAKA, ADMINISTRATOR);
  const operator = await comingIn('operator', '/api/login', { login: 'tanaka', password: PASSWORD });
  const made = await running.access.manage(
    { type: 'make_sheets', sections: ['taxation'], only: {}, drill: false },
    ADMINISTRATOR,
  );
  const code = ('sheets' in made ? made.sheets?.[0]?.code : undefined) ?? '';
  for (const text of ['宣言 iaas-down 本番', 'パターン a', '更新 漏えい あり']) await says(operator, text);
  await running.settled();
  const clerk = await comingIn('section', '/api/access', { code });
  const ofOperator = await pagesOf(operator, '/');
  const ofSection = await pagesOf(clerk, `${INCIDENT}/sections/taxation`);
  const ofNobody = ['/login', '/s', `/s/${code}`];
  const itsOwn = ofSection.filter((path) => path === '/' || !ofOperator.includes(path));
  await Promise.all(
    LANGUAGES.map(async (locale) => {
      await visitAll(NOBODY, locale, ofNobody);
      await visitAll(operator, locale, ofOperator);
      await visitAll(clerk, locale, itsOwn);
    }),
  );
}, 300_000);

afterAll(async () => {
  if ('browser' in opened) await opened.close();
  else process.stdout.write(`NOT CHECKED: no browser for every page (${opened.unavailable})\n`);
  await running.close();
});

test.each(PROMISES)('of every page: %s', (promised) => {
  expect(faults.filter(({ promise }) => promise === promised).map(({ fault }) => fault)).toEqual([]);
});

test('all pages were visited', () => {
  if ('browser' in opened) expect(visited.size).toBeGreaterThan(60);
});
