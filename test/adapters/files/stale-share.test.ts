// A share that does not answer: the program goes on, each call ends at its deadline, and what may have been done is asked.
import { readdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openFiles } from '../../../adapters/files/files.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { instantFromEpochMs } from '../../../src/time.ts';
import {
  card,
  insteadOf,
  KEY,
  NAME,
  type OnFolder,
  onFolder,
  PLACE,
  plainPrinter,
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

/** Time for a process to start even on a busy machine. */
const DEADLINE_MS = 5_000;
const LONG_AGO = instantFromEpochMs(0);
const STALE = 'stale.txt';

/** The whole process stands still, as in a call of the system that does not return. */
const STOP = "process.kill(process.pid, 'SIGSTOP'); await new Promise(() => {});";
const whileStale = (otherwise: string): string => `
  const isStale = await own('${STALE}').then(() => true, () => false);
  if (!isStale) ${otherwise}
  ${STOP}
`;

const open = (before: string, timeoutMs = DEADLINE_MS): OnFolder => {
  const one = onFolder(folder.path, { before, timeoutMs });
  opened.push(one);
  return one;
};

/** How often the program's own loop came round meanwhile. */
const turnsDuring = async (work: Promise<unknown>): Promise<number> => {
  let turns = 0;
  const counting = setInterval(() => {
    turns += 1;
  }, 50);
  await work;
  clearInterval(counting);
  return turns;
};

test('a call that hangs ends at its deadline while the program goes on, and says whether anything may have been done', async () => {
  const hangs = [
    ['before anything could be seen', insteadOf('open', 2, STOP), 'unavailable'],
    ['while the files appear', insteadOf('rename', 1, STOP), 'unknown_outcome'],
  ] as const;
  const posting = hangs.map(([, before, code], at) =>
    expect(open(before).messenger.post(PLACE, card(), `${KEY}-${at}`)).rejects.toMatchObject({
      code,
      message: expect.stringContaining('応答しません'),
    }),
  );
  expect(await turnsDuring(Promise.all(posting))).toBeGreaterThan(DEADLINE_MS / 50 / 5);
});

test('after a hang that came too late to matter the record is found, and not written twice', async () => {
  const hanging = open(insteadOf('rename', 2, `await own(...args); ${STOP}`));
  await expect(hanging.messenger.post(PLACE, card(), KEY)).rejects.toMatchObject({ code: 'unknown_outcome' });
  const { messenger } = open('');
  expect(await messenger.find(PLACE, KEY, LONG_AGO)).toEqual({ conversation: PLACE, id: `${NAME}.pdf` });
  await messenger.post(PLACE, card(), KEY);
  expect(folder.files()).toEqual([`${NAME}.pdf`, `${NAME}.txt`]);
});

test('more calls than processes all end in time while the share is stale, and the next works once it is not', async () => {
  const { messenger } = open(insteadOf('stat', 1, whileStale('return own(...args);')));
  writeFileSync(join(folder.path, STALE), '');
  const begun = performance.now();
  const calls = Array.from({ length: 12 }, (_, at) => messenger.post(PLACE, card(), `2026-001/report/${at}`));
  const outcomes = await Promise.allSettled(calls);
  expect(performance.now() - begun).toBeLessThan(20_000);
  expect(outcomes.map((one) => one.status === 'rejected' && one.reason.code)).toEqual(calls.map(() => 'unavailable'));
  unlinkSync(join(folder.path, STALE));
  await messenger.post(PLACE, card(), KEY);
  expect(folder.files()).toEqual([`${NAME}.pdf`, `${NAME}.txt`]);
});

test('closing does not wait for a share that hangs: whoever asks hears it at once', async () => {
  const { messenger, processes } = open(insteadOf('stat', 1, STOP), 3_600_000);
  const posting = expect(messenger.post(PLACE, card(), KEY)).rejects.toMatchObject({ code: 'unavailable' });
  const checking = messenger.ready();
  // Both have their process by then.
  await new Promise((resolve) => setImmediate(resolve));
  processes.close();
  await posting;
  expect(await checking).toMatchObject({ ok: false });
  await expect(messenger.find(PLACE, KEY, LONG_AGO)).rejects.toMatchObject({ code: 'unavailable' });
});

test('what the start-up opens writes, finds, is ready and closes', async () => {
  const files = openFiles(
    { folder: folder.path, channel: 'file-server', timeoutMs: 30_000 },
    { texts: textsIn('en'), printer: plainPrinter(), logger: onFolder(folder.path).log },
  );
  expect(await files.messenger.ready()).toEqual({ ok: true });
  const ref = await files.messenger.post(PLACE, card(), KEY);
  expect(await files.messenger.find(PLACE, KEY, LONG_AGO)).toEqual(ref);
  await files.close();
  expect(readdirSync(join(folder.path, '2026-001'))).toHaveLength(2);
});
