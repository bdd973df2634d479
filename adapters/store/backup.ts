// A copy of the database while the program runs: one file, complete, checked, and never over an existing one.
import { existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StoreFault } from '../../src/ports/store.ts';
import { storeFault } from './sqlite/faults.ts';
import { openSqliteReader } from './sqlite/open-sqlite.ts';

const PAGES_AT_ONCE = 4_096;

/** Throws a StoreFault; `unavailable` with the target's path when there is such a file already. */
export const backupTo = async (dbPath: string, target: string): Promise<void> => {
  refuseExisting(target);
  const part = `${target}.part-${process.pid}`;
  const { db } = openSqliteReader(dbPath);
  try {
    // One snapshot for the whole copy; otherwise each write of the program would start it again.
    db.exec('begin');
    db.prepare('select count(*) from sqlite_schema').get();
    await db.backup(part, { progress: () => PAGES_AT_ONCE });
    checkCopy(part, dbPath);
    refuseExisting(target);
    // The name appears only when the copy is whole.
    renameSync(part, target);
  } catch (error) {
    throw storeFault(error, target);
  } finally {
    db.close();
    for (const rest of ['', '-journal', '-wal', '-shm']) rmSync(part + rest, { force: true });
  }
};

const refuseExisting = (path: string): void => {
  if (existsSync(path)) throw new StoreFault('unavailable', { path, reason: 'there is such a file already' });
};

/** A whole copy of a damaged file is damaged too. */
const checkCopy = (path: string, dbPath: string): void => {
  const copy = new Database(path, { fileMustExist: true });
  try {
    // The copy stands alone, without a -wal beside it, and can be read from a medium that cannot be written.
    copy.pragma('journal_mode = delete');
    const found = copy.pragma('quick_check', { simple: true });
    if (found !== 'ok') throw new StoreFault('damaged', { path: dbPath, reason: String(found) });
  } finally {
    copy.close();
  }
};
