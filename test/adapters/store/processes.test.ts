// Several processes and one file: one holds it, others may look and copy, and a killed one leaves no trace but its data.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, linkSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { backupTo } from '../../../adapters/store/backup.ts';
import { openReader, openStore } from '../../../adapters/store/open-store.ts';
import { verifyLog } from '../../../adapters/store/verify/verify-log.ts';
import { NOON, openedStore } from '../../conformance/store-samples.ts';
import { type DatabaseFolder, databaseFolder } from './database-folder.ts';

let folder: DatabaseFolder;
let processes: StoreProcess[];
beforeEach(() => {
  folder = databaseFolder();
  processes = [];
});
afterEach(async () => {
  for (const one of processes) await one.kill();
  folder.remove();
});

interface StoreProcess {
  readonly child: ChildProcess;
  /** Waits until the process has said so many lines; answers all it said so far. */
  said(lines: number): Promise<readonly string[]>;
  kill(): Promise<readonly string[]>;
}

const startProcess = async (): Promise<StoreProcess> => {
  const program = fileURLToPath(new URL('./store-process.ts', import.meta.url));
  const child = spawn(process.execPath, [program, folder.file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  const ended = once(output, 'close');
  output.on('line', (line) => lines.push(line));
  const started: StoreProcess = {
    child,
    said: async (count) => {
      while (lines.length < count) await Promise.race([once(output, 'line'), ended]);
      return lines;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await Promise.all([exited, ended]);
      return lines;
    },
  };
  processes.push(started);
  expect((await started.said(1))[0]).toBe('held');
  return started;
};

test('a second process is refused at once and told who holds the file', async () => {
  const { child } = await startProcess();
  await expect(openStore({ url: `file:${folder.file}` })).rejects.toMatchObject({
    name: 'StoreFault',
    code: 'held_by_other',
    facts: { pid: String(child.pid), host: hostname(), since: expect.stringMatching(/^\d{4}-/), path: folder.file },
  });
});

test('in one process too, and free again after closing', async () => {
  const first = await openStore({ url: `file:${folder.file}`, now: NOON });
  await expect(openStore({ url: `file:${folder.file}` })).rejects.toMatchObject({
    code: 'held_by_other',
    facts: { pid: String(process.pid), since: NOON },
  });
  await openedStore(first.store);
  await first.store.close();
  await first.store.close();
  expect(readdirSync(folder.path).sort()).toEqual(['bcp.sqlite', 'bcp.sqlite-lock']);
  const second = await openStore({ url: `file:${folder.file}` });
  expect(await second.store.read.incidents()).toHaveLength(1);
  await second.store.close();
});

test('a symbolic link to the file is the same file', async () => {
  const link = join(folder.path, 'link.sqlite');
  symlinkSync(folder.file, link);
  const { store } = await openStore({ url: `file:${folder.file}` });
  await expect(openStore({ url: `file:${link}` })).rejects.toMatchObject({ code: 'held_by_other' });
  await store.close();
  const through = await openStore({ url: `file:${link}` });
  await expect(openStore({ url: `file:${folder.file}` })).rejects.toMatchObject({ code: 'held_by_other' });
  await through.store.close();
});

test('a file with a second name is refused under either: SQLite would keep two journals for it', async () => {
  const { store } = await openStore({ url: `file:${folder.file}` });
  await store.close();
  const second = join(folder.path, 'second.sqlite');
  linkSync(folder.file, second);
  for (const path of [folder.file, second]) {
    await expect(openStore({ url: `file:${path}` })).rejects.toMatchObject({
      code: 'unavailable',
      facts: { path, why: 'hard_link' },
    });
  }
});

test('a note about the holder that cannot be read refuses nobody', async () => {
  writeFileSync(`${folder.file}-lock.json`, '{"pid": 1, "ho');
  const { store } = await openStore({ url: `file:${folder.file}` });
  await store.close();
});

test('after kill -9 the file opens at once, and all that was acknowledged is there', async () => {
  const one = await startProcess();
  await one.said(20);
  const acknowledged = Number((await one.kill()).at(-1));
  const { store } = await openStore({ url: `file:${folder.file}` });
  const written = (await store.read.events('2026-001', 0)).length;
  expect(written).toBeGreaterThanOrEqual(acknowledged);
  expect(written).toBeLessThanOrEqual(acknowledged + 1);
  await store.close();
  expect(await verifyLog(folder.file)).toMatchObject({ incidents: [{ ok: true, events: written }] });
});

test('others may look while it writes', async () => {
  const one = await startProcess();
  const said = await one.said(5);
  const reader = openReader(folder.file);
  expect((await reader.read.events('2026-001', 0)).length).toBeGreaterThanOrEqual(said.length - 1);
  reader.close();
  expect(await verifyLog(folder.file)).toMatchObject({ incidents: [{ ok: true }] });
});

test('a backup while it writes is whole, one file, and never replaces another', async () => {
  const one = await startProcess();
  const target = join(folder.path, 'copy.sqlite');
  const before = Number((await one.said(5)).at(-1));
  await backupTo(folder.file, target);
  expect(readdirSync(folder.path).filter((name) => name.startsWith('copy'))).toEqual(['copy.sqlite']);
  const { incidents } = await verifyLog(target);
  expect(incidents).toMatchObject([{ ok: true }]);
  expect(incidents[0]?.events).toBeGreaterThanOrEqual(before);
  await expect(backupTo(folder.file, target)).rejects.toMatchObject({ code: 'unavailable', facts: { path: target } });
  expect((await verifyLog(target)).incidents).toEqual(incidents);
});

test('a copy can be put in the place of the file and goes on', async () => {
  const { store } = await openStore({ url: `file:${folder.file}` });
  await openedStore(store);
  const target = join(folder.path, 'copy.sqlite');
  await backupTo(folder.file, target);
  await store.close();
  const copy = await openStore({ url: `file:${target}` });
  await copy.store.check();
  expect(await copy.store.read.incidents()).toHaveLength(1);
  await copy.store.close();
});

test('there is no backup of what is not there', async () => {
  const target = join(folder.path, 'copy.sqlite');
  await expect(backupTo(join(folder.path, 'nothing.sqlite'), target)).rejects.toMatchObject({ code: 'unavailable' });
  expect(existsSync(target)).toBe(false);
});
