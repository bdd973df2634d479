// A database that is empty, damaged or not there any more is said, and nothing is acknowledged into nothing.
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { type OpenedStore, openStore } from '../../../adapters/store/open-store.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { type DatabaseFolder, databaseFolder } from './database-folder.ts';

let folder: DatabaseFolder;
let opened: OpenedStore[];
beforeEach(() => {
  folder = databaseFolder();
  opened = [];
});
afterEach(async () => {
  for (const { store } of opened) await store.close();
  folder.remove();
});

const open = async (busyTimeoutMs = 1): Promise<OpenedStore> => {
  const one = await openStore({ url: folder.file, busyTimeoutMs });
  opened.push(one);
  return one;
};

const fault = (code: string, facts: object = {}) => ({
  name: 'StoreFault',
  code,
  facts: expect.objectContaining(facts),
});

describe('while it runs', () => {
  const vanishing: readonly (readonly [string, string, () => void])[] = [
    ['deleted', 'gone', () => rmSync(folder.file)],
    ['moved away', 'gone', () => renameSync(folder.file, `${folder.file}.old`)],
    ['deleted with its newest records', 'gone', () => rmSync(`${folder.file}-wal`)],
    [
      'replaced',
      'replaced',
      () => {
        copyFileSync(folder.file, `${folder.file}.copy`);
        renameSync(`${folder.file}.copy`, folder.file);
      },
    ],
    ['emptied', 'emptied', () => truncateSync(folder.file)],
  ];
  test.each(vanishing)('a file that is %s: nothing is acknowledged, and it is said', async (_, why, vanish) => {
    const { store, settings } = await open();
    await settings.set('before', '1');
    await store.check();
    vanish();
    await expect(settings.set('after', '1')).rejects.toMatchObject(fault('unavailable', { why }));
    await expect(store.check()).rejects.toMatchObject(fault('unavailable', { why }));
    for (const locale of ['ja', 'en'] as const) {
      const text = textsIn(locale).faults.store.unavailable({ path: folder.file, why });
      expect(text).not.toContain('undefined');
      expect(text).toContain(locale === 'ja' ? '理由' : 'Reason');
    }
  });

  test('the process does not stand still while another program holds the write lock', async () => {
    const { settings } = await open(2_000);
    const other = new Database(folder.file);
    other.exec('begin immediate');
    const writing = settings.set('waits', '1');
    let turns = 0;
    const counting = setInterval(() => {
      turns += 1;
    }, 5);
    const lettingGo = new Promise<void>((done) => {
      const looking = setInterval(() => {
        if (turns < 20) return;
        clearInterval(looking);
        other.exec('rollback');
        other.close();
        done();
      }, 5);
    });
    await Promise.all([writing, lettingGo]);
    clearInterval(counting);
    expect(await settings.get('waits')).toBe('1');
  });
});

describe('at the start', () => {
  test('a file without anything in it is said', async () => {
    writeFileSync(folder.file, '');
    const { health } = await open();
    expect(await health.faults()).toEqual([{ code: 'database', problem: 'empty' }]);
  });

  test('one of ours, closed in order, is nothing to speak of', async () => {
    const { store } = await openStore({ url: folder.file });
    await store.close();
    expect(await (await open()).health.faults()).toEqual([]);
  });

  test('a process that did not end in order, and no -wal: the last records may be lost', async () => {
    const { store } = await openStore({ url: folder.file });
    const note = readFileSync(`${folder.file}-lock.json`);
    await store.close();
    expect(existsSync(`${folder.file}-wal`)).toBe(false);
    writeFileSync(`${folder.file}-lock.json`, note);
    expect(await (await open()).health.faults()).toEqual([{ code: 'database', problem: 'wal_gone' }]);
  });

  test('a -wal without its file is kept', async () => {
    writeFileSync(`${folder.file}-wal`, 'records');
    await expect(open()).rejects.toMatchObject(fault('damaged', { why: 'only_wal' }));
    expect(readFileSync(`${folder.file}-wal`, 'utf8')).toBe('records');
  });

  test('damaged pages are found, and said', async () => {
    const { store, settings } = await openStore({ url: folder.file });
    for (let no = 0; no < 400; no += 1) await settings.set(`key ${no}`, 'x'.repeat(100));
    await store.close();
    const bytes = readFileSync(folder.file);
    bytes.fill(0xff, bytes.length - 3 * 4096);
    writeFileSync(folder.file, bytes);
    const failure = await open().catch((error: unknown) => error);
    expect(failure).toMatchObject(fault('damaged', { reason: expect.stringMatching(/./) }));
  });

  test('a large file is opened at once; its pages are checked when people are answered, and what is damaged is said', async () => {
    const { store, settings } = await openStore({ url: folder.file });
    for (let no = 0; no < 400; no += 1) await settings.set(`key ${no}`, 'x'.repeat(100));
    await store.close();
    const bytes = readFileSync(folder.file);
    bytes.fill(0xff, bytes.length - 3 * 4096);
    writeFileSync(folder.file, bytes);
    const { promise: answering, resolve: answered } = Promise.withResolvers<void>();
    const large = await openStore({ url: folder.file, checkedAtOnceBytes: 0, answering });
    opened.push(large);
    expect(await large.health.faults()).toEqual([]);
    answered();
    while ((await large.health.faults()).length === 0) await pause(10);
    expect(await large.health.faults()).toEqual([{ code: 'database', problem: 'damaged' }]);
  });

  test('a folder, and a file with two names', async () => {
    mkdirSync(folder.file);
    await expect(open()).rejects.toMatchObject(fault('unavailable', { why: 'folder' }));
    rmSync(folder.file, { recursive: true });
    const { store } = await openStore({ url: folder.file });
    await store.close();
    linkSync(folder.file, `${folder.file}.second`);
    await expect(open()).rejects.toMatchObject(fault('unavailable', { why: 'hard_link' }));
  });

  test('an address shows no password', async () => {
    const failure = await openStore({ url: 'file://bcp:hunter2@host/bcp.sqlite' }).catch((error: unknown) => error);
    expect(failure).toMatchObject(fault('unavailable'));
    expect(JSON.stringify(failure)).not.toContain('hunter2');
  });
});
