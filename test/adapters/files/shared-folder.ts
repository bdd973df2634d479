// A folder as the ward's share would be mounted, and the driver on it, for the tests of this folder.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesMessenger } from '../../../adapters/files/files-messenger.ts';
import { type FolderProcesses, folderProcesses } from '../../../adapters/files/folder-processes.ts';
import { MARKER } from '../../../adapters/files/folder-task.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import type { Card, Messenger } from '../../../src/ports/messenger.ts';
import type { Printer } from '../../../src/ports/printer.ts';
import { textsIn } from '../../../src/texts/texts.ts';

export interface SharedFolder {
  readonly path: string;
  /** Every file, by its path in the folder, without the marker. */
  files(): readonly string[];
  read(file: string): Buffer;
  remove(): void;
}

export const markFolder = (path: string): void => writeFileSync(join(path, MARKER), '');

export const sharedFolder = (path = mkdtempSync(join(tmpdir(), 'bcp-files-'))): SharedFolder => {
  markFolder(path);
  return {
    path,
    files: () =>
      readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((file) => file !== MARKER && statSync(join(path, file)).isFile())
        .sort(),
    read: (file) => readFileSync(join(path, file)),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
};

/** Not the printer itself, which has tests of its own: two prints of a card differ, as those with a date in them do. */
export const plainPrinter = (): Pick<Printer, 'pdf'> => {
  let prints = 0;
  return {
    pdf: async (cards) => {
      prints += 1;
      return Buffer.from(`%PDF-1.7 print ${prints}: ${cards.map(({ title }) => title).join()}`);
    },
  };
};

export interface KeptLog extends Logger {
  readonly lines: readonly unknown[];
}

const keptLog = (): KeptLog => {
  const lines: unknown[] = [];
  const keep = (fields: unknown, message: string): void => void lines.push({ fields, message });
  return { lines, debug: keep, info: keep, warn: keep, error: keep };
};

export interface OnFolder {
  readonly messenger: Messenger;
  readonly processes: FolderProcesses;
  readonly log: KeptLog;
}

interface Trouble {
  readonly timeoutMs?: number;
  /** A program that the process runs before its own: it makes calls of the file system fail, hang or kill. */
  readonly before?: string;
}

/** Long enough for a busy machine, where a deadline is no part of the test. */
const PATIENT_MS = 30_000;

export const onFolder = (folder: string, { timeoutMs = PATIENT_MS, before }: Trouble = {}): OnFolder => {
  const nodeOptions = before === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(before)}`];
  const processes = folderProcesses({ timeoutMs, nodeOptions });
  const log = keptLog();
  const tools = { texts: textsIn('ja'), printer: plainPrinter(), logger: log };
  return { messenger: filesMessenger({ folder, channel: 'file-server', processes, ...tools }), processes, log };
};

/** The n-th call of `name` in `node:fs/promises`, and every later one, does that instead. */
export const insteadOf = (name: string, nth: number, does: string): string => `
  import fs from 'node:fs/promises';
  import { syncBuiltinESMExports } from 'node:module';
  const own = fs.${name};
  let calls = 0;
  fs.${name} = async (...args) => {
    calls += 1;
    if (calls < ${nth}) return own(...args);
    ${does}
  };
  syncBuiltinESMExports();
`;

export const failing = (code: string): string => `throw Object.assign(new Error('${code}'), { code: '${code}' });`;

export const KEY = '2026-001/official/report/3@file-server';
export const TITLE = '【定時連絡】IaaS基盤の停止について(第3報)';
export const PLACE = { platform: 'files', id: '2026-001' };
export const NAME = `2026-001/2026-001_official_report_3@file-server ${TITLE}`;

export const card = (title = TITLE, text = '第3報'): Card => ({
  title,
  tone: 'calm',
  blocks: [{ type: 'text', text }],
});
