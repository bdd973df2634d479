// Opens one SQLite file as the store's Backend: one writing connection, one read-only connection, one process.

import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { StoreFault } from '../../../src/ports/store.ts';
import { withoutPassword } from '../../../src/ports/without-password.ts';
import { present } from '../../../src/present.ts';
import { patient } from '../patient-session.ts';
import type { Backend, Session } from '../session.ts';
import { CHECKED_AT_ONCE_BYTES, checkPagesAtOnce } from './check-pages.ts';
import { storeFault } from './faults.ts';
import { groupCommitWriter } from './group-commit.ts';
import { type FoundAtStart, lookBefore } from './look-before.ts';
import { isPresent, migrate, recognise } from './migrations.ts';
import { takeProcessLock } from './process-lock.ts';
import { sqliteSession } from './session.ts';
import { watchFiles } from './watch-files.ts';

const MEMORY = ':memory:';
const BUSY_TIMEOUT_MS = 2_000;
const WAL_LIMIT_BYTES = 64 * 1024 * 1024;

export interface OpenSqlite {
  readonly path: string;
  /** The moment of opening, for the person whom the lock refuses. */
  readonly since: string;
  /** How long another program may hold the file before we give up. */
  readonly busyTimeoutMs?: number;
  /** A larger file is opened before its pages are checked. */
  readonly checkedAtOnceBytes?: number;
}

export interface SqliteBackend extends Backend {
  readonly foundAtStart?: FoundAtStart;
  /** The file was too large to be checked while people wait: that is still to be done. */
  readonly pagesUnchecked?: true;
  /** The writing connection. */
  readonly db: Database.Database;
}

/** `file:data/bcp.sqlite`, `file:///srv/bcp.sqlite` or a plain path. Throws a StoreFault when it names no file here. */
export const pathOfUrl = (url: string): string => {
  const path = url.startsWith('file://') ? pathOfFileUrl(url) : url.replace(/^file:/, '');
  if (path === '') throw noFile(url, 'it names no file');
  // Only a test means the memory; a log that is gone with the process must not be set by mistake.
  if (path.startsWith(MEMORY) && url !== MEMORY) throw noFile(url, 'it names memory and not a file');
  return path;
};

const pathOfFileUrl = (url: string): string => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.host) throw noFile(url, 'it names another machine; a file on this one begins with file:///');
  try {
    return fileURLToPath(parsed ?? url);
  } catch (error) {
    throw noFile(url, 'it is no address of a file', error);
  }
};

const noFile = (url: string, reason: string, cause?: unknown): StoreFault =>
  new StoreFault('unavailable', { path: withoutPassword(url), reason }, cause);

const prepareConnection = (db: Database.Database): void => {
  db.pragma('journal_mode = wal');
  // WAL's default would lose the last commits with the power.
  db.pragma('synchronous = full');
  db.pragma('foreign_keys = on');
  db.pragma(`journal_size_limit = ${WAL_LIMIT_BYTES}`);
  migrate(db);
};

const closing = async (steps: readonly (() => void)[]): Promise<void> => {
  for (const step of steps) step();
};

const openMemory = (): SqliteBackend => {
  const db = new Database(MEMORY);
  prepareConnection(db);
  const writer = groupCommitWriter(db, sqliteSession(db), queueMicrotask);
  // There is no second connection to the same memory: a read takes its turn with the works, so a work must not wait for one.
  const read: Session = {
    all: (name, params) => writer.write((session) => session.all(name, params)),
    one: (name, params) => writer.write((session) => session.one(name, params)),
    run: (name, params) => writer.write((session) => session.run(name, params)),
  };
  return { db, write: writer.write, read, close: () => writer.close().then(() => closing([() => db.close()])) };
};

/** The file itself, whatever name it was opened by: it is what only one process may hold. */
const onlyNameOf = (path: string): string => {
  const real = realpathSync(path);
  // SQLite keeps a -wal for each name: written under two names, the file is damaged.
  if (statSync(real).nlink > 1) {
    throw new StoreFault('unavailable', { path, why: 'hard_link' });
  }
  return real;
};

const asStoreFault = (error: unknown, path: string): StoreFault => {
  const fault = storeFault(error, path);
  return fault instanceof StoreFault ? fault : new StoreFault('unavailable', { path, reason: String(error) }, error);
};

/** What was opened before a failure; a second failure while closing would hide the first. */
const closeQuietly = (opened: readonly (() => void)[]): void => {
  for (const close of opened) {
    try {
      close();
    } catch {
      // The process ends without it, and the operating system closes the rest.
    }
  }
};

const openFile = ({
  path,
  since,
  busyTimeoutMs = BUSY_TIMEOUT_MS,
  checkedAtOnceBytes = CHECKED_AT_ONCE_BYTES,
}: OpenSqlite): SqliteBackend => {
  const opened: (() => void)[] = [];
  try {
    mkdirSync(dirname(path), { recursive: true });
    const foundAtStart = lookBefore(path);
    const db = new Database(path, { timeout: busyTimeoutMs });
    opened.unshift(() => db.close());
    const real = onlyNameOf(path);
    recognise(db, true);
    opened.push(takeProcessLock(real, { pid: process.pid, host: hostname(), since }));
    const isChecked = checkPagesAtOnce(db, checkedAtOnceBytes);
    prepareConnection(db);
    const reader = new Database(path, { readonly: true, timeout: busyTimeoutMs });
    // Before the writer, which can then tidy the -wal file away.
    opened.unshift(() => reader.close());
    // From now on whoever has to wait does so without holding up the others.
    for (const connection of [db, reader]) connection.pragma('busy_timeout = 0');
    const guard = watchFiles(path);
    const writer = groupCommitWriter(db, sqliteSession(db), setImmediate, { patienceMs: busyTimeoutMs, guard });
    return {
      db,
      ...present({ foundAtStart }),
      ...(isChecked ? {} : { pagesUnchecked: true }),
      write: writer.write,
      read: patient(sqliteSession(reader), busyTimeoutMs),
      close: () => writer.close().then(() => closing(opened)),
    };
  } catch (error) {
    closeQuietly(opened);
    throw asStoreFault(error, path);
  }
};

export const openSqlite = (options: OpenSqlite): SqliteBackend =>
  options.path === MEMORY ? openMemory() : openFile(options);

/**
 * A second writer for a moment, beside the process that holds the file: for the administrator's commands. It takes no lock and
 * changes no tables; the two take turns.
 */
export const openSqliteBeside = ({ path, busyTimeoutMs = BUSY_TIMEOUT_MS }: OpenSqlite): SqliteBackend => {
  let db: Database.Database | undefined;
  try {
    const opened = new Database(path, { fileMustExist: true, timeout: busyTimeoutMs });
    db = opened;
    recognise(opened, false);
    if (!isPresent(opened)) throw new StoreFault('held_by_other', { path });
    opened.pragma('synchronous = full');
    opened.pragma('foreign_keys = on');
    opened.pragma('busy_timeout = 0');
    const reader = new Database(path, { readonly: true, timeout: busyTimeoutMs });
    const writer = groupCommitWriter(opened, sqliteSession(opened), setImmediate, { patienceMs: busyTimeoutMs });
    return {
      db: opened,
      write: writer.write,
      read: sqliteSession(reader),
      close: () => writer.close().then(() => closing([() => reader.close(), () => opened.close()])),
    };
  } catch (error) {
    db?.close();
    throw asStoreFault(error, path);
  }
};

/** A second look at a file, beside or without the process that writes it; takes no lock. */
export const openSqliteReader = (url: string): { read: Session; db: Database.Database } => {
  const path = pathOfUrl(url);
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
    recognise(db, false);
    return { read: sqliteSession(db), db };
  } catch (error) {
    db?.close();
    throw storeFault(error, path);
  }
};
