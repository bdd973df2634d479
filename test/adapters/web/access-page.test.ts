// 利用票・利用者の管理 on the console: for those who may change the list of people, once for each press.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { AccessCommand } from '../../../src/ports/access.ts';
import { codeOf, type GateOfATest, gateOfATest, PASSWORD, TANAKA } from '../../app/access/gate-of-a-test.ts';
import { browserOf, type ConsoleServer, consoleServer } from './console-server.ts';

const HOST = '192.168.10.5:3000';
const PEER = '192.168.10.77';
/** May everything but change the list of people. */
const READER: AccessCommand = { ...TANAKA, login: 'sato', offices: ['ward-mayor'] } as never;

let gate: GateOfATest;
let server: ConsoleServer;
beforeEach(async () => {
  gate = await gateOfATest();
  server = await consoleServer({ gate, addresses: [HOST] });
});
afterEach(() => server.close());

const comeIn = async (login: string) => {
  const browser = browserOf(server);
  await browser.visit('/login');
  expect((await browser.send('/login', { login, password: PASSWORD })).status).toBe(303);
  return browser;
};
const managing = async () => {
  await gate.managed(TANAKA);
  const browser = await comeIn('tanaka');
  expect((await browser.visit('/access')).status).toBe(200);
  return browser;
};

describe('for anybody else there is no such page', () => {
  test.each(['/access', '/access/sheets'])('an office that may not: %s', async (path) => {
    await gate.managed(TANAKA);
    await gate.managed(READER);
    const browser = await comeIn('sato');
    const asked = path === '/access' ? browser.visit(path) : browser.visit(path, { method: 'POST' });
    expect((await asked).status).toBe(404);
    expect((await browser.visit('/')).body).not.toContain('href="/access"');
  });

  test('a section with its sheet', async () => {
    await gate.managed(TANAKA);
    const code = await codeOf(gate, 'taxation');
    const browser = browserOf(server);
    await browser.visit(`/s/${code}`);
    expect((await browser.send('/s', {})).status).toBe(303);
    expect((await browser.visit('/access')).status).toBe(404);
  });

  test('a program with a token, whatever its office may', async () => {
    await gate.managed(TANAKA);
    const { token } = await gate.managed({ type: 'add_token', use: 'a script', as: 'info-systems-manager' });
    const answer = await server.ask('/access', { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(404);
  });

  test('nobody at all: they are asked to log in', async () => {
    await gate.managed(TANAKA);
    expect((await server.ask('/access')).status).toBe(303);
  });
});

test('the first account is made on the machine’s own screen; from another there is nothing to see', async () => {
  const browser = browserOf(server);
  await browser.visit('/access');
  const made = await browser.send('/access/add', {
    login: 'tanaka',
    name: '仮田中',
    password: PASSWORD,
    'office:info-systems-manager': 'on',
  });
  expect(made.status).toBe(303);
  expect(await gate.access.overview()).toMatchObject({ accounts: [{ login: 'tanaka', name: '仮田中' }] });

  const stranger = await consoleServer({ gate: await gateOfATest(), addresses: [HOST], peer: PEER });
  expect((await stranger.ask('/access', { headers: { host: HOST } })).status).toBe(403);
  await stranger.close();
});

describe('sheets', () => {
  test('the answer is the paper itself; the same press again makes nothing and voids nothing', async () => {
    const browser = await managing();
    const sent = { section: 'taxation', to: '2027-03-31' };
    const same = browser.hiddenOf('/access/sheets').get('_key') ?? '';
    const answer = await browser.send('/access/sheets', sent);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
      'content-disposition': 'attachment; filename="access-sheets.pdf"',
    });
    expect(answer.body).toContain('利用票 税務課');
    const { sheets } = await gate.access.overview();
    expect(sheets.every(({ term }) => term.to === '2027-03-31')).toBe(true);

    await browser.visit('/access');
    const again = await browser.send('/access/sheets', { ...sent, _key: same });
    expect(again.status).toBe(303);
    expect(again.headers.location).toMatch(/^\/access\?reply=access/);
    expect((await gate.access.overview()).sheets).toEqual(sheets);
  });

  test('what cannot be printed voids nothing', async () => {
    const elsewhere = await consoleServer({ gate, addresses: [] });
    await gate.managed(TANAKA);
    await codeOf(gate, 'taxation', { only: undefined });
    const { sheets: before } = await gate.access.overview();
    const browser = browserOf(elsewhere);
    await browser.visit('/login');
    await browser.send('/login', { login: 'tanaka', password: PASSWORD });
    expect((await browser.visit('/access')).body).toContain('BCP_ADDRESSES');
    const refused = await browser.send('/access/add', { section: 'taxation' }, '/access/sheets');
    expect(refused).toMatchObject({ status: 422, body: expect.stringContaining('BCP_ADDRESSES') });
    expect((await gate.access.overview()).sheets).toEqual(before);
    await elsewhere.close();
  });

  test('a day that is none is said, not left out', async () => {
    const browser = await managing();
    const refused = await browser.send('/access/sheets', { section: 'taxation', to: '31.3.2027' });
    expect(refused).toMatchObject({ status: 422, body: expect.stringContaining('31.3.2027') });
    expect((await gate.access.overview()).sheets).toEqual([]);
  });

  test('are voided for a section, which the page says before', async () => {
    const browser = await managing();
    await codeOf(gate, 'taxation');
    const page = await browser.visit('/access');
    expect(page.body).toContain('税務課の利用票1枚を全て無効にし');
    expect((await browser.send('/access/void-sheets', {})).status).toBe(303);
    expect((await gate.access.overview()).sheets).toEqual([]);
  });
});

describe('accounts, sessions, tokens', () => {
  test('a refused account keeps what was typed, but never the password', async () => {
    const browser = await managing();
    const refused = await browser.send('/access/add', { login: 'ito', name: '仮伊藤', password: 'short-secret' });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('value="ito"');
    expect(refused.body).not.toContain('short-secret');
  });

  test('a new password ends the sessions of the account', async () => {
    const browser = await managing();
    await gate.managed(READER);
    const other = await comeIn('sato');
    await browser.visit('/access');
    await browser.send('/access/reset', { login: 'sato', password: 'another long password 1' });
    expect((await other.visit('/')).status).toBe(303);
  });

  test('a session is ended at once', async () => {
    const browser = await managing();
    await gate.managed(READER);
    const other = await comeIn('sato');
    const session = (await gate.access.overview()).sessions.find(({ holder }) => holder === 'account:sato')?.id ?? '';
    await browser.visit('/access');
    expect((await browser.send('/access/end', { session })).status).toBe(303);
    expect((await other.visit('/')).status).toBe(303);
  });

  test('a token is told in the answer, and on no page after it', async () => {
    const browser = await managing();
    const made = await browser.send('/access/add-token', { use: '監視', as: 'taxation' });
    const [token = ''] = made.body.match(/bcp_[\w-]{43}/) ?? [];
    expect(await gate.access.bearer(token)).toMatchObject({ sections: ['taxation'] });
    const page = await browser.visit('/access');
    expect(page.body).not.toContain('bcp_');
    expect(page.body).toContain('監視');
    await browser.send('/access/void-token', { use: '監視' });
    expect(await gate.access.bearer(token)).toBeUndefined();
  });

  test('a form without its token does nothing', async () => {
    const browser = await managing();
    expect((await browser.send('/access/disable', { login: 'tanaka', _token: 'forged' })).status).toBe(403);
    expect(await gate.access.overview()).toMatchObject({ accounts: [{ disabled: false }] });
  });

  test.each(['unknown', 'toString', 'constructor'])('no action is called %s', async (action) => {
    const browser = await managing();
    expect((await browser.send('/access/add', {}, `/access/${action}`)).status).toBe(404);
  });
});

test('while people come by plain HTTP, whoever manages access is told so, and nobody before there is anybody', async () => {
  const alone = await browserOf(server).visit('/access');
  expect([alone.status, alone.body.includes('TLS_CERT')]).toEqual([200, false]);
  const browser = await managing();
  expect((await browser.visit('/access')).body).toContain('TLS_CERT');
});
