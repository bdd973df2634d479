// What really goes over the line, byte by byte: compressed where it may be, kept by the browser where it does not change.
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { gateOfATest, PASSWORD, TANAKA } from '../../app/access/gate-of-a-test.ts';
import { browserOf, type ConsoleServer, consoleServer, INCIDENT_PAGE } from './console-server.ts';
import { rawBytes } from './raw-request.ts';

let server: ConsoleServer;
beforeEach(async () => {
  server = await consoleServer();
});
afterEach(() => server.close());

const ask = (path: string, headers: readonly string[] = [], method = 'GET') =>
  rawBytes(server.port, [`${method} ${path} HTTP/1.1`, `Host: 127.0.0.1:${server.port}`, ...headers]);
const GZIP = 'Accept-Encoding: gzip, deflate';

describe('a page', () => {
  test('goes compressed to who can read that, and is the same page', async () => {
    const plain = await ask(INCIDENT_PAGE);
    const { headers, body } = await ask(INCIDENT_PAGE, [GZIP]);
    expect(headers.get('content-encoding')).toBe('gzip');
    expect(headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
    const fresh = / value="[^"]*" data-fresh/g;
    const unpacked = gunzipSync(body).toString().replaceAll(fresh, '');
    expect(unpacked).toBe(plain.body.toString().replaceAll(fresh, ''));
    expect(body.length).toBeLessThan(plain.body.length / 3);
  });

  test.each(['identity', 'gzip;q=0', 'sdch', ''])('goes as it is to who accepts %j', async (accepts) => {
    const { headers, body, status } = await ask(INCIDENT_PAGE, [`Accept-Encoding: ${accepts}`]);
    expect([status, headers.get('content-encoding')]).toEqual([200, undefined]);
    expect(body.toString()).toContain('</html>');
    expect(headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
  });

  test('has no body for who asks for its head', async () => {
    const { status, body } = await ask(INCIDENT_PAGE, [GZIP], 'HEAD');
    expect([status, body.length]).toEqual([200, 0]);
  });

  test('never has the same proof of its form twice, nor the token that it proves', async () => {
    const browser = browserOf(server);
    const seen = new Set<string>();
    for (let visit = 0; visit < 5; visit += 1) {
      const { body } = await browser.visit(INCIDENT_PAGE);
      const [, proof = ''] = /name="_token" value="([^"]+)"/.exec(body) ?? [];
      seen.add(proof);
      for (const secret of (browser.cookies.get('bcp_form') ?? '').split(/[.%]/)) expect(body).not.toContain(secret);
    }
    expect(seen.size).toBe(5);
    const first = [...seen][0] ?? '';
    // One of before still counts, as of a form that stood open.
    expect((await browser.send('/actor', { as: 'taxation', _token: first })).status).toBe(303);
    const twisted = `${first.slice(0, -2)}${first.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const forged of [twisted, first.slice(0, 16), `${first}AAAA`, '', browser.cookies.get('bcp_form') ?? ''])
      expect((await browser.send('/actor', { as: 'taxation', _token: forged })).status).toBe(403);
  });
});

test('who listens to changes hears each at once, uncompressed', async () => {
  const { headers, body } = await rawBytes(
    server.port,
    ['GET /live HTTP/1.1', `Host: 127.0.0.1:${server.port}`, GZIP],
    (heard) => heard.includes('event: changed'),
  );
  expect(headers.get('content-encoding')).toBeUndefined();
  expect(body.toString()).toContain('event: beat');
});

test('what is compressed by itself is not compressed again', async () => {
  const large = Buffer.alloc(5_000, 'a');
  const printing = await consoleServer({
    paper: { printer: { pdf: async () => large }, writer: { docx: async () => large } },
  });
  try {
    for (const path of [`${INCIDENT_PAGE}/print/report.pdf?report=1`, `${INCIDENT_PAGE}/forms/nisc.docx`]) {
      const host = `Host: 127.0.0.1:${printing.port}`;
      const { status, headers, body } = await rawBytes(printing.port, [`GET ${path} HTTP/1.1`, host, GZIP]);
      expect([path, status, headers.get('content-encoding'), body.length]).toEqual([path, 200, undefined, 5_000]);
    }
  } finally {
    await printing.close();
  }
});

test('an answer that carries a session’s token is no place to guess it from', async () => {
  const gate = await gateOfATest();
  await gate.managed(TANAKA);
  const guarded = await consoleServer({ gate });
  try {
    const login = { login: 'tanaka', password: PASSWORD };
    const { headers, body } = await guarded.json('/api/login', login, { 'accept-encoding': 'gzip' });
    expect(String(headers['x-csrf-token']).length).toBeGreaterThan(40);
    expect(body).not.toContain(String(headers['x-csrf-token']));
  } finally {
    await guarded.close();
  }
});

describe('styles and scripts', () => {
  const assetsOf = async (path: string): Promise<readonly string[]> => {
    const { body } = await browserOf(server).visit(path);
    return [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, found = '']) => found);
  };

  test.each(['/', '/login', INCIDENT_PAGE, `${INCIDENT_PAGE}/wall`, '/incidents/2026-999'])(
    'of %s are few, small, and kept for good',
    async (path) => {
      const assets = await assetsOf(path);
      expect(assets.length).toBeLessThanOrEqual(7);
      for (const asset of assets) {
        const { status, headers, body } = await ask(asset, [GZIP]);
        expect([asset, status, headers.get('cache-control')]).toEqual([
          asset,
          200,
          'public, max-age=31536000, immutable',
        ]);
        expect(body.length).toBeLessThan(25_000);
        const again = await ask(asset, [GZIP, `If-None-Match: ${headers.get('etag')}`]);
        expect([again.status, again.body.length]).toEqual([304, 0]);
        const head = await ask(asset, [GZIP], 'HEAD');
        expect([head.status, head.body.length, head.headers.get('etag')]).toEqual([200, 0, headers.get('etag')]);
      }
    },
  );

  test('what a module imports is kept with it, under the same version', async () => {
    const [script = ''] = (await assetsOf('/')).filter((one) => one.endsWith('console.js'));
    const { body } = await ask(script);
    for (const [, name = ''] of body.toString().matchAll(/from '\.\/([^']+)'/g))
      expect((await ask(script.replace('console.js', name))).headers.get('cache-control')).toContain('immutable');
  });

  test('a page of an older version is given what there is now, and does not keep it', async () => {
    const { status, headers } = await ask('/assets/0123456789/base+frame.css');
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=0']);
  });

  test.each(['base+nothing.css', 'base+base.css', 'console+heard.js', '..+base.css', 'base.txt', 'base+.css', '+.css'])(
    '%s is none of them',
    async (name) => {
      expect((await ask(`/assets/0123456789/${name}`)).status).toBe(404);
    },
  );

  test('a part of one is counted in its own bytes', async () => {
    const { status, headers, body } = await ask('/assets/base.css', [GZIP, 'Range: bytes=0-1999']);
    expect([status, headers.get('content-encoding'), body.length]).toEqual([206, undefined, 2_000]);
  });
});
