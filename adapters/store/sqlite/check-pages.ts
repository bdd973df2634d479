// Whether the pages of the database are what SQLite wrote. A small file is checked before anything is added to it; a large
// one, which takes seconds from a slow disk, by a process of its own once people are answered.
import { fork } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type Database from 'better-sqlite3';
import { StoreFault } from '../../../src/ports/store.ts';

/** About a third of a second from a disk that gives 100 MB in one. */
export const CHECKED_AT_ONCE_BYTES = 32 * 1024 * 1024;

/** Enough to be shown; verify-log tells everything. */
const MOST_FAULTS = 3;

/** What SQLite finds, in its own words; empty when all is well. */
export const pageFaults = (db: Database.Database): readonly string[] => {
  const found = db.pragma(`quick_check(${MOST_FAULTS})`) as readonly { readonly quick_check: string }[];
  return found.map(({ quick_check: text }) => text).filter((text) => text !== 'ok');
};

/** Throws `damaged`. Answers whether it looked: a larger file is left to `checkPagesBeside`. */
export const checkPagesAtOnce = (db: Database.Database, mostBytes: number): boolean => {
  if (statSync(db.name).size > mostBytes) return false;
  const faults = pageFaults(db);
  if (faults.length > 0) throw new StoreFault('damaged', { path: db.name, reason: faults.join('; ') });
  return true;
};

export type PagesFound = 'sound' | 'damaged' | 'not_known';

export interface PagesCheck {
  readonly found: Promise<PagesFound>;
  /** Nobody waits for it any more. */
  stop(): void;
}

const CHECKER = fileURLToPath(new URL('./check-pages-process.ts', import.meta.url));

export const checkPagesBeside = (path: string): PagesCheck => {
  const child = fork(CHECKER, [path], { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const { promise: found, resolve } = Promise.withResolvers<PagesFound>();
  child.once('message', (word) => resolve(word === 'sound' || word === 'damaged' ? word : 'not_known'));
  child.once('error', () => resolve('not_known'));
  child.once('close', () => resolve('not_known'));
  return { found, stop: () => void child.kill() };
};
