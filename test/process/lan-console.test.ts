// The console on the office's network, as a process: nobody but whoever came in, by the administrator's commands as they are written,
// which count at once for the program that runs.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { certificateFiles } from '../start-up/certificate-files.ts';
import { type BcpProcess, newPlace, type Place } from './bcp-process.ts';
import { administrator, fromDesk, OPERATOR, PASSWORD, postJson, sessionIn, startOnLan } from './lan-console.ts';

const MORNING = '2026-11-24T10:00:00+09:00';
const ADD = ['user', 'add', 'tanaka', '--name', '仮田中', '--office', OPERATOR];

let place: Place;
let running: BcpProcess[];
beforeEach(() => {
  place = newPlace();
  running = [];
});
afterEach(async () => {
  for (const one of running) await one.kill();
  place.remove();
});

const start = (at = MORNING, env: Readonly<Record<string, string>> = {}): BcpProcess => {
  const started = startOnLan(place, { at, env });
  running.push(started);
  return started;
};
const bcp = (args: readonly string[], input?: string | Buffer) => administrator(place, MORNING)(args, input);
/** What the command prints for a script, or the test fails with what it complains of. */
const told = async (args: readonly string[], input?: string): Promise<string> => {
  const { exitCode, result, complaints } = await bcp(args, input);
  if (exitCode !== 0) throw new Error(complaints);
  return result.trim();
};
const logIn = (desk: ReturnType<typeof fromDesk>, password = PASSWORD) =>
  postJson(desk, '/api/login', { login: 'tanaka', password });
const codeFor = async (section: string, ...more: string[]): Promise<string> =>
  (await told(['access', 'code', section, ...more])).split('/s/')[1] ?? '';

test('without an account it does not start on other addresses than its own, and says how to make one', async () => {
  const refused = start();
  expect(await refused.ended).toBe(1);
  expect(refused.errors()).toMatch(/HOST=0\.0\.0\.0 では起動できません。.*npm run bcp -- user add/);
});

test('with one it answers another machine, by a name of its own only, and nobody who has not come in', async () => {
  await told(ADD, PASSWORD);
  const desk = fromDesk(await start().ready);
  expect((await desk('/login')).status).toBe(200);
  expect((await desk('/')).headers.location).toBe('/login?to=%2F');
  for (const path of ['/api/incidents', '/api/me']) expect((await desk(path)).status).toBe(401);
  for (const name of ['127.0.0.2', 'evil.example', 'localhost']) {
    const own = name === 'localhost';
    const { status } = await desk('/api/incidents', { name });
    // This machine's own names are its own; nobody is let in by them either.
    expect([name, status]).toEqual([name, own ? 401 : 403]);
  }
  expect((await desk('/login', { headers: { 'x-forwarded-for': '10.0.0.1' } })).status).toBe(403);
});

describe('for scripts', () => {
  let desk: ReturnType<typeof fromDesk>;
  beforeEach(async () => {
    await told(ADD, PASSWORD);
    desk = fromDesk(await start().ready);
  });

  test('a log-in, who one is, a command with its token, and only as one’s own', async () => {
    const came = await logIn(desk);
    expect([came.status, came.json()]).toEqual([200, { name: '仮田中', offices: [OPERATOR], sections: [] }]);
    const me = await desk('/api/me', { headers: { cookie: sessionIn(came).cookie } });
    expect([me.status, me.json()]).toEqual([200, { name: '仮田中', offices: [OPERATOR], sections: [] }]);
    const inside = { cookie: sessionIn(came).cookie, 'x-csrf-token': String(me.headers['x-csrf-token']) };
    const declare = { text: '宣言 iaas-down', as: OPERATOR };
    expect((await postJson(desk, '/api/commands', declare, { cookie: inside.cookie })).status).toBe(403);
    const notOwn = await postJson(desk, '/api/commands', { ...declare, as: 'taxation' }, inside);
    expect([notOwn.status, notOwn.json()]).toMatchObject([403, { ok: false, reply: expect.stringMatching(/。$/) }]);
    expect((await desk('/api/incidents', { headers: inside })).body).toBe('[]');
    const declared = await postJson(desk, '/api/commands', declare, inside);
    expect([declared.status, declared.json()]).toMatchObject([200, { ok: true, incident: '2026-001' }]);
  });

  test('a wrong password is 401 with a sentence; after five, 429 with the seconds to wait', async () => {
    for (let tries = 0; tries < 5; tries += 1) {
      const wrong = await logIn(desk, 'wrong');
      expect([wrong.status, wrong.json()]).toMatchObject([
        401,
        { code: 'bad_login', reply: expect.stringMatching(/。$/) },
      ]);
    }
    const waiting = await logIn(desk);
    expect(waiting.status).toBe(429);
    expect(Number(waiting.headers['retry-after'])).toBeGreaterThan(50);
    // The machine's own screen is nobody else's.
    const own = await desk('/api/login', {
      method: 'POST',
      from: '127.0.0.3',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'tanaka', password: PASSWORD }),
    });
    expect(own.status).toBe(200);
  });

  test('a sheet’s letters, and a token with the rights of one section', async () => {
    const code = await codeFor('taxation');
    const came = await postJson(desk, '/api/access', { code });
    expect([came.status, came.json()]).toEqual([200, { offices: [], sections: ['taxation'] }]);
    expect((await postJson(desk, '/api/access', { code: 'abcdabcdabcdabcd' })).status).toBe(401);
    const token = await told(['token', 'add', '監視', '--as', 'taxation']);
    const bearer = { authorization: `Bearer ${token}` };
    expect((await desk('/api/me', { headers: bearer })).json()).toMatchObject({ offices: [], sections: ['taxation'] });
    expect((await postJson(desk, '/api/commands', { text: 'ヘルプ' }, bearer)).status).toBe(200);
    const declare = { text: '宣言 iaas-down', as: OPERATOR };
    expect((await postJson(desk, '/api/commands', declare, bearer)).status).toBe(403);
    await told(['token', 'void', '監視']);
    expect((await desk('/api/me', { headers: bearer })).status).toBe(401);
  });
});

describe('while the program runs', () => {
  test('disabling, voiding, ending and a new password count with the next request', async () => {
    await told(ADD, PASSWORD);
    const desk = fromDesk(await start().ready);
    const isIn = async (headers: Readonly<Record<string, string>>) =>
      (await desk('/api/me', { headers })).status === 200;

    const sheet = sessionIn(await postJson(desk, '/api/access', { code: await codeFor('taxation') }));
    expect(await isIn(sheet)).toBe(true);
    await told(['access', 'void', 'taxation']);
    expect(await isIn(sheet)).toBe(false);

    const ended = sessionIn(await logIn(desk));
    const [id = ''] = (await told(['sessions'])).split('\t');
    await told(['sessions', 'end', id]);
    expect(await isIn(ended)).toBe(false);

    const old = sessionIn(await logIn(desk));
    await told(['user', 'reset', 'tanaka'], 'ookina kaze ga fuita hi\n');
    expect(await isIn(old)).toBe(false);
    expect((await logIn(desk)).status).toBe(401);
    const last = sessionIn(await logIn(desk, 'ookina kaze ga fuita hi'));
    expect(await isIn(last)).toBe(true);
    await told(['user', 'disable', 'tanaka']);
    expect(await isIn(last)).toBe(false);
    expect((await logIn(desk, 'ookina kaze ga fuita hi')).status).toBe(401);
    // Nobody is let in for that: there was an account.
    expect((await desk('/api/incidents')).status).toBe(401);
  });
});

test('a session survives kill -9 with its token, and ends after a week that nobody used it', async () => {
  await told(ADD, PASSWORD);
  const first = start();
  const inside = sessionIn(await logIn(fromDesk(await first.ready)));
  await first.kill();
  const second = start();
  const again = fromDesk(await second.ready);
  expect((await postJson(again, '/api/commands', { text: 'ヘルプ' }, inside)).status).toBe(200);
  await second.kill();
  const later = fromDesk(await start('2026-12-02T10:00:00+09:00').ready);
  expect((await later('/api/me', { headers: inside })).status).toBe(401);
});

test('a sheet for drills answers no real incident, and one for the real day is not stopped', async () => {
  await told(ADD, PASSWORD);
  const desk = fromDesk(await start().ready);
  const operator = sessionIn(await logIn(desk));
  await postJson(desk, '/api/commands', { text: '宣言 iaas-down 本番', as: OPERATOR }, operator);
  const answer = { text: '回答 17 停止' };
  const ofDrills = sessionIn(await postJson(desk, '/api/access', { code: await codeFor('taxation', '--drill') }));
  const refused = await postJson(desk, '/api/commands', answer, ofDrills);
  expect([refused.status, refused.json()]).toMatchObject([422, { code: 'drill_only' }]);
  const real = sessionIn(await postJson(desk, '/api/access', { code: await codeFor('taxation') }));
  expect((await postJson(desk, '/api/commands', answer, real)).json()).toMatchObject({ ok: true });
});

describe('a password', () => {
  test('is read however it was written, from standard input and from a file', async () => {
    const written = [
      Buffer.from(PASSWORD),
      Buffer.from(`${PASSWORD}\r\n`),
      Buffer.from(`\uFEFF${PASSWORD}\r\n`),
      // As PowerShell writes it.
      Buffer.from(`\uFEFF${PASSWORD}\r\n`, 'utf16le'),
    ];
    const logins: string[] = [];
    for (const [no, bytes] of written.entries()) {
      const file = join(place.folder, 'password');
      writeFileSync(file, bytes);
      const ofNobody = (login: string) => ['user', 'add', login, '--name', '仮田中', '--office', OPERATOR];
      expect(await bcp(ofNobody(`typed${no}`), bytes)).toMatchObject({ exitCode: 0 });
      expect(await bcp([...ofNobody(`kept${no}`), '--password-file', file])).toMatchObject({ exitCode: 0 });
      logins.push(`typed${no}`, `kept${no}`);
    }
    const desk = fromDesk(await start().ready);
    for (const login of logins) {
      const { status } = await postJson(desk, '/api/login', { login, password: PASSWORD });
      expect([login, status]).toEqual([login, 200]);
    }
  });

  test.each([
    ['nothing', [], ''],
    ['no text', [], Buffer.from([0x61, 0xff, 0x62])],
    ['a file that is not there', ['--password-file', '/nowhere/password'], ''],
    ['one as an argument', ['--password', PASSWORD], ''],
    ['a short one', [], 'short'],
  ])('is refused in a sentence for %s, and nobody is made', async (_, more, input) => {
    const { exitCode, complaints } = await bcp([...ADD, ...more], input);
    expect(exitCode).not.toBe(0);
    expect(complaints).toMatch(/。/);
    expect(complaints).not.toMatch(/^\s+at /m);
    expect(await told(['user', 'list'])).not.toContain('tanaka');
  });

  test('is in no log of the process and nowhere in its database', async () => {
    const WRONG = 'himitsu no kotoba desu yo';
    await told(ADD, PASSWORD);
    const one = start(MORNING, { LOG_LEVEL: 'trace' });
    const desk = fromDesk(await one.ready);
    const code = await codeFor('taxation');
    const { cookie } = sessionIn(await logIn(desk));
    await logIn(desk, WRONG);
    await desk('/api/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"password":"${WRONG}`,
    });
    await postJson(desk, '/api/access', { code });
    await one.kill();
    const kept = ['', '-wal'].map((end) => readFileSync(`${place.database}${end}`).toString('latin1')).join('');
    const key = /bcp_login=([^;]+)/.exec(cookie)?.[1] ?? 'none';
    for (const secret of [PASSWORD, WRONG, code, key]) {
      expect(one.errors()).not.toContain(secret);
      expect(kept).not.toContain(secret);
    }
  });
});

describe('with TLS', () => {
  test('it says https, and half a setting is a sentence', async () => {
    await told(ADD, PASSWORD);
    const { TLS_CERT, TLS_KEY } = await certificateFiles(place.folder);
    expect(await start(MORNING, { TLS_CERT, TLS_KEY, HTTP_REDIRECT_PORT: '0' }).ready).toMatch(/^https:/);
    const half = start(MORNING, { TLS_CERT });
    expect(await half.ended).toBe(1);
    expect(half.errors()).toMatch(/TLS_KEY/);
  });
});

test('five hundred sessions are as quick as one, and each is somebody', async () => {
  await told(ADD, PASSWORD);
  const desk = fromDesk(await start().ready);
  const code = await codeFor('taxation');
  const sessions = [];
  for (let one = 0; one < 500; one += 1) sessions.push(sessionIn(await postJson(desk, '/api/access', { code })));
  expect(new Set(sessions.map(({ cookie }) => cookie)).size).toBe(500);
  for (const { cookie } of [...sessions.slice(0, 5), ...sessions.slice(-5)]) {
    expect((await desk('/api/me', { headers: { cookie } })).json()).toMatchObject({ sections: ['taxation'] });
  }
  expect((await told(['sessions'])).split('\n')).toHaveLength(500);
  await told(['access', 'void', 'taxation']);
  for (const { cookie } of sessions.slice(0, 20)) {
    expect((await desk('/api/me', { headers: { cookie } })).status).toBe(401);
  }
});
