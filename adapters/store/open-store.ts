// The store's front door: everything that is kept, in one database, opened, recognised, migrated and held.
import type { ConsoleMessages } from '../../src/ports/console-messages.ts';
import type { HealthSource } from '../../src/ports/health.ts';
import type { Settings } from '../../src/ports/settings.ts';
import type { Store, StoreReader } from '../../src/ports/store.ts';
import { consoleMessages } from './console-messages.ts';
import type { Instant } from './schema.ts';
import type { Backend } from './session.ts';
import { settings } from './settings.ts';
import { openSqlite, openSqliteReader, pathOfUrl, type SqliteBackend } from './sqlite/open-sqlite.ts';
import { storeReader } from './store-reader.ts';
import { storeTransaction } from './store-transaction.ts';

export interface StoreOptions {
  /** `file:data/bcp.sqlite`, or `:memory:` for tests. Folders are made. */
  readonly url: string;
  /** Shown to a second process that wants the same file; the machine's clock when absent. */
  readonly now?: Instant;
  /** How long another program may hold the file before a `locked` fault. */
  readonly busyTimeoutMs?: number;
}

export interface OpenedStore {
  readonly store: Store;
  readonly consoleMessages: ConsoleMessages;
  readonly settings: Settings;
  /** What the file was like before it was opened, as long as this process runs. */
  readonly health: HealthSource;
}

/**
 * Throws a StoreFault: `held_by_other` (pid, host, since), `not_a_database`, `damaged`, `newer_schema`, `read_only`, `locked`,
 * `full` or `unavailable`. With `:memory:`, a work must not wait for `store.read`: its turn comes after the work.
 */
export const openStore = async ({ url, now, busyTimeoutMs }: StoreOptions): Promise<OpenedStore> => {
  const backend = openSqlite({
    path: pathOfUrl(url),
    since: now ?? new Date().toISOString(),
    ...(busyTimeoutMs === undefined ? {} : { busyTimeoutMs }),
  });
  return { ...storeOn(backend), health: healthOf(backend) };
};

const healthOf = ({ foundAtStart: problem }: SqliteBackend): HealthSource => ({
  part: 'database',
  faults: () => (problem === undefined ? [] : [{ code: 'database', problem }]),
});

export const storeOn = (backend: Backend): Omit<OpenedStore, 'health'> => ({
  store: {
    transaction: (work) => backend.write((session) => work(storeTransaction(session))),
    read: storeReader(backend.read),
    check: async () => {
      await backend.write((session) => session.run('proveWritable', {}));
      await backend.read.one('setting', { key: 'write_check' });
    },
    close: () => backend.close(),
  },
  consoleMessages: consoleMessages(backend),
  settings: settings(backend),
});

/** For commands that only look, also while the program runs. Takes no lock; throws the same faults. */
export const openReader = (url: string): { readonly read: StoreReader; close(): void } => {
  const { read, db } = openSqliteReader(url);
  return { read: storeReader(read), close: () => db.close() };
};
