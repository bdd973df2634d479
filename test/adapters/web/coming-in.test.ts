// The door of the console on the office LAN: who is answered, how one comes in, and what nobody else can do.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { codeOf, type GateOfATest, gateOfATest, PASSWORD, TANAKA } from '../../app/access/gate-of-a-test.ts';
import { MANAGER } from '../../incident/given-when-then.ts';
import { type Answer, type ConsoleServer, consoleServer } from './console-server.ts';

const HOST = '192.168.10.5:3000';
const PEER = '192.168.10.77';

let gate: GateOfATest;
let server: ConsoleServer;
beforeEach(async () => {
  gate = await gateOfATest();
  await gate.managed(TANAKA);
  server = await consoleServer({ gate, addresses: [HOST], peer: PEER });
});
afterEach(() => server.close());

const ask = (path: string, { headers = {}, ...rest }: Parameters<ConsoleServer['ask']>[1] = {}) =>
  server.ask(path, { headers: { host: HOST, ...headers }, ...rest });
const json = (path: string, body: object, headers: object = {}) =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** What a browser would send back. */
const cookiesOf = ({ headers }: Answer, before = ''): string => {
  const jar = new Map(before.split('; ').flatMap((one) => (one === '' ? [] : [one.split('=', 2) as [string, string]])));
  for (const set of headers['set-cookie'] ?? []) {
    const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=', 2);
    jar.set(name, value);
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
};

const loggedIn = async (body: object = { login: 'tanaka', password: PASSWORD }, path = '/api/login') => {
  const answer = await json(path, body);
  expect(answer.status).toBe(200);
  return { cookie: cookiesOf(answer), 'x-csrf-token': String(answer.headers['x-csrf-token']) };
};
const command = { text: 'status', as: MANAGER };
const WHO = { post: '主事', name: '仮山田', extension: '2345' };

describe('without having come in', () => {
  test('a page leads to the log-in and back', async () => {
    const answer = await ask('/incidents/2026-001?posts=all');
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/login?to=%2Fincidents%2F2026-001%3Fposts%3Dall');
  });

  test.each(['/api/incidents', '/api/incidents/2026-001', '/api/me'])('%s says 401 with a sentence', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.body)).toMatchObject({
      ok: false,
      code: 'log_in',
      reply: expect.stringContaining('ログイン'),
    });
  });

  test('a command is not heard, from this very machine either', async () => {
    expect((await json('/api/commands', command)).status).toBe(401);
    const local = await consoleServer({ gate, addresses: [HOST] });
    try {
      const answer = await local.ask('/api/commands', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(command),
      });
      expect(answer.status).toBe(401);
    } finally {
      await local.close();
    }
    expect(server.desk.intents).toEqual([]);
  });

  test.each([
    ['another name', { host: 'evil.example' }],
    ['this name with another port', { host: '192.168.10.5:4000' }],
    ['a page of another origin', { origin: 'http://evil.example' }],
    ['a proxy that hides who it is', { 'x-forwarded-for': '192.168.10.5' }],
  ])('%s is refused', async (_, headers) => {
    const answer = await ask('/login', { headers });
    expect(answer.status).toBe(403);
  });

  test('healthz answers, readyz tells strangers no reasons', async () => {
    expect((await ask('/healthz')).status).toBe(200);
    expect(Object.keys(JSON.parse((await ask('/readyz')).body))).toEqual(['ok']);
  });
});

describe('a log-in', () => {
  test('by JSON gives a session’s cookie, and who one is', async () => {
    const headers = await loggedIn();
    expect(JSON.parse((await ask('/api/me', { headers })).body)).toEqual({
      name: '仮田中',
      offices: [MANAGER],
      sections: [],
    });
    expect((await ask('/api/incidents', { headers })).status).toBe(200);
  });

  test('its cookie is out of reach of scripts and other sites', async () => {
    const answer = await json('/api/login', { login: 'tanaka', password: PASSWORD });
    const [cookie = ''] = (answer.headers['set-cookie'] ?? []).filter((one) => one.startsWith('bcp_login='));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/^bcp_login=[\w-]{43};/);
  });

  test('wrong says 401, too often 429 with when to come again', async () => {
    const wrong = { login: 'tanaka', password: 'wrong' };
    for (let tries = 0; tries < 5; tries += 1) expect((await json('/api/login', wrong)).status).toBe(401);
    const answer = await json('/api/login', { login: 'tanaka', password: PASSWORD });
    expect(answer.status).toBe(429);
    expect(answer.headers['retry-after']).toBe('60');
  });

  test.each([
    ['no JSON', '{', 400],
    ['a list', '[]', 400],
    ['a field too many', JSON.stringify({ login: 'a', password: 'b', admin: true }), 400],
    ['numbers', JSON.stringify({ login: 1, password: 2 }), 400],
  ])('%s is refused', async (_, body, status) => {
    const answer = await ask('/api/login', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(answer.status).toBe(status);
  });

  test('a session that somebody else prepared is not taken over', async () => {
    const planted = `bcp_login=${'A'.repeat(43)}; bcp_session=planted`;
    const answer = await json('/api/login', { login: 'tanaka', password: PASSWORD }, { cookie: planted });
    expect(cookiesOf(answer)).not.toContain('A'.repeat(43));
    expect((await ask('/api/me', { headers: { cookie: planted } })).status).toBe(401);
  });

  test('a command needs the token of a page of ours', async () => {
    const { cookie, 'x-csrf-token': token } = await loggedIn();
    expect((await json('/api/commands', command, { cookie })).status).toBe(403);
    expect(server.desk.intents).toEqual([]);
    expect((await json('/api/commands', command, { cookie, 'x-csrf-token': token })).status).toBe(200);
    const [intent] = server.desk.intents;
    expect(intent?.by).toEqual({
      platform: 'web',
      id: 'account:tanaka',
      as: MANAGER,
      holds: { offices: [MANAGER], sections: [], drillOnly: false, name: '仮田中' },
    });
  });

  test('the session is over the moment the account is disabled', async () => {
    const headers = await loggedIn();
    await gate.managed({ type: 'disable_account', login: 'tanaka' });
    expect((await ask('/api/me', { headers })).status).toBe(401);
  });
});

describe('an access sheet', () => {
  test('opened as a link alone does nothing; one press begins a session', async () => {
    const code = await codeOf(gate, 'taxation');
    const shown = await ask(`/s/${code}`);
    expect(shown.status).toBe(200);
    expect(await gate.store.read.access.sessions()).toEqual([]);
    const cookie = cookiesOf(shown);
    const token = /name="_token" value="([^"]+)"/.exec(shown.body)?.[1] ?? '';
    const pressed = await ask('/s', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
      body: new URLSearchParams({ _token: token, code }).toString(),
    });
    expect(pressed.status).toBe(303);
    const inside = cookiesOf(pressed, cookie);
    expect(JSON.parse((await ask('/api/me', { headers: { cookie: inside } })).body)).toEqual({
      offices: [],
      sections: ['taxation'],
    });
  });

  test('a press without our page’s token begins nothing', async () => {
    const pressed = await ask('/s', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ code: await codeOf(gate, 'taxation') }).toString(),
    });
    expect(pressed.status).toBe(403);
    expect(await gate.store.read.access.sessions()).toEqual([]);
  });

  test('by JSON gives its section, and nobody else’s voice', async () => {
    const headers = await loggedIn({ code: await codeOf(gate, 'taxation') }, '/api/access');
    await json('/api/me', WHO, headers);
    await json('/api/commands', { text: 'answer 13 running', as: 'roads' }, headers);
    expect(server.desk.intents[0]?.by).toMatchObject({ as: 'roads', holds: { offices: [], sections: ['taxation'] } });
  });

  test('by JSON is recorded without a name until it was said who sits there, once for the session', async () => {
    const headers = await loggedIn({ code: await codeOf(gate, 'taxation') }, '/api/access');
    const says = () => json('/api/commands', { text: 'answer 13 running' }, headers);
    const unnamed = await says();
    expect(unnamed.status).toBe(200);
    expect(JSON.parse(unnamed.body)).toMatchObject({ ok: true, sayWho: expect.stringContaining('POST /api/me') });
    expect((await json('/api/me', WHO, { cookie: headers.cookie })).status).toBe(403);
    expect((await json('/api/me', { name: '仮山田' }, headers)).status).toBe(400);
    expect((await json('/api/me', { ...WHO, post: ' ' }, headers)).status).toBe(422);
    expect((await ask('/api/me', { method: 'POST', headers })).status).toBe(415);
    expect(server.desk.intents).toMatchObject([{ by: { holds: { name: '氏名未記入', sections: ['taxation'] } } }]);
    const named = await json('/api/me', WHO, headers);
    expect([named.status, JSON.parse(named.body)]).toMatchObject([
      200,
      { name: '主事 仮山田', sections: ['taxation'] },
    ]);
    expect(named.body).not.toContain(WHO.extension);
    expect(JSON.parse((await says()).body)).not.toHaveProperty('sayWho');
    expect(server.desk.intents[1]).toMatchObject({ by: { holds: { name: '主事 仮山田' } } });
  });

  test('of an account or a token nobody says another name', async () => {
    expect((await json('/api/me', WHO, await loggedIn())).status).toBe(403);
    const { token = '' } = await gate.managed({ type: 'add_token', use: '監視', as: MANAGER });
    expect((await json('/api/me', WHO, { authorization: `Bearer ${token}` })).status).toBe(403);
    expect((await json('/api/me', WHO)).status).toBe(401);
  });

  test('the first thing that is sent asks who it is, and then goes on with all that was typed', async () => {
    const headers = await loggedIn({ code: await codeOf(gate, 'taxation') }, '/api/access');
    const form = { _token: headers['x-csrf-token'], _page: '/', _form: 'command', text: 'answer 13 running' };
    const send = (fields: object) =>
      ask('/commands', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: headers.cookie },
        body: new URLSearchParams({ ...form, ...fields }).toString(),
      });
    const asked = await send({});
    expect(asked.status).toBe(200);
    expect(asked.body).toContain('value="answer 13 running"');
    expect(server.desk.intents).toEqual([]);
    expect((await send({ _who_post: '', _who_name: '' })).status).toBe(422);
    await send({ _who_post: '主事', _who_name: '仮山田', _who_extension: '2345' });
    expect(server.desk.intents[0]).toMatchObject({
      asked: { kind: 'text', text: 'answer 13 running' },
      by: { holds: { name: '主事 仮山田' } },
    });
    await send({ text: 'status' });
    expect(server.desk.intents).toHaveLength(2);
  });
});

describe('a token', () => {
  test('is enough for a program, from another machine, as the office it was made for', async () => {
    const { token = '' } = await gate.managed({ type: 'add_token', use: '監視', as: MANAGER });
    const headers = { authorization: `Bearer ${token}` };
    expect((await json('/api/commands', { text: 'status' }, headers)).status).toBe(200);
    expect(server.desk.intents[0]?.by).toMatchObject({ holds: { offices: [MANAGER] } });
    await gate.managed({ type: 'void_token', use: '監視' });
    expect((await json('/api/commands', command, headers)).status).toBe(401);
  });

  test.each(['', 'bcp_', 'bcp_AAAA', '../x'])('%p is none', async (token) => {
    expect((await ask('/api/incidents', { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
  });
});

test('leaving ends the session', async () => {
  const { cookie, 'x-csrf-token': token } = await loggedIn();
  const left = await ask('/logout', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
    body: new URLSearchParams({ _token: token }).toString(),
  });
  expect(left.status).toBe(303);
  expect((await ask('/api/me', { headers: { cookie } })).status).toBe(401);
});
