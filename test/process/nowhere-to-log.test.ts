// The program goes on when nobody can read what it prints and logs: a full disk, a reader that has gone, a closed terminal.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { command, eventually, incidentAt, newPlace, type Place } from './bcp-process.ts';

const REPOSITORY = join(import.meta.dirname, '../..');
const ID = /\d{4}-001/;

let place: Place;
let stop: () => Promise<void>;
beforeEach(() => {
  place = newPlace();
  stop = async () => {};
});
afterEach(async () => {
  await stop();
  place.remove();
});

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};

const start = async (stdio: ('pipe' | number)[]) => {
  const port = await freePort();
  const child = spawn(process.execPath, [join(REPOSITORY, 'src/main.ts')], {
    cwd: place.folder,
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      DATABASE_URL: `file:${place.database}`,
      BCP_PLAN: join(REPOSITORY, 'data/plan'),
    },
    stdio: ['ignore', ...stdio],
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  stop = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  const address = `http://127.0.0.1:${port}`;
  const isUp = async () =>
    fetch(`${address}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
  return { child, ended, address, up: () => eventually(isUp, (up) => up) };
};

const declare = async (address: string): Promise<string> => {
  const text = 'declare iaas-down';
  const answer = await command(address, { key: crypto.randomUUID(), text, as: 'info-systems-manager' });
  expect(answer).toMatchObject({ status: 200 });
  const [id = ''] = ID.exec(answer?.body ?? '') ?? [];
  expect((await incidentAt(address, id)).status).toBe('open');
  return id;
};

describe('on a full disk', () => {
  test('commands are answered, and what was lost is said in /readyz', async () => {
    const full = openSync('/dev/full', 'w');
    const { up, address } = await start([full, full]);
    closeSync(full);
    await up();
    await declare(address);
    const { parts } = (await (await fetch(`${address}/readyz`)).json()) as { parts: unknown[] };
    expect(parts).toContainEqual(
      expect.objectContaining({ name: 'log', ok: false, faults: [{ code: 'log_lost', lines: expect.any(Number) }] }),
    );
  });
});

describe('when whoever read it has gone', () => {
  test('commands are answered', async () => {
    const { child, up, address } = await start(['pipe', 'pipe']);
    child.stdout?.destroy();
    child.stderr?.destroy();
    await up();
    await declare(address);
    expect(child.exitCode).toBeNull();
  });
});

describe('when its reader stands still', () => {
  test('commands are answered', async () => {
    const { up, address } = await start(['pipe', 'pipe']);
    await up();
    const id = await declare(address);
    // More than a pipe holds.
    for (let times = 0; times < 600; times += 1) {
      const text = `note ${'x'.repeat(20)} ${times}`;
      expect(await command(address, { key: `n${times}`, text, as: 'info-systems-manager' })).toMatchObject({
        status: 200,
      });
    }
    expect((await incidentAt(address, id)).status).toBe('open');
  });
});

describe('a signal that ends it', () => {
  test.each(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT'] as const)('%s: in order', async (signal) => {
    const { child, ended, up } = await start(['pipe', 'pipe']);
    child.stdout?.resume();
    child.stderr?.resume();
    await up();
    child.kill(signal);
    expect(await ended).toBe(0);
  });
});

describe('an admin command', () => {
  const run = async (args: readonly string[], stdout: 'pipe' | number) => {
    const child = spawn(process.execPath, [join(REPOSITORY, 'src/cli.ts'), ...args], {
      cwd: place.folder,
      stdio: ['ignore', stdout, 'pipe'],
    });
    let errors = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    const code = once(child, 'close').then(([ended]) => ended as number | null);
    return { child, code, errors: () => errors };
  };

  test('whose result cannot be written says so, and is no success', async () => {
    const full = openSync('/dev/full', 'w');
    const { code, errors } = await run(['help'], full);
    closeSync(full);
    expect(await code).toBe(1);
    expect(errors()).toContain('結果を出力できませんでした(ENOSPC)');
  });

  test('is quiet when its reader has seen enough', async () => {
    const { child, code, errors } = await run(['help'], 'pipe');
    child.stdout?.destroy();
    expect([0, null]).toContain(await code);
    expect(errors()).toBe('');
  });
});
