// The JSON beside the console, for scripts and other tools.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ConsoleServer, consoleServer } from './console-server.ts';
import { ID, parked, parkedMail, view } from './fake-desk.ts';

let server: ConsoleServer;
beforeEach(async () => {
  server = await consoleServer();
});
afterEach(() => server.close());

const STATUS = { text: '/bcp 状況', as: 'taxation' };

describe('POST /api/commands', () => {
  test('says the command as whom it is said, and gives the reply', async () => {
    const answer = await server.json('/api/commands', STATUS);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ ok: true, reply: '受け付けました。', incident: ID });
    expect(server.desk.intents).toEqual([
      { asked: { kind: 'text', text: '/bcp 状況' }, by: { platform: 'web', id: 'local', as: 'taxation' } },
    ]);
  });

  test('a reply about no incident has none', async () => {
    server.desk.answerWith({ ok: true, text: '事象はまだありません。' });
    const answer = await server.json('/api/commands', STATUS);
    expect(JSON.parse(answer.body)).toEqual({ ok: true, reply: '事象はまだありません。' });
  });

  test('a refusal is 422 with its code and text', async () => {
    server.desk.answerWith({ ok: false, code: 'not_allowed', text: '区長は「宣言」を行えません。' });
    const answer = await server.json('/api/commands', STATUS);
    expect(answer.status).toBe(422);
    expect(JSON.parse(answer.body)).toEqual({ ok: false, code: 'not_allowed', reply: '区長は「宣言」を行えません。' });
  });

  test.each(['read_only', 'full', 'locked', 'unavailable'] as const)('a store that is %s is 503', async (code) => {
    server.desk.answerWith({ ok: false, code, text: '何も記録していません。' });
    const answer = await server.json('/api/commands', STATUS);
    expect(answer.status).toBe(503);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, code });
  });

  test('what was seen goes along, and what is no number is refused', async () => {
    await server.json('/api/commands', { ...STATUS, seen: 12 });
    expect(server.desk.intents).toMatchObject([{ seen: 12 }]);
    expect((await server.json('/api/commands', { ...STATUS, seen: '12' })).status).toBe(400);
  });

  test('Idempotency-Key becomes the command key, apart from those of the forms', async () => {
    await server.json('/api/commands', STATUS, { 'idempotency-key': 'cron-2026-11-24' });
    expect(server.desk.intents[0]?.commandKey).toBe('api:cron-2026-11-24');
  });

  test.each([
    ['empty', ''],
    ['longer than 200', 'k'.repeat(201)],
  ])('an Idempotency-Key that is %s is refused and nothing is asked', async (_name, key) => {
    const answer = await server.json('/api/commands', STATUS, { 'idempotency-key': key });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, code: 'bad_request' });
    expect(server.desk.intents).toEqual([]);
  });

  test.each([
    ['broken', '{"text": "/bcp', 'bad_json'],
    ['not an object', '"/bcp status"', 'bad_json'],
    ['a list', '[]', 'bad_request'],
    ['without as', '{"text":"/bcp status"}', 'bad_request'],
    ['with a number as text', '{"text":1,"as":"taxation"}', 'bad_request'],
    ['with something unknown', '{"text":"/bcp status","as":"taxation","incident":"2026-001"}', 'bad_request'],
    ['empty', '', 'bad_request'],
  ])('JSON that is %s is 400 and nothing is asked', async (_name, body, code) => {
    const answer = await server.json('/api/commands', body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, code, reply: expect.any(String) });
    expect(server.desk.intents).toEqual([]);
  });

  test('a body over 64 KB is 413 with a sentence, and nothing is asked', async () => {
    const answer = await server.json('/api/commands', { text: 'あ'.repeat(22_000), as: 'taxation' });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, code: 'too_large' });
    expect(JSON.parse(answer.body).reply).toContain('64 KB');
    expect(server.desk.intents).toEqual([]);
  });

  test.each(['application/x-www-form-urlencoded', 'text/plain', undefined])(
    'a body of type %s is 415',
    async (type) => {
      const answer = await server.ask('/api/commands', {
        method: 'POST',
        headers: { 'content-type': type },
        body: 'text=/bcp%20status&as=taxation',
      });
      expect(answer.status).toBe(415);
      expect(JSON.parse(answer.body)).toMatchObject({ ok: false, code: 'unsupported_media_type' });
    },
  );

  test('what nobody expected is 500 with a number that is in the log, and without its details', async () => {
    server.desk.answerWith(() => {
      throw new TypeError('係長 山田の電話番号');
    });
    const answer = await server.json('/api/commands', STATUS);
    expect(answer.status).toBe(500);
    const { reply } = JSON.parse(answer.body);
    expect(reply).toContain(String(server.errors[0]?.failure));
    expect(`${answer.body}${JSON.stringify(server.errors)}`).not.toMatch(/山田|node_modules.*<html/);
    expect(answer.body).not.toContain('.ts');
  });
});

describe('reading', () => {
  test('incidents, one incident, and its posts', async () => {
    const read = async (path: string) => JSON.parse((await server.ask(path)).body);
    expect(await read('/api/incidents')).toMatchObject([{ id: ID, scenario: 'iaas-down', status: 'open' }]);
    expect(await read(`/api/incidents/${ID}`)).toEqual(view);
    expect(await read(`/api/incidents/${ID}/posts`)).toEqual([parked, parkedMail]);
  });

  test.each(['/api/incidents/2026-999', '/api/incidents/2026-999/posts', '/api/incidents/x', '/api/incidents/..%2f..'])(
    '%s is 404 in JSON',
    async (path) => {
      const answer = await server.ask(path);
      expect(answer.status).toBe(404);
      expect(JSON.parse(answer.body)).toMatchObject({ ok: false, code: 'unknown_incident' });
    },
  );

  test('an unknown path is 404 in JSON, a broken one 400', async () => {
    const unknown = await server.ask('/api/commandz');
    expect([unknown.status, JSON.parse(unknown.body).code]).toEqual([404, 'not_found']);
    const broken = await server.ask('/api/incidents/%E0%A4%A');
    expect([broken.status, JSON.parse(broken.body).code]).toEqual([400, 'bad_request']);
  });

  test.each([
    ['GET', '/api/commands', 'POST'],
    ['OPTIONS', '/api/commands', 'POST'],
    ['DELETE', `/api/incidents/${ID}`, 'GET, HEAD'],
    ['POST', '/api/incidents', 'GET, HEAD'],
  ])('%s %s is 405 and says what is allowed', async (method, path, allowed) => {
    const answer = await server.ask(path, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe(allowed);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, code: 'method_not_allowed' });
  });

  test('nothing is cached, and nothing is guessed about its type', async () => {
    const { headers } = await server.ask('/api/incidents');
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});

test('GET /api/incidents/:id/now is exactly what has to be done, without what only a page says', async () => {
  const thing = {
    id: 'leak',
    title: '情報漏えいの有無の確認',
    urgency: 'now',
    by: ['info-systems-manager'],
    href: '/x',
  } as const;
  server.desk.standNow([{ ...thing, who: '情報システム課長', act: 'enter' }]);
  const { status, body } = await server.ask(`/api/incidents/${ID}/now`);
  expect([status, JSON.parse(body)]).toEqual([200, [thing]]);
  expect((await server.ask('/api/incidents/2026-999/now')).status).toBe(404);
  expect((await server.json(`/api/incidents/${ID}/now`, {})).status).toBe(405);
});
