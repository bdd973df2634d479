// The store's front door: everything that is kept, in one database, opened, recognised, migrated and held.
import type { ConsoleMessages } from '../../src/ports/console-messages.ts';
import type { HealthFault, HealthSource } from '../../src/ports/health.ts';
import type { Settings } from '../../src/ports/settings.ts';
import { type Store, StoreFault, type StoreReader } from '../../src/ports/store.ts';
import { consoleMessages } from './console-messages.ts';
import type { Instant } from './schema.ts';
import type { Backend } from './session.ts';
import { settings } from './settings.ts';
import { checkPagesBeside, type PagesCheck, type PagesFound } from './sqlite/check-pages.ts';
import { openSqlite, openSqliteBeside, openSqliteReader, pathOfUrl, type SqliteBackend } from './sqlite/open-sqlite.ts';
import { storeReader } from './store-reader.ts';
import { storeTransaction } from './store-transaction.ts';

export interface StoreOptions {
  /** `file:data/bcp.sqlite`, or `:memory:` for tests. Folders are made. */
  readonly url: string;
  /** Shown to a second process that wants the same file; the machine's clock when absent. */
  readonly now?: Instant;
  /** How long another program may hold the file before a `locked` fault. */
  readonly busyTimeoutMs?: number;
  /** A file larger than this is opened before its pages are checked. */
  readonly checkedAtOnceBytes?: number;
  /** Settles when people are answered: only then is a large file checked. */
  readonly answering?: Promise<unknown>;
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
export const openStore = async ({ url, now, answering, ...limits }: StoreOptions): Promise<OpenedStore> => {
  const path = pathOfUrl(url);
  const backend = openSqlite({ path, since: now ?? new Date().toISOString(), ...limits });
  const pages = pagesOf(path, backend, answering);
  const opened = storeOn(backend);
  const close = (): Promise<void> => {
    pages.stop();
    return opened.store.close();
  };
  return { ...opened, store: { ...opened.store, close }, health: healthOf(backend, pages) };
};

/**
 * For the administrator's commands: opens the file as a start does, or, while the program holds it, beside it. Throws the same
 * faults; `held_by_other` when the program that holds it is of another version.
 */
export const openStoreBeside = async (options: StoreOptions): Promise<Omit<OpenedStore, 'health'>> => {
  try {
    return await openStore(options);
  } catch (error) {
    if (!(error instanceof StoreFault) || error.code !== 'held_by_other') throw error;
    return storeOn(openSqliteBeside({ path: pathOfUrl(options.url), since: '' }));
  }
};

interface Pages {
  found(): PagesFound;
  stop(): void;
}

const pagesOf = (path: string, { pagesUnchecked }: SqliteBackend, answering: Promise<unknown> | undefined): Pages => {
  let found: PagesFound = 'sound';
  let check: PagesCheck | undefined;
  let isOver = pagesUnchecked !== true;
  const look = async (): Promise<void> => {
    await answering;
    if (isOver) return;
    check = checkPagesBeside(path);
    const word = await check.found;
    if (!isOver) found = word;
  };
  void look();
  return {
    found: () => found,
    stop: () => {
      isOver = true;
      check?.stop();
    },
  };
};

const PAGE_FAULTS: Readonly<Record<PagesFound, readonly HealthFault[]>> = {
  sound: [],
  damaged: [{ code: 'database', problem: 'damaged' }],
  not_known: [{ code: 'check_failed' }],
};

const healthOf = ({ foundAtStart: problem }: SqliteBackend, pages: Pages): HealthSource => ({
  part: 'database',
  // One part has one fault of a kind: what is damaged now counts more than what was seen at the start.
  faults: () => {
    const found = PAGE_FAULTS[pages.found()];
    return found.length > 0 || problem === undefined ? found : [{ code: 'database', problem }];
  },
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
