// SQLite's errors in the words of the store, mapped in this one place.
import { rmSync, writeFileSync } from 'node:fs';
import { StoreFault, type StoreFaultCode } from '../../../src/ports/store.ts';

/** By SQLite's primary code; the extended ones begin with it. */
const CODES: readonly (readonly [prefix: string, code: StoreFaultCode])[] = [
  ['SQLITE_READONLY', 'read_only'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_NOTADB', 'not_a_database'],
  ['SQLITE_CORRUPT', 'damaged'],
];

const mayWriteBeside = (path: string): boolean => {
  const probe = `${path}.probe-${process.pid}`;
  try {
    // Really tried: the file's permission bits do not know about read-only mounts.
    writeFileSync(probe, '', { flag: 'wx' });
    rmSync(probe);
    return true;
  } catch (error) {
    return !isDenied(error);
  }
};

/** By shape and not by class: an addon that is loaded twice brings two classes of the same error. */
const sqliteOrSystemCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

const isDenied = (error: unknown): boolean => ['EACCES', 'EPERM', 'EROFS'].includes(sqliteOrSystemCode(error));

const faultCodeOf = (error: unknown, path: string): StoreFaultCode => {
  const code = sqliteOrSystemCode(error);
  if (isDenied(error)) return 'read_only';
  if (code === 'ENOSPC') return 'full';
  // A file that cannot be opened or created for want of permission gives no better reason than CANTOPEN.
  if (code.startsWith('SQLITE_CANTOPEN') && !mayWriteBeside(path)) return 'read_only';
  return CODES.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 'unavailable';
};

/** A broken constraint is the program's own mistake, not the store's failure: it stays what it is. */
export const storeFault = (error: unknown, path: string): unknown => {
  if (error instanceof StoreFault || sqliteOrSystemCode(error).startsWith('SQLITE_CONSTRAINT')) return error;
  const reason = String(error instanceof Error ? error.message : error);
  return new StoreFault(faultCodeOf(error, path), { path, reason }, error);
};
