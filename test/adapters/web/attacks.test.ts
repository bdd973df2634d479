// What a stranger on the office's network, or a page of theirs in somebody's browser, tries at the console's door.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { codeOf, type GateOfATest, gateOfATest, PASSWORD, TANAKA } from '../../app/access/gate-of-a-test.ts';
import { MANAGER } from '../../incident/given-when-then.ts';
import { type Answer, type ConsoleServer, consoleServer, INCIDENT_PAGE } from './console-server.ts';
import { rawRequest } from './raw-request.ts';

const HOST = '192.168.10.5:3000';
const PEER = '192.168.10.77';

let gate: GateOfATest;
let server: ConsoleServer;
beforeEach(async () => {
  gate = await gateOfATest();
  await gate.managed(TANAKA);
  server = await consoleServer({ gate, addresses: [HOST, '192.168.10.5'], peer: PEER });
});
afterEach(() => server.close());

type Headers = Readonly<Record<string, string | undefined>>;

const ask = (path: string, { headers = {}, ...rest }: Parameters<ConsoleServer['ask']>[1] = {}) =>
  server.ask(path, { headers: { host: HOST, ...headers }, ...rest });
const json = (path: string, body: unknown, headers: Headers = {}) =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const urlencoded = (path: string, fields: Readonly<Record<string, string>>, headers: Headers = {}) =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  });

const cookiesOf = ({ headers }: Answer): string =>
  (headers['set-cookie'] ?? []).map((set) => set.split(';')[0] ?? '').join('; ');
const loggedIn = async (path = '/api/login', body: object = { login: 'tanaka', password: PASSWORD }) => {
  const answer = await json(path, body);
  expect(answer.status).toBe(200);
  return { cookie: cookiesOf(answer), 'x-csrf-token': String(answer.headers['x-csrf-token']) };
};
const keyIn = (cookie: string): string => /bcp_login=([^;]+)/.exec(cookie)?.[1] ?? '';
const command = { text: 'status', as: MANAGER };
const ofWhom = async (cookie: string): Promise<number> => (await ask('/api/me', { headers: { cookie } })).status;

describe('a page of a stranger', () => {
  test.each([
    ['another machine', { origin: 'http://evil.example' }],
    ['another port of this machine', { origin: 'http://192.168.10.5:8080' }],
    ['this machine without its port', { origin: 'http://192.168.10.5' }],
    ['a sandbox', { origin: 'null' }],
    ['an old browser, by the page’s address', { referer: 'http://192.168.10.5:8080/form' }],
    ['a new browser on another port', { 'sec-fetch-site': 'same-site' }],
    ['a new browser on another site', { 'sec-fetch-site': 'cross-site' }],
  ])('on %s sends nothing, though it has cookie and token', async (_, headers) => {
    const inside = await loggedIn();
    expect((await json('/api/commands', command, { ...inside, ...headers })).status).toBe(403);
    expect((await json('/api/login', { login: 'tanaka', password: PASSWORD }, headers)).status).toBe(403);
    expect((await json('/api/access', { code: await codeOf(gate, 'taxation') }, headers)).status).toBe(403);
    const form = { _token: inside['x-csrf-token'], text: 'status' };
    expect((await urlencoded('/commands', form, { cookie: inside.cookie, ...headers })).status).toBe(403);
    expect((await urlencoded('/logout', form, { cookie: inside.cookie, ...headers })).status).toBe(403);
    expect(server.desk.intents).toEqual([]);
    expect(await ofWhom(inside.cookie)).toBe(200);
  });

  test('on this very machine, before there is an account, sends nothing either', async () => {
    const open = await consoleServer();
    try {
      const body = { text: 'declare', as: MANAGER };
      expect((await open.json('/api/commands', body, { origin: 'http://127.0.0.1:8080' })).status).toBe(403);
      expect((await open.json('/api/commands', body, { origin: `http://127.0.0.1:${open.port}` })).status).toBe(200);
    } finally {
      await open.close();
    }
  });

  test('cannot log a browser in as somebody else: a form without our page’s token begins nothing', async () => {
    const sessions = async () => (await gate.store.read.access.sessions()).length;
    await urlencoded('/login', { login: 'tanaka', password: PASSWORD });
    await urlencoded('/s', { code: await codeOf(gate, 'taxation') });
    await ask('/api/login', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ login: 'tanaka', password: PASSWORD }),
    });
    expect(await sessions()).toBe(0);
  });

  test('a token of one session counts in no other', async () => {
    const one = await loggedIn();
    const other = await loggedIn('/api/access', { code: await codeOf(gate, 'taxation') });
    const mixed = { cookie: other.cookie, 'x-csrf-token': one['x-csrf-token'] };
    expect((await json('/api/commands', command, mixed)).status).toBe(403);
    // Its cookie planted as well: still bound to the other's session.
    const planted = other.cookie.replace(/bcp_form=[^;]+/, /bcp_form=[^;]+/.exec(one.cookie)?.[0] ?? '');
    expect((await json('/api/commands', command, { ...mixed, cookie: planted })).status).toBe(403);
  });
});

describe('cookies and tokens that nobody gave out', () => {
  const key = 'A'.repeat(43);
  test.each([
    ['made up', `bcp_login=${key}`],
    ['empty', 'bcp_login='],
    ['an object', 'bcp_login=j:{"a":1}'],
    ['long', `bcp_login=${'A'.repeat(4000)}`],
    ['with the name of TLS', `__Host-bcp_login=${key}`],
    ['a public id', 'bcp_login=abcdefgh'],
    ['an escape that is none', 'bcp_login=%E0%A4%A'],
    ['a property of every object', '__proto__=x; constructor=y; bcp_login=toString'],
  ])('%s open nothing', async (_, cookie) => {
    expect(await ofWhom(cookie)).toBe(401);
  });

  test('a session’s public id and a sheet’s letters are no keys', async () => {
    const code = await codeOf(gate, 'taxation');
    await loggedIn('/api/access', { code });
    const [session] = await gate.store.read.access.sessions();
    for (const value of [code, session?.id ?? '', session?.secret ?? '']) {
      expect(await ofWhom(`bcp_login=${value}`)).toBe(401);
      expect((await ask('/api/me', { headers: { authorization: `Bearer ${value}` } })).status).toBe(401);
    }
  });

  test('planted beside ours, neither counts: nobody speaks in another’s name without knowing', async () => {
    const mine = await loggedIn();
    const theirs = await loggedIn('/api/access', { code: await codeOf(gate, 'taxation') });
    expect(await ofWhom(`bcp_login=${keyIn(theirs.cookie)}; ${mine.cookie}`)).toBe(401);
    expect(await ofWhom(`${mine.cookie}; bcp_login=${keyIn(theirs.cookie)}`)).toBe(401);
    expect(await ofWhom(`${mine.cookie}; bcp_login=${keyIn(mine.cookie)}`)).toBe(200);
  });

  test('a false bearer token is not made good by a cookie', async () => {
    const { cookie } = await loggedIn();
    for (const wrong of ['bcp_wrong', 'bcp wrong', '', `bcp_${'x'.repeat(300)}`, '"quoted"']) {
      const authorization = `Bearer ${wrong}`;
      expect((await ask('/api/me', { headers: { cookie, authorization } })).status).toBe(401);
      expect((await json('/api/commands', command, { cookie, authorization })).status).toBe(401);
    }
  });

  test('coming in anew gives another key and ends the one of before', async () => {
    const first = await loggedIn();
    const again = await json('/api/login', { login: 'tanaka', password: PASSWORD }, { cookie: first.cookie });
    expect(keyIn(cookiesOf(again))).not.toBe(keyIn(first.cookie));
    expect(await ofWhom(first.cookie)).toBe(401);
    expect(await gate.store.read.access.sessions()).toHaveLength(1);
  });
});

describe('the request’s own words', () => {
  const lines = (first: string, ...more: string[]) => [first, ...more];
  test.each([
    ['a target of another server', lines('GET http://evil.example/login HTTP/1.1', `Host: ${HOST}`), 403],
    ['a target of ours', lines(`GET http://${HOST}/login HTTP/1.1`, `Host: ${HOST}`), 200],
    ['two Hosts', lines('GET /login HTTP/1.1', `Host: ${HOST}`, 'Host: evil.example'), 403],
    ['two Hosts, ours last', lines('GET /login HTTP/1.1', 'Host: evil.example', `Host: ${HOST}`), 403],
    ['a Host with a user', lines('GET /login HTTP/1.1', `Host: evil@${HOST}`), 403],
    ['a Host with a dot', lines('GET /login HTTP/1.1', 'Host: 192.168.10.5.:3000'), 403],
    ['a number for our address', lines('GET /login HTTP/1.1', 'Host: 3232238085:3000'), 403],
    ['no Host, of HTTP/1.0', lines('GET /login HTTP/1.0'), 403],
    ['a header of 20 KB', lines('GET /login HTTP/1.1', `Host: ${HOST}`, `X-A: ${'a'.repeat(20_000)}`), 431],
    ['two lengths', lines('POST /login HTTP/1.1', `Host: ${HOST}`, 'Content-Length: 3', 'Content-Length: 4'), 400],
    [
      'a length and chunks',
      lines('POST /login HTTP/1.1', `Host: ${HOST}`, 'Content-Length: 3', 'Transfer-Encoding: chunked'),
      400,
    ],
    ['CONNECT', lines('CONNECT evil.example:80 HTTP/1.1', `Host: ${HOST}`), 0],
  ])('%s', async (_, request, status) => {
    expect((await rawRequest(server.port, request)).status).toBe(status);
  });

  test.each(['TRACE', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])(
    '%s shows and changes nothing',
    async (method) => {
      const secret = 'kept-to-itself';
      const answer = await ask('/incidents/2026-001', { method, headers: { 'x-secret': secret } });
      expect([303, 401, 403, 404]).toContain(answer.status);
      expect(answer.body).not.toContain(secret);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      const inside = await loggedIn();
      const known = await ask('/api/commands', { method, headers: { ...inside, 'x-secret': secret } });
      expect(known.status === 405 || method === 'OPTIONS').toBe(true);
      expect(known.body).not.toContain(secret);
      expect(server.desk.intents).toEqual([]);
    },
  );

  test('HEAD gets what GET does, without a body', async () => {
    const { cookie } = await loggedIn();
    for (const path of ['/', '/login', '/api/incidents', '/api/me', '/live']) {
      const answer = await ask(path, { method: 'HEAD', headers: { cookie } });
      expect([path, answer.status, answer.body]).toEqual([path, 200, '']);
    }
    expect((await ask('/', { method: 'HEAD' })).status).toBe(303);
  });

  test.each([
    '//evil.example/',
    '/\\evil.example/',
    '/%2F%2Fevil.example',
    '/.//evil.example',
    '/%5Cevil.example',
    '/%00',
    '/%',
    '/%E0%A4%A',
    '/incidents/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/web-console.ts',
    '/assets/..\\..\\web-console.ts',
    '/API/commands',
    '/api//commands',
    '/api/..;/commands',
    '/live/',
    '/incidents/2026-0001/live/',
  ])('%s leads nowhere else and shows nothing', async (path) => {
    for (const method of ['GET', 'POST']) {
      const answer = await ask(path, { method });
      expect([303, 400, 401, 403, 404]).toContain(answer.status);
      expect(answer.headers.location ?? '/login').toMatch(/^\/(?![/\\])/);
      expect(answer.body).not.toContain('2026-001');
      expect(answer.body).not.toMatch(/"dependencies"|mountConsole/);
    }
    expect(server.desk.intents).toEqual([]);
    expect(server.errors).toEqual([]);
  });

  test.each([
    'http://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/..//evil.example',
    'javascript:alert(1)',
    'evil.example',
    '/%0d%0aLocation: http://evil.example',
    '/\r\nSet-Cookie: bcp_login=x',
    ' //evil.example',
  ])('after the log-in, to=%p stays here', async (to) => {
    const page = await ask(`/login?${new URLSearchParams({ to })}`);
    const cookie = cookiesOf(page);
    const token = /name="_token" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const answer = await urlencoded('/login', { _token: token, login: 'tanaka', password: PASSWORD, to }, { cookie });
    expect(answer.status).toBe(303);
    expect(new URL(String(answer.headers.location), `http://${HOST}`).host).toBe(HOST);
    expect(cookiesOf(answer)).not.toMatch(/bcp_login=x(?:;|$)/);
  });

  test.each(['_page', '_form', '_key', '_who_name', 'text', '_token', '_was'])(
    '%s sent twice breaks nothing',
    async (name) => {
      const inside = await loggedIn('/api/access', { code: await codeOf(gate, 'taxation') });
      const fields = new URLSearchParams({
        _token: inside['x-csrf-token'],
        _page: '/',
        _form: 'command',
        text: 'status',
      });
      fields.append(name, 'again');
      const answer = await ask('/commands', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: inside.cookie },
        body: fields.toString(),
      });
      expect([200, 303, 403, 422]).toContain(answer.status);
      expect(server.errors).toEqual([]);
    },
  );

  test.each(['/login', '/s', '/logout', '/commands', '/forms/declare', '/actor'])(
    '%s with a body of another kind breaks nothing',
    async (path) => {
      const inside = await loggedIn('/api/access', { code: await codeOf(gate, 'taxation') });
      for (const body of ['{}', '[]', 'null', '"x"']) {
        const answer = await json(path, body, inside);
        expect(answer.status).toBeLessThan(500);
      }
      expect(server.errors).toEqual([]);
    },
  );

  test.each([
    ['no JSON', '{', 400, 'bad_json'],
    ['too much', JSON.stringify({ login: 'x'.repeat(70_000), password: 'x' }), 413, 'too_large'],
    ['another type', { login: ['tanaka'], password: { $ne: '' } }, 400, 'bad_request'],
    ['a field of every object', '{"__proto__":{"login":"tanaka"},"login":"tanaka","password":"x"}', 400, 'bad_request'],
  ])('of the JSON log-in, %s is refused as JSON', async (_, body, status, code) => {
    const answer = await json('/api/login', body);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, code });
  });
});

describe('one caller’s Idempotency-Key', () => {
  test('is no other’s', async () => {
    const keys: unknown[] = [];
    for (const section of ['taxation', 'roads']) {
      const inside = await loggedIn('/api/access', { code: await codeOf(gate, section) });
      await json('/api/me', { post: '主事', name: '仮山田' }, inside);
      await json('/api/commands', { text: 'status' }, { ...inside, 'idempotency-key': '1' });
      keys.push(server.desk.intents.at(-1)?.commandKey);
    }
    expect(new Set(keys).size).toBe(2);
  });

  test('is no other’s of the same sheet either: two people of a section are two', async () => {
    const code = await codeOf(gate, 'taxation');
    const keys: unknown[] = [];
    for (const _ of ['one', 'two']) {
      const inside = await loggedIn('/api/access', { code });
      await json('/api/me', { post: '主事', name: '仮山田' }, inside);
      await json('/api/commands', { text: 'status' }, { ...inside, 'idempotency-key': '1' });
      keys.push(server.desk.intents.at(-1)?.commandKey);
    }
    expect(new Set(keys).size).toBe(2);
  });
});

test.each(['cross-site', 'same-site'])(
  'a link on a page of the %s throws away nothing that was typed',
  async (site) => {
    const answer = await ask('/declare?clear=1', {
      headers: { cookie: (await loggedIn()).cookie, 'sec-fetch-site': site },
    });
    expect(cookiesOf(answer)).not.toContain('bcp_declare');
  },
);

describe('telephone numbers', () => {
  const printedBy = async (headers: Headers): Promise<string> => {
    const { status, body } = await ask(`${INCIDENT_PAGE}/print/calls.pdf`, { headers });
    expect(status).toBe(200);
    return body;
  };
  test('are printed for who calls, and on nobody’s else paper', async () => {
    const operator = await loggedIn();
    const clerk = await loggedIn('/api/access', { code: await codeOf(gate, 'taxation') });
    const { token = '' } = await gate.managed({ type: 'add_token', use: '掲示', as: 'taxation' });
    expect(await printedBy({ cookie: operator.cookie })).toContain('department/planning');
    for (const other of [{ cookie: clerk.cookie }, { authorization: `Bearer ${token}` }]) {
      expect(await printedBy(other)).not.toMatch(/(?:section|department|party)\//);
    }
  });
});

describe('nobody reads along', () => {
  const SECRET = 'a secret that somebody typed';
  test('a password is in no page, no answer and no log, whatever goes wrong', async () => {
    const page = await ask('/login');
    const cookie = cookiesOf(page);
    const token = /name="_token" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const answers = [
      await urlencoded('/login', { _token: token, login: 'tanaka', password: SECRET }, { cookie }),
      await urlencoded('/login', { _token: 'stale', login: 'tanaka', password: SECRET }, { cookie }),
      await json('/api/login', { login: 'tanaka', password: SECRET }),
      await json('/api/login', `{"login":"tanaka","password":"${SECRET}"`),
      await json('/api/login', { login: 'tanaka', password: SECRET, more: 1 }),
      await urlencoded('/commands', { password: SECRET }),
    ];
    for (const { body, headers } of answers) expect(body + JSON.stringify(headers)).not.toContain(SECRET);
    expect(JSON.stringify(await gate.store.read.directoryEvents(0))).not.toContain(SECRET);
    expect(JSON.stringify(server.errors)).not.toContain(SECRET);
  });
});

describe('what people type of themselves', () => {
  const WORDS = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '\u202Egnp.exe',
    'a\u0000b\u001B[31m',
    '{{7*7}}',
    '名'.repeat(500),
    '👩‍👩‍👧‍👦'.repeat(50),
    '\uD800x',
  ];
  test.each(WORDS)('%p is text wherever it stands', async (words) => {
    const inside = await loggedIn('/api/access', { code: await codeOf(gate, 'taxation') });
    const who = { _who_post: `主事${words}`, _who_name: `仮${words}`, _who_extension: words };
    const form = { _token: inside['x-csrf-token'], _page: '/', _form: 'command', text: words, ...who };
    const sent = await urlencoded('/commands', form, { cookie: inside.cookie });
    expect(sent.status).toBeLessThan(500);
    const page = await ask('/', { headers: { cookie: inside.cookie } });
    for (const { body } of [sent, page]) {
      expect(body).not.toMatch(/<script>alert|<img src=x/);
      for (const unseen of ['\u202E', '\u0000', '\u001B']) expect(body).not.toContain(unseen);
    }
    const name = String(server.desk.intents.at(-1)?.by.holds?.name);
    expect(name).toMatch(/^主事/);
    expect([...name].length).toBeLessThanOrEqual(121);
    expect(name.isWellFormed()).toBe(true);
    expect(server.errors).toEqual([]);
  });
});
