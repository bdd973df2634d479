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

/** What the system says to a file beside it; really tried: the permission bits do not know about read-only mounts. */
const tryBeside = (path: string): unknown => {
  const probe = `${path}.probe-${process.pid}`;
  try {
    writeFileSync(probe, '', { flag: 'wx' });
    rmSync(probe);
    return undefined;
  } catch (error) {
    return error;
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
  if (code.startsWith('SQLITE_CANTOPEN') && isDenied(tryBeside(path))) return 'read_only';
  return CODES.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 'unavailable';
};

/** A broken constraint is the program's own mistake, not the store's failure: it stays what it is. */
export const storeFault = (error: unknown, path: string): unknown => {
  if (error instanceof StoreFault || sqliteOrSystemCode(error).startsWith('SQLITE_CONSTRAINT')) return error;
  const reason = String(error instanceof Error ? error.message : error);
  const why = hasNoDescriptors(error, path) ? { why: 'no_descriptors' } : {};
  return new StoreFault(faultCodeOf(error, path), { path, reason, ...why }, error);
};

const NO_DESCRIPTORS = ['EMFILE', 'ENFILE'];

const hasNoDescriptors = (error: unknown, path: string): boolean => {
  const code = sqliteOrSystemCode(error);
  if (NO_DESCRIPTORS.includes(code)) return true;
  return code.startsWith('SQLITE_CANTOPEN') && NO_DESCRIPTORS.includes(sqliteOrSystemCode(tryBeside(path)));
};
