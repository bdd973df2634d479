// What a share can do to us, and what the program makes of it: a clear sentence, the right patience, nothing half done.
import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { MARKER } from '../../../adapters/files/folder-task.ts';
import { instantFromEpochMs } from '../../../src/time.ts';
import { mountedFolder } from './mounted-folder.ts';
import {
  card,
  failing,
  insteadOf,
  KEY,
  markFolder,
  NAME,
  type OnFolder,
  onFolder,
  PLACE,
  type SharedFolder,
  sharedFolder,
} from './shared-folder.ts';

let folder: SharedFolder;
let opened: OnFolder[];
beforeEach(() => {
  folder = sharedFolder();
  opened = [];
});
afterEach(() => {
  for (const { processes } of opened) processes.close();
  folder.remove();
});

const BOTH = [`${NAME}.pdf`, `${NAME}.txt`];

const open = (before?: string, path = folder.path): OnFolder => {
  const one = onFolder(path, before === undefined ? {} : { before });
  opened.push(one);
  return one;
};

describe('a write that the share refuses', () => {
  test.each([
    ['ENOSPC', 'unavailable', '空き容量がありません'],
    ['EDQUOT', 'unavailable', '空き容量がありません'],
    ['EROFS', 'auth', '書き込めません'],
    ['EACCES', 'auth', '書き込めません'],
    ['EPERM', 'auth', '書き込めません'],
    ['ESTALE', 'unavailable', '応答しません'],
    ['EIO', 'unavailable', '(EIO)'],
    ['ENAMETOOLONG', 'rejected', '受け付けません'],
  ])('%s is %s, says why, and leaves nothing behind', async (fault, code, sentence) => {
    const { messenger, log } = open(insteadOf('open', 2, failing(fault)));
    await expect(messenger.post(PLACE, card(), KEY)).rejects.toMatchObject({
      name: 'DeliveryError',
      code,
      message: expect.stringContaining(sentence),
    });
    expect(folder.files()).toEqual([]);
    expect(log.lines).toMatchObject([{ fields: { platform: 'files', task: 'write', fault, error: code } }]);
    expect(JSON.stringify(log.lines)).not.toContain(folder.path);
    expect((await open().messenger.post(PLACE, card(), KEY)).id).toBe(`${NAME}.pdf`);
  });

  test.each([
    ['EIO', 'unknown_outcome'],
    ['ESTALE', 'unknown_outcome'],
    ['ENOENT', 'unknown_outcome'],
    ['EACCES', 'auth'],
    ['ENOSPC', 'unavailable'],
  ])('%s while the files appear is %s', async (fault, code) => {
    await expect(open(insteadOf('rename', 1, failing(fault))).messenger.post(PLACE, card(), KEY)).rejects.toMatchObject(
      {
        code,
      },
    );
    expect(folder.files()).toEqual([]);
  });
});

test('a share that cannot sync a folder is written to all the same', async () => {
  const cannot = `if (args[1] === 'r') { ${failing('EINVAL')} } return own(...args);`;
  await open(insteadOf('open', 1, cannot)).messenger.post(PLACE, card(), KEY);
  expect(folder.files()).toEqual(BOTH);
});

describe('a share that is not mounted', () => {
  test('has no marker: nothing is written into the empty mount point, and the sentence says what to do', async () => {
    const { messenger } = open();
    unlinkSync(join(folder.path, MARKER));
    await expect(messenger.post(PLACE, card(), KEY)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(MARKER),
    });
    await expect(messenger.find(PLACE, KEY, instantFromEpochMs(0))).rejects.toMatchObject({ code: 'unavailable' });
    expect(await messenger.ready()).toEqual({ ok: false, reason: expect.stringContaining(folder.path) });
    expect(folder.files()).toEqual([]);
  });

  test('disappears between two reports and comes back: the first stays, the second follows', async () => {
    const { messenger } = open();
    await messenger.post(PLACE, card('第1報'), '2026-001/report/1');
    unlinkSync(join(folder.path, MARKER));
    await expect(messenger.post(PLACE, card('第2報'), '2026-001/report/2')).rejects.toMatchObject({
      code: 'unavailable',
    });
    markFolder(folder.path);
    await messenger.post(PLACE, card('第2報'), '2026-001/report/2');
    expect(folder.files()).toHaveLength(4);
  });

  test('a folder that is missing, or is a file, is said', async () => {
    const missing = open(undefined, join(folder.path, 'not-there'));
    await expect(missing.messenger.post(PLACE, card(), KEY)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('がありません'),
    });
    const file = join(folder.path, 'file');
    writeFileSync(file, '');
    await expect(open(undefined, file).messenger.post(PLACE, card(), KEY)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('がありません'),
    });
  });

  test('a file where the incident’s folder would be is said, and stays', async () => {
    writeFileSync(join(folder.path, '2026-001'), 'mine');
    await expect(open().messenger.post(PLACE, card(), KEY)).rejects.toMatchObject({ name: 'DeliveryError' });
    expect(folder.read('2026-001').toString()).toBe('mine');
  });
});

describe('a real file system of its own', () => {
  test('that is full loses nothing and takes the report once there is room', async () => {
    const share = mountedFolder('64k');
    if (share === undefined) return;
    try {
      const small = sharedFolder(share.path);
      const filler = join(share.path, 'filler');
      expect(() => writeFileSync(filler, Buffer.alloc(1024 * 1024))).toThrow('ENOSPC');
      const { messenger } = open(undefined, share.path);
      await expect(messenger.post(PLACE, card(), KEY)).rejects.toMatchObject({
        code: 'unavailable',
        message: expect.stringContaining('空き容量'),
      });
      expect(await messenger.ready()).toMatchObject({ ok: false, reason: expect.stringContaining('空き容量') });
      expect(small.files()).toEqual(['filler']);
      unlinkSync(filler);
      await messenger.post(PLACE, card(), KEY);
      expect(small.files()).toEqual(BOTH);
    } finally {
      share.unmount();
    }
  });

  test('that is read-only is said, and written to once it no longer is', async () => {
    const share = mountedFolder('1m');
    if (share === undefined) return;
    try {
      const small = sharedFolder(share.path);
      share.remount('ro');
      const { messenger } = open(undefined, share.path);
      await expect(messenger.post(PLACE, card(), KEY)).rejects.toMatchObject({ code: 'auth' });
      expect(await messenger.ready()).toMatchObject({ ok: false, reason: expect.stringContaining('読取り専用') });
      share.remount('rw');
      await messenger.post(PLACE, card(), KEY);
      expect(small.files()).toEqual(BOTH);
    } finally {
      share.unmount();
    }
  });

  test('that is unmounted leaves an empty folder, into which nothing is written', async () => {
    const below = mkdtempSync(join(tmpdir(), 'bcp-files-'));
    await expect(open(undefined, below).messenger.post(PLACE, card(), KEY)).rejects.toMatchObject({
      code: 'unavailable',
    });
    rmSync(below, { recursive: true });
  });
});

describe('readiness', () => {
  test('is known by writing, and leaves nothing behind', async () => {
    expect(await open().messenger.ready()).toEqual({ ok: true });
    expect(folder.files()).toEqual([]);
    const readOnly = open(insteadOf('open', 1, failing('EROFS')));
    expect(await readOnly.messenger.ready()).toMatchObject({ ok: false });
  });

  test('is not looked up again within seconds: the trace of a check is seen by everybody', async () => {
    const { messenger } = open();
    const [first, second] = await Promise.all([messenger.ready(), messenger.ready()]);
    unlinkSync(join(folder.path, MARKER));
    expect([first, second, await messenger.ready()]).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
  });
});
