// One process per database file. The lock is a write transaction that is never finished, on a side file that is never
// written: the operating system drops it with the process, even on kill -9, so nobody ever waits for a dead owner.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StoreFault } from '../../../src/ports/store.ts';
import { storeFault } from './faults.ts';

export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

const lockFile = (dbPath: string): string => `${dbPath}-lock`;
/** Only tells people who holds the lock; it says nothing while nobody does. */
const holderFile = (dbPath: string): string => `${dbPath}-lock.json`;

/** Whether the last process did not end in order: its note is still there. */
export const wasLeftOpen = (dbPath: string): boolean => existsSync(holderFile(dbPath));

/** Who wrote the note; empty when it cannot be read, because the lock alone decides. */
const holderOf = (dbPath: string): Readonly<Record<string, string>> => {
  try {
    const note: unknown = JSON.parse(readFileSync(holderFile(dbPath), 'utf8'));
    if (typeof note !== 'object' || note === null) return {};
    return Object.fromEntries(Object.entries(note).map(([key, value]) => [key, String(value)]));
  } catch {
    return {};
  }
};

/** Through a rename, so that a reader sees a whole note. On a full disk there is none: the lock itself needs no room. */
const leaveNote = (dbPath: string, holder: LockHolder): void => {
  try {
    writeFileSync(`${holderFile(dbPath)}.new`, JSON.stringify(holder));
    renameSync(`${holderFile(dbPath)}.new`, holderFile(dbPath));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
};

/** Takes the lock or throws `held_by_other` at once, with who holds it. Returns how to let go. */
export const takeProcessLock = (dbPath: string, holder: LockHolder): (() => void) => {
  let db: Database.Database | undefined;
  try {
    db = new Database(lockFile(dbPath), { timeout: 0 });
    // The journal in memory: no file is left behind by a process that was killed.
    db.pragma('journal_mode = memory');
    db.exec('begin immediate');
    leaveNote(dbPath, holder);
  } catch (error) {
    db?.close();
    const fault = storeFault(error, dbPath);
    if (!(fault instanceof StoreFault && fault.code === 'locked')) throw fault;
    throw new StoreFault('held_by_other', { ...holderOf(dbPath), path: dbPath }, error);
  }
  const held = db;
  return () => {
    rmSync(holderFile(dbPath), { force: true });
    held.close();
  };
};
