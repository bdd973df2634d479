// The database under a running process: another program that holds the write lock stands in nobody's way for long, and on a
// disk that is full after a crash people can still read, and go on once there is room.
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { type MountedFolder, mountedFolder } from '../adapters/files/mounted-folder.ts';
import { type BcpProcess, command, eventually, incidentAt, type Place, startBcp } from './bcp-process.ts';
import { slackOutside } from './slack-process.ts';

const SLACK_WAITS_MS = 3_000;

/** How long it took, and what came of it. */
const timed = async <T>(work: () => Promise<T>): Promise<{ readonly took: number; readonly value: T }> => {
  const began = performance.now();
  const value = await work();
  return { took: performance.now() - began, value };
};

test('while another program holds the write lock, /healthz answers at once and Slack within its three seconds', async () => {
  const { database, start, types, close } = await slackOutside();
  const other = new Database(database, { timeout: 20_000 });
  try {
    const address = await start().ready;
    other.exec('begin immediate');
    const asked = timed(() => types(address, 'declare iaas-down'));
    let answered = false;
    void asked.then(() => {
      answered = true;
    });
    const looks: number[] = [];
    while (!answered) {
      const { took, value } = await timed(() => fetch(`${address}/healthz`));
      expect(value.status).toBe(200);
      looks.push(took);
    }
    const { took, value } = await asked;
    expect(value).toContain('他のプログラムに使われています');
    expect(took).toBeLessThan(SLACK_WAITS_MS);
    // Many of them, so the process never stood still for long.
    expect(looks.length).toBeGreaterThan(10);
    expect(Math.max(...looks)).toBeLessThan(SLACK_WAITS_MS / 3);
    other.exec('rollback');
    expect(await types(address, 'declare iaas-down')).toContain('を宣言しました。');
  } finally {
    other.close();
    await close();
  }
});

interface Ready {
  readonly parts: readonly { readonly name: string; readonly ok: boolean; readonly reason?: string }[];
}

const storeIn = async (address: string) =>
  ((await (await fetch(`${address}/readyz`)).json()) as Ready).parts.find(({ name }) => name === 'store');

const disk = mountedFolder('8m');
const withDisk = disk === undefined ? test.skip : test;

/** Not a byte is left. */
const fill = ({ path }: MountedFolder): string => {
  const filler = join(path, 'filler');
  const file = openSync(filler, 'w');
  const block = Buffer.alloc(4096);
  try {
    for (;;) writeSync(file, block);
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' });
  } finally {
    closeSync(file);
  }
  return filler;
};

withDisk(
  'on a disk that is full after a crash people can read, are refused in words, and go on once there is room',
  async () => {
    const share = disk as MountedFolder;
    const place: Place = {
      folder: share.path,
      database: join(share.path, 'bcp.sqlite'),
      remove: () => share.unmount(),
    };
    const at = '2026-11-24T10:00:00+09:00';
    let running: BcpProcess = startBcp(place, { at });
    const say = async (text: string, as = 'info-systems-manager') =>
      command(await running.ready, { key: crypto.randomUUID(), text, as });
    try {
      expect(await say('declare iaas-down')).toMatchObject({ status: 200 });
      expect(await say('answer 17 stopped', 'taxation')).toMatchObject({ status: 200 });
      await running.kill();
      const filler = fill(share);

      running = startBcp(place, { at });
      const address = await running.ready;
      expect((await fetch(address)).status).toBe(200);
      expect((await incidentAt(address, '2026-001')).status).toBe('open');
      expect((await fetch(`${address}/healthz`)).status).toBe(200);
      expect(await storeIn(address)).toMatchObject({ ok: false, reason: expect.stringContaining('空きがありません') });
      expect((await say('answer 17 restored', 'taxation'))?.body).toContain('"code":"full"');

      rmSync(filler);
      expect(
        await eventually(
          () => say('answer 17 restored', 'taxation'),
          (answer) => answer?.status === 200,
        ),
      ).toMatchObject({
        body: expect.stringContaining('受け付けました'),
      });
      await eventually(
        () => storeIn(address),
        (store) => store?.ok === true,
      );
    } finally {
      await running.kill();
      place.remove();
    }
  },
);
