// Until there are log-ins, the console and its JSON answer only the computer they run on.
import { afterEach, describe, expect, test } from '@jest/globals';
import { textsIn } from '../../../src/texts/texts.ts';
import { type ConsoleServer, consoleServer } from './console-server.ts';

const servers: ConsoleServer[] = [];
const started = async (options: Parameters<typeof consoleServer>[0] = {}): Promise<ConsoleServer> => {
  const server = await consoleServer(options);
  servers.push(server);
  return server;
};
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

describe('a local browser is answered', () => {
  test.each([
    ['localhost', { host: 'localhost' }],
    ['localhost with a port', { host: 'localhost:3000' }],
    ['LOCALHOST', { host: 'LocalHost:3000' }],
    ['the IPv6 loopback', { host: '[::1]:3000' }],
    ['its own origin', { origin: 'http://127.0.0.1:3000' }],
    ['an origin on the IPv6 loopback', { origin: 'http://[::1]:3000' }],
    ['a link from elsewhere', { 'sec-fetch-site': 'cross-site' }],
  ])('%s', async (_name, headers: Record<string, string>) => {
    const server = await started();
    expect((await server.ask('/', { headers })).status).toBe(200);
    expect((await server.ask('/api/incidents', { headers })).status).toBe(200);
  });

  test.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('the peer %s', async (peer) => {
    const server = await started({ peer });
    expect((await server.ask('/')).status).toBe(200);
  });
});

describe('everybody else gets 403 and one sentence', () => {
  const refused: readonly (readonly [string, Record<string, string | undefined>])[] = [
    ['DNS rebinding: a name of their own', { host: 'rebound.example.com' }],
    ['DNS rebinding with our port', { host: 'rebound.example.com:3000' }],
    ['a name that only begins like ours', { host: 'localhost.example.com' }],
    ['a name that only ends like ours', { host: 'example-localhost' }],
    ['an address of the network', { host: '192.168.1.10:3000' }],
    ['all addresses', { host: '0.0.0.0:3000' }],
    ['an empty Host', { host: '' }],
    ['a Host with a user', { host: 'localhost@example.com' }],
    ['a foreign origin', { origin: 'https://example.com' }],
    ['an origin that only begins like ours', { origin: 'http://localhost.example.com' }],
    ['the origin null', { origin: 'null' }],
    ['forwarded', { forwarded: 'for=10.0.0.1' }],
    ['x-forwarded-for', { 'x-forwarded-for': '127.0.0.1' }],
    ['x-forwarded-host', { 'x-forwarded-host': 'localhost' }],
    ['x-forwarded-proto', { 'x-forwarded-proto': 'https' }],
    ['x-real-ip', { 'x-real-ip': '127.0.0.1' }],
    ['via', { via: '1.1 proxy' }],
    ['cf-connecting-ip', { 'cf-connecting-ip': '127.0.0.1' }],
    ['true-client-ip', { 'true-client-ip': '127.0.0.1' }],
  ];

  test.each(refused)('%s', async (_name, headers) => {
    const server = await started();
    const { localOnly } = textsIn('ja').console.api;
    const page = await server.ask('/', { headers });
    expect(page.status).toBe(403);
    expect(page.body).toContain(localOnly);
    const command = await server.ask('/api/commands', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"text":"/bcp declare iaas-down","as":"info-systems-manager"}',
    });
    expect(command.status).toBe(403);
    expect(JSON.parse(command.body)).toEqual({ ok: false, code: 'local_only', reply: localOnly });
    expect(server.desk.intents).toEqual([]);
  });

  test.each(['192.168.1.20', '10.127.0.1', '::ffff:192.168.1.20', 'fe80::1', '2001:db8::1'])(
    'the peer %s, even with a local Host',
    async (peer) => {
      const server = await started({ peer });
      expect((await server.ask('/')).status).toBe(403);
      expect((await server.ask('/api/incidents')).status).toBe(403);
    },
  );

  test('a form posted from another site', async () => {
    const server = await started();
    const answer = await server.ask('/forms/declare', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } });
    expect(answer.status).toBe(403);
  });

  test('a request of HTTP/1.0 without any Host', async () => {
    const server = await started();
    const { body, status } = await server.ask('/', { headers: { host: undefined } });
    // Node itself refuses a missing Host in HTTP/1.1 with 400.
    expect([400, 403]).toContain(status);
    expect(body).not.toContain(textsIn('ja').console.incidents.title);
  });

  test('the sentence is in the language of the plan', async () => {
    const server = await started({ locale: 'en' });
    const { body } = await server.ask('/', { headers: { host: 'example.com' } });
    expect(body).toContain(textsIn('en').console.api.localOnly);
  });

  test('but anyone may ask whether the process lives and is ready', async () => {
    const server = await started({ peer: '10.0.0.1' });
    const elsewhere = { headers: { host: 'bcp.example.com', 'x-forwarded-for': '10.0.0.1' } };
    expect(await server.ask('/healthz', elsewhere)).toMatchObject({ status: 200, body: '{"ok":true}' });
    const { status, body } = await server.ask('/readyz', elsewhere);
    expect([status, body]).toEqual([503, '{"ok":false}']);
  });

  test('and only here it is said what is not ready, and why', async () => {
    const server = await started();
    const { status, body } = await server.ask('/readyz');
    expect(status).toBe(503);
    expect(JSON.parse(body)).toEqual({
      ok: false,
      parts: [
        { name: 'store', ok: false, reason: 'full' },
        // Silence is never taken for health.
        { name: 'not_measured', ok: true, reason: expect.stringContaining('庁内LANのスイッチ') },
      ],
    });
  });

  test('asking often does not work the disk: a check counts for five seconds', async () => {
    const server = await started();
    for (let time = 0; time < 20; time += 1) await server.ask('/readyz');
    expect(server.desk.readinessAsked()).toBe(1);
    server.desk.beReady(Promise.resolve({ ok: true, parts: [] }));
    server.clock.passMs(5_000);
    expect((await server.ask('/readyz')).status).toBe(200);
    expect(server.desk.readinessAsked()).toBe(2);
  });
});
