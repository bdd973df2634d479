// The address that answers: encrypted with its certificate, sent on to from the plain port, and held up by nobody for long.
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { type RequestOptions, request } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import express from 'express';
import { mountConsole } from '../../adapters/web/web-console.ts';
import { listen } from '../../src/start-up/listen.ts';
import { sendToTls } from '../../src/start-up/send-to-tls.ts';
import { fakeDesk, NOW } from '../adapters/web/fake-desk.ts';
import { rawRequest } from '../adapters/web/raw-request.ts';
import { type GateOfATest, gateOfATest, PASSWORD, TANAKA } from '../app/access/gate-of-a-test.ts';
import { certificateFiles } from './certificate-files.ts';

const ADDRESSES = ['bcp.city.example.jp', '192.168.10.5:3443'];
const LOCAL = { host: '127.0.0.1', port: 0 };

let folder: string;
let gate: GateOfATest;
let servers: Server[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bcp-listen-'));
  gate = await gateOfATest();
  servers = [];
});
afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
  rmSync(folder, { recursive: true, force: true });
});

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const listening = async (...given: Parameters<typeof listen>): Promise<number> => {
  const server = await listen(...given);
  servers.push(server);
  return portOf(server);
};

const silent = () => {};
const consoleApp = (): express.Express => {
  const app = express();
  mountConsole(app, {
    unmeasured: async () => [],
    desk: fakeDesk(),
    messages: {} as never,
    clock: { now: () => NOW },
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    paper: {} as never,
    sheets: {} as never,
    kit: {} as never,
    planDesk: {} as never,
    access: gate.access,
    numbersOf: async () => [],
    addresses: ADDRESSES,
    secret: 'a secret that outlives the process',
  } as Parameters<typeof mountConsole>[1]);
  return app;
};

describe('with a certificate', () => {
  let port: number;
  let ca: string;
  beforeEach(async () => {
    await gate.managed(TANAKA);
    const files = await certificateFiles(folder);
    ca = readFileSync(files.TLS_CERT, 'utf8');
    const tls = { cert: ca, key: readFileSync(files.TLS_KEY, 'utf8'), endsAt: 0 };
    port = await listening(consoleApp(), { ...LOCAL, tls });
  });

  const ask = async (path: string, { headers = {}, ...more }: RequestOptions = {}, body?: string) => {
    const host = ADDRESSES[0];
    const given = { path, port, host: '127.0.0.1', ca, agent: false, headers: { host, ...headers }, ...more };
    const asked = request({ ...given, servername: 'localhost' } as RequestOptions);
    asked.end(body);
    const [answer] = await once(asked, 'response');
    answer.setEncoding('utf8');
    let text = '';
    for await (const part of answer) text += part;
    return { status: answer.statusCode, headers: answer.headers, body: text };
  };
  const logIn = () =>
    ask(
      '/api/login',
      { method: 'POST', headers: { 'content-type': 'application/json', origin: `https://${ADDRESSES[0]}` } },
      JSON.stringify({ login: 'tanaka', password: PASSWORD }),
    );

  test('every cookie is for TLS and this machine alone, and opens the console', async () => {
    const { status, headers } = await logIn();
    expect(status).toBe(200);
    const cookies: string[] = headers['set-cookie'];
    expect(cookies.length).toBeGreaterThanOrEqual(3);
    for (const cookie of cookies) expect(cookie).toMatch(/^__Host-bcp_\w+=.*; Path=\/;.*Secure/i);
    const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
    expect((await ask('/api/me', { headers: { cookie } })).status).toBe(200);
    const plainNames = cookie.replaceAll('__Host-', '');
    expect((await ask('/api/me', { headers: { cookie: plainNames } })).status).toBe(401);
  });

  test('a browser is told to come by TLS from now on; without one nobody is', async () => {
    expect((await ask('/login')).headers['strict-transport-security']).toBe('max-age=31536000');
    const plain = await listening(consoleApp(), LOCAL);
    const { text } = await rawRequest(plain, ['GET /login HTTP/1.1', `Host: ${ADDRESSES[0]}`]);
    expect(text).toContain('200 OK');
    expect(text.toLowerCase()).not.toContain('strict-transport');
  });

  test('plain HTTP at its port is not answered', async () => {
    expect((await rawRequest(port, ['GET /login HTTP/1.1', `Host: ${ADDRESSES[0]}`])).status).not.toBe(200);
  });

  test('whoever looks after the machine is told when it is not encrypted, and only then', async () => {
    const local = { headers: { host: `127.0.0.1:${port}` } };
    expect((await ask('/readyz', local)).body).not.toContain('TLS_CERT');
    const plain = await listening(consoleApp(), LOCAL);
    const { text } = await rawRequest(plain, ['GET /readyz HTTP/1.1', `Host: 127.0.0.1:${plain}`]);
    expect(text).toContain('TLS_CERT');
  });
});

describe('the plain port beside TLS', () => {
  const plain = () =>
    listening(sendToTls({ addresses: ADDRESSES, host: '127.0.0.1', port: 3443 }, 'ここでは応答しません'), LOCAL);
  const ask = async (target: string, host: string, method = 'GET') =>
    rawRequest(await plain(), [`${method} ${target} HTTP/1.1`, `Host: ${host}`]);
  const locationIn = (text: string): string | undefined => /^location: (.*)\r$/im.exec(text)?.[1];

  test.each([
    ['/', 'bcp.city.example.jp', 'https://bcp.city.example.jp/'],
    ['/s/abcd?x=1', '192.168.10.5', 'https://192.168.10.5:3443/s/abcd?x=1'],
    ['/', 'BCP.city.example.jp:80', 'https://bcp.city.example.jp/'],
    ['/', '127.0.0.1:80', 'https://127.0.0.1:3443/'],
  ])('sends %s of %s to %s', async (target, host, to) => {
    const { status, text } = await ask(target, host);
    expect([status, locationIn(text)]).toEqual([307, to]);
  });

  test.each([
    ['another name', '/', 'evil.example', 'GET'],
    ['a name with ours in it', '/', 'bcp.city.example.jp.evil.example', 'GET'],
    ['an address of another server', 'http://evil.example/', 'bcp.city.example.jp', 'GET'],
    ['two slashes', '//evil.example/', 'bcp.city.example.jp', 'GET'],
    ['a slash and a backslash', '/\\evil.example/', 'bcp.city.example.jp', 'GET'],
    ['a password sent in the clear', '/login', 'bcp.city.example.jp', 'POST'],
  ])('but not %s', async (_, target, host, method) => {
    const { status, text } = await ask(target, host, method);
    expect([status, locationIn(text)]).toEqual([403, undefined]);
  });
});

test('an office of 300 browsers behind one address, six connections each, is answered; one machine cannot take every place', async () => {
  const server = await listen(consoleApp(), LOCAL);
  servers.push(server);
  const sockets = new Set<Socket>();
  const opened = async (many: number): Promise<void> => {
    for (let left = many; left > 0; left -= 1) {
      const accepted = once(server, 'connection');
      const socket = connect(portOf(server), '127.0.0.1');
      sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)));
      await accepted;
    }
  };
  await opened(1_800);
  expect((await rawRequest(portOf(server), ['GET /healthz HTTP/1.1', 'Host: x'])).status).toBe(200);
  expect(sockets.size).toBe(1_800);
  await opened(700);
  expect((await rawRequest(portOf(server), ['GET /healthz HTTP/1.1', 'Host: x'])).status).toBe(0);
  expect(sockets.size).toBeLessThanOrEqual(2_400);
  for (const socket of sockets) socket.destroy();
});

describe('whoever is slow', () => {
  const SOON = {
    headersTimeout: 40,
    requestTimeout: 80,
    connectionsCheckingInterval: 10,
    keepAliveTimeout: 20,
    timeout: 1_000,
  };
  /** Ends when the server closes. */
  const dribbling = async (port: number, text: string): Promise<string> => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      heard += part;
    });
    socket.on('error', () => {});
    socket.write(text);
    // A reset closes it as well.
    await new Promise((resolve) => socket.on('close', resolve));
    return heard;
  };

  test.each([
    ['with the first line', 'GET /login HTT'],
    ['with a header', 'GET /login HTTP/1.1\r\nHost: x\r\nX-Slow: '],
    ['with a body', 'POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nab'],
  ])('%s is let go, and nobody waits for them', async (_, text) => {
    const port = await listening(consoleApp(), LOCAL, SOON);
    const slow = dribbling(port, text);
    expect((await rawRequest(port, ['GET /healthz HTTP/1.1', 'Host: x'])).status).toBe(200);
    expect(await slow).toMatch(/^(?:HTTP\/1\.1 (?:408|403)|$)/);
  });
});
