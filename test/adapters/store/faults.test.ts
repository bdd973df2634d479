// Whatever the disk or another program does, the store says which trouble it is, changes nothing and loses nothing.
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { openReader, openStore, storeOn } from '../../../adapters/store/open-store.ts';
import { groupCommitWriter } from '../../../adapters/store/sqlite/group-commit.ts';
import { openSqlite } from '../../../adapters/store/sqlite/open-sqlite.ts';
import { sqliteSession } from '../../../adapters/store/sqlite/session.ts';
import { verifyLog } from '../../../adapters/store/verify/verify-log.ts';
import type { StoreFaultCode } from '../../../src/ports/store.ts';
import { batch, newIncident, openedStore } from '../../conformance/store-samples.ts';
import { type DatabaseFolder, databaseFolder } from './database-folder.ts';

let folder: DatabaseFolder;
let closing: (() => Promise<void> | void)[];
beforeEach(() => {
  folder = databaseFolder();
  closing = [];
});
afterEach(async () => {
  for (const close of closing.reverse()) await close();
  folder.remove();
});

const fault = (code: StoreFaultCode, facts: object = {}) => ({
  name: 'StoreFault',
  code,
  facts: expect.objectContaining(facts),
});

/** With the connection, so that a test can play the disk. */
const openForTest = async () => {
  const backend = openSqlite({ path: folder.file, since: 'now', busyTimeoutMs: 1 });
  const { store } = storeOn(backend);
  closing.push(() => store.close());
  return { db: backend.db, store };
};

/** A disk that can refuse the rollback itself. */
const writerWithRollback = () => {
  const db = new Database(':memory:');
  let broken = false;
  const prepare = db.prepare.bind(db);
  const refusing = (source: string) => {
    const statement = prepare(source);
    if (source !== 'rollback') return statement;
    const run = statement.run.bind(statement);
    return Object.defineProperty(statement, 'run', {
      value: () => {
        if (broken) throw new Error('disk I/O error');
        return run();
      },
    });
  };
  Object.defineProperty(db, 'prepare', { value: refusing });
  const writer = groupCommitWriter(db, sqliteSession(db), queueMicrotask);
  const breakRollback = (isBroken: boolean): void => {
    broken = isBroken;
  };
  return { db, writer, breakRollback };
};

/** Ends the transaction behind the writer's back. */
const leave = (db: Database.Database): Error => {
  db.exec('rollback');
  return new Error('disk I/O error');
};

const plainConnection = (): Database.Database => {
  const db = new Database(folder.file);
  closing.push(() => {
    db.close();
  });
  return db;
};

describe('while it runs', () => {
  test('a file that may not be written: reading goes on, writing is refused, and works again afterwards', async () => {
    const { db, store } = await openForTest();
    await openedStore(store);
    db.pragma('query_only = on');
    await expect(store.transaction((tx) => tx.append(batch({})))).rejects.toMatchObject(fault('read_only'));
    await expect(store.check()).rejects.toMatchObject(fault('read_only', { path: folder.file }));
    expect(await store.read.incidents()).toHaveLength(1);
    db.pragma('query_only = off');
    await store.check();
    expect(await store.transaction((tx) => tx.append(batch({})))).toMatchObject({ seq: 1 });
  });

  test('a full disk: nothing is half written, nothing is lost, and it works again when there is room', async () => {
    const { db, store } = await openForTest();
    await openedStore(store);
    db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
    const big = store.transaction(async (tx) => {
      await tx.append(batch({}));
      await tx.savePlan('big', 'x'.repeat(1_000_000));
    });
    await expect(big).rejects.toMatchObject(fault('full'));
    expect(await store.read.incident('2026-001')).toMatchObject({ seq: 0 });
    expect(await store.read.events('2026-001', 0)).toEqual([]);
    db.pragma('max_page_count = 100000');
    expect(await store.transaction((tx) => tx.append(batch({})))).toMatchObject({ seq: 1 });
  });

  test('a full disk is not an answer for works that needed no room', async () => {
    const { db, store } = await openForTest();
    await openedStore(store);
    db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
    const results = await Promise.allSettled([
      store.transaction((tx) => tx.want('2026-001', 5, [])),
      store.transaction((tx) => tx.savePlan('big', 'x'.repeat(1_000_000))),
    ]);
    const head = await store.read.incident('2026-001');
    expect(results[1]).toMatchObject({ status: 'rejected', reason: fault('full') });
    // SQLite may have had to undo both; what the caller was told is what is on the disk.
    expect(head?.plannedSeq).toBe(results[0]?.status === 'fulfilled' ? 5 : 0);
  });

  test('locked by another program: all who wait are told, none of their works has run, and later it works', async () => {
    const { store } = await openForTest();
    await openedStore(store);
    const other = plainConnection();
    other.exec('begin immediate');
    let ran = 0;
    const work = () =>
      store.transaction(async () => {
        ran += 1;
      });
    const results = await Promise.allSettled([work(), work()]);
    expect(results).toMatchObject(Array(2).fill({ status: 'rejected', reason: fault('locked') }));
    expect(ran).toBe(0);
    expect(await store.read.incidents()).toHaveLength(1);
    other.exec('rollback');
    await work();
    expect(ran).toBe(1);
  });

  test('a commit that fails undoes every work of it, and every one of them is told', async () => {
    const { db, store } = await openForTest();
    const good = store.transaction((tx) => tx.openIncident(newIncident('2026-001')));
    const bad = store.transaction(async () => {
      db.pragma('defer_foreign_keys = on');
      db.exec("insert into events values ('2026-404', 1, '', '', '', '', '', '', '', '', null)");
    });
    const results = await Promise.allSettled([good, bad]);
    expect(results).toMatchObject(Array(2).fill({ status: 'rejected', reason: fault('unavailable') }));
    expect(await store.read.incidents()).toEqual([]);
    await openedStore(store);
  });

  test('when even the undoing fails, those who wait are told, and the next works run', async () => {
    const { db, writer, breakRollback } = writerWithRollback();
    await expect(writer.write(() => Promise.reject(leave(db)))).rejects.toMatchObject(fault('unavailable'));
    breakRollback(true);
    const lost = writer.write(async () => db.exec('release work; savepoint other'));
    await expect(lost).rejects.toMatchObject(fault('unavailable'));
    await expect(writer.write(async () => 1)).rejects.toMatchObject(fault('unavailable'));
    breakRollback(false);
    expect(await writer.write(async () => 2)).toBe(2);
    await writer.close();
  });

  test('when SQLite gives a transaction up, a work that carries on writes nothing', async () => {
    const { db, store } = await openForTest();
    const before = openedStore(store);
    const stubborn = store.transaction(async (tx) => {
      db.exec('rollback');
      await tx.savePlan('abc', '{}').catch(() => undefined);
      await tx.savePlan('def', '{}').catch(() => undefined);
    });
    const results = await Promise.allSettled([before, stubborn]);
    expect(results).toMatchObject(Array(2).fill({ status: 'rejected', reason: fault('unavailable') }));
    expect(await store.read.plan('abc')).toBeUndefined();
    expect(await store.read.plan('def')).toBeUndefined();
    expect(await store.read.incidents()).toEqual([]);
  });

  test('a read during a work sees what is committed, not what is being written', async () => {
    const { store } = await openForTest();
    await store.transaction(async (tx) => {
      await tx.openIncident(newIncident('2026-001'));
      expect(await store.read.incidents()).toEqual([]);
    });
    expect(await store.read.incidents()).toHaveLength(1);
  });

  test('works that wait together share one commit', async () => {
    const { store } = await openForTest();
    await openedStore(store);
    const written = () => statSync(`${folder.file}-wal`).size;
    const planned = (seq: number) => store.transaction((tx) => tx.want('2026-001', seq, []));
    const start = written();
    await planned(1);
    const one = written() - start;
    await Promise.all(Array.from({ length: 50 }, (_, index) => planned(index + 2)));
    expect(written() - start).toBe(one * 2);
  });
});

describe('at the start', () => {
  const opening = () => openStore({ url: `file:${folder.file}`, busyTimeoutMs: 1 });

  test('a file that is no database', async () => {
    writeFileSync(folder.file, 'This is a letter, not a database. '.repeat(200));
    await expect(opening()).rejects.toMatchObject(fault('not_a_database', { path: folder.file }));
  });

  test('a database of another program is left as it is', async () => {
    const other = plainConnection();
    other.exec('create table invoices (id integer); insert into invoices values (1)');
    await expect(opening()).rejects.toMatchObject(fault('not_a_database', { path: folder.file }));
    expect(other.prepare('select name from sqlite_schema').pluck().all()).toEqual(['invoices']);
    expect(existsSync(`${folder.file}-lock`)).toBe(false);
  });

  test('a database of a newer version of ours is left as it is', async () => {
    await (await opening()).store.close();
    const newer = plainConnection();
    newer.pragma('user_version = 99');
    await expect(opening()).rejects.toMatchObject(fault('newer_schema', { version: '99' }));
    expect(() => openReader(folder.file)).toThrow('newer_schema');
  });

  test.each(['file::memory:', 'file:', '', 'file://server/share/bcp.sqlite', 'file:///a%2Fb', 'file://%'])(
    'an address that names no file here: %s',
    async (url) => {
      await expect(openStore({ url })).rejects.toMatchObject(fault('unavailable', { path: url }));
      expect(() => openReader(url)).toThrow('unavailable');
    },
  );

  test('a new file that another program is writing', async () => {
    plainConnection().exec('begin immediate; create table other (id integer)');
    await expect(opening()).rejects.toMatchObject(fault('locked', { path: folder.file }));
  });

  test('a damaged database says so, and is told apart from a file of another program', async () => {
    const { store } = await opening();
    await openedStore(store);
    await store.close();
    const pages = readFileSync(folder.file);
    writeFileSync(folder.file, pages.fill(0xff, 100, 4_096));
    await expect(opening()).rejects.toMatchObject({ name: 'StoreFault' });
    await expect(verifyLog(folder.file)).rejects.toMatchObject({ name: 'StoreFault' });
    pages.fill(0xff, 4_096);
    writeFileSync(folder.file, pages);
    const reading = async () => (await opening()).store.read.incidents();
    await expect(reading()).rejects.toMatchObject(fault('damaged', { path: folder.file }));
    await expect(verifyLog(folder.file)).rejects.toMatchObject(fault('damaged'));
  });

  test('a file and folder without permission to write', async () => {
    await (await opening()).store.close();
    chmodSync(folder.file, 0o444);
    chmodSync(folder.path, 0o555);
    await asOrdinaryUser(() => expect(opening()).rejects.toMatchObject(fault('read_only', { path: folder.file })));
    chmodSync(folder.path, 0o755);
  });

  test('a folder that cannot be made', async () => {
    writeFileSync(folder.file, '');
    const inside = openStore({ url: `file:${join(folder.file, 'deeper', 'bcp.sqlite')}` });
    await expect(inside).rejects.toMatchObject(fault('unavailable'));
  });

  test('a refused start lets go of everything', async () => {
    await (await opening()).store.close();
    const other = plainConnection();
    const version = other.pragma('user_version', { simple: true });
    other.pragma('user_version = 99');
    await expect(opening()).rejects.toMatchObject(fault('newer_schema'));
    other.pragma(`user_version = ${version}`);
    await (await opening()).store.close();
  });

  test('a reader of a file that is not there makes none', () => {
    expect(() => openReader(folder.file)).toThrow('unavailable');
    expect(existsSync(folder.file)).toBe(false);
  });
});

/** Permissions mean nothing to root: then the trial runs as nobody. */
const asOrdinaryUser = async (trial: () => Promise<void>): Promise<void> => {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    await trial();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
};
