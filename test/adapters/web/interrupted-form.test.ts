// A session that ends while somebody types: what they send is not recorded and not lost, and nobody else at that machine sees it.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { codeOf, type GateOfATest, gateOfATest, PASSWORD, TANAKA } from '../../app/access/gate-of-a-test.ts';
import { MANAGER } from '../../incident/given-when-then.ts';
import { ANSWER_PAGE, type Answer, browserOf, type ConsoleServer, consoleServer } from './console-server.ts';

const HOST = '192.168.10.5:3000';
const A_WEEK_MIN = 8 * 24 * 60;
const NOTE = '窓口で手書きにより受付';
const ANSWER = { note: NOTE, state: 'stopped' };
const WHO = { _who_post: '主事', _who_name: '仮山田' };

let gate: GateOfATest;
let server: ConsoleServer;
let browser: ReturnType<typeof browserOf>;
beforeEach(async () => {
  gate = await gateOfATest();
  await gate.managed(TANAKA);
  await gate.managed({ ...TANAKA, login: 'sato' } as typeof TANAKA);
  server = await consoleServer({ gate, addresses: [HOST], peer: '192.168.10.77' });
  browser = browserOf({
    ask: (path, { headers = {}, ...rest } = {}) => server.ask(path, { headers: { host: HOST, ...headers }, ...rest }),
  });
});
afterEach(() => server.close());

const bySheet = async (section = 'taxation'): Promise<Answer> => {
  await browser.visit('/s');
  return browser.send('/s', { code: await codeOf(gate, section) });
};
const byPassword = async (login: string): Promise<Answer> => {
  await browser.visit('/login');
  return browser.send('/login', { login, password: PASSWORD });
};
/** The page is open, and its session ends before the form is sent. */
const typedTooLate = async (): Promise<Answer> => {
  await browser.visit(ANSWER_PAGE);
  gate.wait(A_WEEK_MIN);
  return browser.send('/forms/answer_all', { ...ANSWER, ...WHO });
};

test('says so, asks to come in again, and sends it after one press more', async () => {
  await bySheet();
  const asked = await typedTooLate();
  expect(asked.status).toBe(401);
  expect(asked.body).toContain('まだ記録していません');
  expect(asked.body).not.toContain(NOTE);
  expect(server.desk.intents).toEqual([]);
  // A new sheet of the same section is the same section.
  const again = await browser.send('/s', { code: await codeOf(gate, 'taxation') });
  expect(again.status).toBe(200);
  expect(server.desk.intents).toEqual([]);
  await browser.send('/forms/answer_all', WHO);
  expect(server.desk.intents).toHaveLength(1);
  expect(server.desk.intents[0]).toMatchObject({
    asked: { kind: 'form', command: 'answer_all', fields: ANSWER },
    by: { holds: { sections: ['taxation'] } },
  });
});

test('is not lost by a wrong password, and a second one sends it', async () => {
  await byPassword('tanaka');
  const asked = await typedTooLate();
  expect(asked.status).toBe(401);
  const wrong = await browser.send('/login', { login: 'tanaka', password: 'wrong' });
  expect(wrong.status).toBe(401);
  await browser.send('/login', { login: 'tanaka', password: PASSWORD });
  await browser.send('/forms/answer_all', {});
  expect(server.desk.intents[0]).toMatchObject({ asked: { fields: ANSWER }, by: { holds: { offices: [MANAGER] } } });
});

describe('somebody else who comes in at that machine', () => {
  test.each([
    ['another account', () => browser.send('/login', { login: 'sato', password: PASSWORD })],
    ['a section', async () => browser.send('/s', { code: await codeOf(gate, 'taxation') })],
  ])('%s neither sees nor sends it', async (_, comesIn) => {
    await byPassword('tanaka');
    await typedTooLate();
    const came = await comesIn();
    expect(came.status).toBe(303);
    expect(came.body).not.toContain(NOTE);
    expect(server.desk.intents).toEqual([]);
  });

  test('another section’s sheet is somebody else as well', async () => {
    await bySheet();
    await typedTooLate();
    expect((await browser.send('/s', { code: await codeOf(gate, 'roads') })).status).toBe(303);
  });

  test('finds no declaration that was begun before them', async () => {
    await byPassword('tanaka');
    await browser.visit('/declare');
    await browser.send('/declare', { scenario: 'iaas-down', situation: NOTE });
    expect((await browser.visit('/declare')).body).toContain(NOTE);
    await byPassword('sato');
    expect((await browser.visit('/declare')).body).not.toContain(NOTE);
  });

  test('nor after whoever began it has left', async () => {
    await byPassword('tanaka');
    await browser.visit('/declare');
    await browser.send('/declare', { scenario: 'iaas-down', situation: NOTE });
    await browser.visit('/declare');
    await browser.send('/logout', {});
    await byPassword('tanaka');
    expect((await browser.visit('/declare')).body).not.toContain(NOTE);
  });
});

test.each([
  ['made up', 'AAAA'],
  ['empty', ''],
  ['of another program', Buffer.alloc(80, 7).toString('base64url')],
  ['too long', 'A'.repeat(60_000)],
])('what is carried and is %s opens nothing and breaks nothing', async (_, sealed) => {
  await browser.visit('/login');
  const came = await browser.send('/login', { login: 'tanaka', password: PASSWORD, _sealed: sealed });
  expect([came.status, came.headers.location]).toEqual([303, '/']);
  expect(server.errors).toEqual([]);
});

test('what manages access is not carried: it holds passwords', async () => {
  await byPassword('tanaka');
  await browser.visit('/access');
  gate.wait(A_WEEK_MIN);
  const refused = await browser.send('/access/add', { login: 'x', name: 'x', password: PASSWORD });
  expect(refused.status).toBe(401);
  expect(refused.body).not.toContain('_sealed');
});

test('a browser that nobody came in at carries nothing', async () => {
  expect((await browser.send('/forms/answer_all', ANSWER)).body).not.toContain('_sealed');
});

test('a day later it is about something else', async () => {
  await byPassword('tanaka');
  await typedTooLate();
  server.clock.passMs(25 * 3_600_000);
  expect((await browser.send('/login', { login: 'tanaka', password: PASSWORD })).status).toBe(303);
});
