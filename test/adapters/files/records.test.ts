// Two files a record: whole or not there, once whatever happens, and never in the place of anything else.
import { chmodSync, existsSync, mkdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { instantFromEpochMs } from '../../../src/time.ts';
import {
  card,
  insteadOf,
  KEY,
  NAME,
  type OnFolder,
  onFolder,
  PLACE,
  type SharedFolder,
  sharedFolder,
  TITLE,
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

const LONG_AGO = instantFromEpochMs(0);
const BOTH = [`${NAME}.pdf`, `${NAME}.txt`];

const open = (before?: string): OnFolder => {
  const one = onFolder(folder.path, before === undefined ? {} : { before });
  opened.push(one);
  return one;
};

const put = (file: string, content: string, atMs?: number): void => {
  const path = join(folder.path, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  if (atMs !== undefined) utimesSync(path, atMs / 1000, atMs / 1000);
};

test('a report is a PDF and a text in the folder of its incident', async () => {
  const { messenger } = open();
  const ref = await messenger.post(PLACE, card(), KEY);
  expect(ref).toEqual({ conversation: PLACE, id: `${NAME}.pdf` });
  expect(folder.files()).toEqual(BOTH);
  expect(folder.read(`${NAME}.pdf`).toString()).toMatch(/^%PDF/);
});

test('the text opens in Windows’ Notepad: UTF-8 with a byte order mark, each line ended by CR and LF', async () => {
  await open().messenger.post(PLACE, card(TITLE, '髙橋\n𠮷野\r課'), KEY);
  const text = folder.read(`${NAME}.txt`);
  expect([...text.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(text.subarray(3).toString()).toBe(`${TITLE}\r\n\r\n髙橋\r\n    | 𠮷野\r\n    | 課\r\n`);
});

test('only the plan’s own channel is shown here', () => {
  const { messenger } = open();
  const places = (audience: Parameters<typeof messenger.conversationsFor>[1]) =>
    messenger.conversationsFor('2026-001', audience, []);
  expect(places({ to: 'channel', channel: 'file-server' })).toEqual([PLACE]);
  expect(places({ to: 'channel', channel: 'cabinet' })).toEqual([]);
  expect(places({ to: 'everyone' })).toEqual([]);
  expect(places({ to: 'section', section: 'taxation' })).toEqual([]);
});

describe('the same again', () => {
  test('the same record posted again changes nothing', async () => {
    const { messenger } = open();
    const ref = await messenger.post(PLACE, card(), KEY);
    const pdf = folder.read(`${NAME}.pdf`);
    expect(await messenger.post(PLACE, card(), KEY)).toEqual(ref);
    expect(folder.files()).toEqual(BOTH);
    expect(folder.read(`${NAME}.pdf`)).toEqual(pdf);
  });

  test('posted twice at once, it is there once and whole', async () => {
    const { messenger } = open();
    const refs = await Promise.all([1, 2, 3].map(() => messenger.post(PLACE, card(), KEY)));
    expect(new Set(refs.map(({ id }) => id)).size).toBe(1);
    expect(folder.files()).toEqual(BOTH);
  });

  test('more records at once than processes are allowed all arrive', async () => {
    const { messenger } = open();
    const numbers = Array.from({ length: 10 }, (_, at) => at + 1);
    await Promise.all(numbers.map((n) => messenger.post(PLACE, card(`第${n}報`), `2026-001/report/${n}`)));
    expect(folder.files()).toHaveLength(20);
  });

  test('a PDF that somebody deleted comes back with the next try', async () => {
    const { messenger } = open();
    await messenger.post(PLACE, card(), KEY);
    renameSync(join(folder.path, `${NAME}.pdf`), join(folder.path, '2026-001/moved.pdf'));
    await messenger.post(PLACE, card(), KEY);
    expect(folder.files()).toEqual([...BOTH, '2026-001/moved.pdf'].sort());
  });
});

describe('killed', () => {
  const KILL = "process.kill(process.pid, 'SIGKILL'); await new Promise(() => {});";

  test('between the PDF and the text: it counts as not there, and the next try completes it', async () => {
    const killed = open(insteadOf('rename', 2, KILL));
    await expect(killed.messenger.post(PLACE, card(), KEY)).rejects.toMatchObject({ code: 'unknown_outcome' });
    const { messenger } = open();
    expect(folder.files()).toContain(`${NAME}.pdf`);
    expect(folder.files()).not.toContain(`${NAME}.txt`);
    expect(await messenger.find(PLACE, KEY, LONG_AGO)).toBeUndefined();
    const ref = await messenger.post(PLACE, card(), KEY);
    expect(await messenger.find(PLACE, KEY, LONG_AGO)).toEqual(ref);
    expect(folder.files()).toEqual(expect.arrayContaining(BOTH));
  });

  test('after the text: it is found, and nothing is written again', async () => {
    const killed = open(insteadOf('rename', 2, `await own(...args); ${KILL}`));
    await expect(killed.messenger.post(PLACE, card(), KEY)).rejects.toMatchObject({ code: 'unknown_outcome' });
    expect(await open().messenger.find(PLACE, KEY, LONG_AGO)).toEqual({ conversation: PLACE, id: `${NAME}.pdf` });
    expect(folder.files()).toEqual(BOTH);
  });

  test('before anything could be seen: that is certain, so nobody need look', async () => {
    const killed = open(insteadOf('open', 2, KILL));
    await expect(killed.messenger.post(PLACE, card(), KEY)).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('what it left half written is removed by a later post, ten minutes on, and nobody else’s file is', async () => {
    const anHourAgo = Date.now() - 3_600_000;
    put('2026-001/.bcp-bot-left-over.tmp', 'half', anHourAgo);
    put('2026-001/.bcp-bot-being-written.tmp', 'half');
    put('2026-001/budget.tmp', 'mine', anHourAgo);
    await open().messenger.post(PLACE, card(), KEY);
    expect(folder.files()).toEqual([...BOTH, '2026-001/.bcp-bot-being-written.tmp', '2026-001/budget.tmp'].sort());
  });
});

describe('what is there already', () => {
  test('another record by the same name stays: an earlier database began with the same numbers', async () => {
    const { messenger } = open();
    put(`${NAME}.txt`, 'an earlier record');
    put(`${NAME}.pdf`, 'its PDF');
    const ref = await messenger.post(PLACE, card(), KEY);
    expect(ref.id).toBe(`${NAME} (2).pdf`);
    expect(folder.read(`${NAME}.txt`).toString()).toBe('an earlier record');
    expect(folder.read(`${NAME}.pdf`).toString()).toBe('its PDF');
    expect(await messenger.post(PLACE, card(), KEY)).toEqual(ref);
    expect(folder.files()).toHaveLength(4);
  });

  test('nor is such a record mistaken for ours: it was written before ours was wanted', async () => {
    const { messenger } = open();
    const wanted = Date.UTC(2026, 10, 24);
    put(`${NAME}.txt`, 'an earlier record', wanted - 1000);
    expect(await messenger.find(PLACE, KEY, instantFromEpochMs(wanted))).toBeUndefined();
    expect(await messenger.find(PLACE, KEY, instantFromEpochMs(wanted - 2000))).toBeDefined();
  });

  test('a key that begins as another does is not taken for it', async () => {
    const { messenger } = open();
    await messenger.post(PLACE, card('第1報'), '2026-001/report/1/correction/9');
    await messenger.post(PLACE, card('第10報'), '2026-001/report/10');
    expect(await messenger.find(PLACE, '2026-001/report/1', LONG_AGO)).toBeUndefined();
    expect(await messenger.find(PLACE, '2026-001/report/10', LONG_AGO)).toBeDefined();
  });

  test('a record that somebody is reading under another title is still found by its key', async () => {
    const { messenger } = open();
    await messenger.post(PLACE, card(''), KEY);
    expect((await messenger.find(PLACE, KEY, LONG_AGO))?.id).toBe(
      '2026-001/2026-001_official_report_3@file-server.pdf',
    );
  });
});

test('a key that would lead out of the folder stays in it', async () => {
  const { messenger } = open();
  const place = { platform: 'files', id: '../../outside' };
  const ref = await messenger.post(place, card('../../x'), '../../outside/../x');
  expect(folder.files()).toHaveLength(2);
  expect(folder.files()).toContain(ref.id);
  expect(await messenger.find(place, '../../outside/../x', LONG_AGO)).toEqual(ref);
  expect(existsSync(join(folder.path, '../outside'))).toBe(false);
});

test('people who may read the share may read the records, though the program’s own files are for itself alone', async () => {
  chmodSync(folder.path, 0o755);
  await open('process.umask(0o077);').messenger.post(PLACE, card(), KEY);
  const modeOf = (file: string): number => statSync(join(folder.path, file)).mode & 0o777;
  expect([modeOf('2026-001'), modeOf(`${NAME}.pdf`), modeOf(`${NAME}.txt`)]).toEqual([0o755, 0o644, 0o644]);
});

test('a share that goes away half way takes the rest with it: nothing is written where it was', async () => {
  const away = `${folder.path}-away`;
  const leave = `
    import { mkdirSync, renameSync } from 'node:fs';
    ${insteadOf('mkdir', 1, `renameSync('${folder.path}', '${away}'); mkdirSync('${folder.path}'); return own(...args);`)}
  `;
  await open(leave).messenger.post(PLACE, card(), KEY);
  expect(folder.files()).toEqual([]);
  const moved = sharedFolder(away);
  expect(moved.files()).toEqual(BOTH);
  moved.remove();
});

test('the process that touches the share knows none of the program’s secrets', async () => {
  const before =
    'if (Object.keys(process.env).some((name) => !/^(NODE_CHANNEL_|LC_|__CF)/.test(name))) process.exit(1);';
  await open(before).messenger.post(PLACE, card(), KEY);
  expect(folder.files()).toEqual(BOTH);
});
