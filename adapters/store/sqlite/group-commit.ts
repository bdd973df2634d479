// SQLite has one writer, and a durable commit costs far more than the statements before it. Works that wait when the
// writer gets free therefore run one after another in one transaction, each inside its own savepoint.
import { setTimeout as pause } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { StoreFault } from '../../../src/ports/store.ts';
import type { Session } from '../session.ts';
import { storeFault } from './faults.ts';

/** So that one commit never keeps the other callers, or the event loop, waiting for long. */
const MAX_WORKS_PER_COMMIT = 64;

interface Job {
  run(): Promise<void>;
  /** Tells the caller how it went; only after the commit, because what a work saw may still be undone. */
  settle(): void;
  fail(fault: unknown): void;
}

export interface Writer {
  write<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** Finishes what waits, then refuses. */
  close(): Promise<void>;
}

const transactionStatements = (db: Database.Database) => ({
  begin: db.prepare('begin immediate'),
  commit: db.prepare('commit'),
  rollback: db.prepare('rollback'),
  savepoint: db.prepare('savepoint work'),
  release: db.prepare('release work'),
  undo: db.prepare('rollback to work'),
});

type Statements = ReturnType<typeof transactionStatements>;

const givenUp = (db: Database.Database, cause?: unknown): StoreFault =>
  new StoreFault('unavailable', { path: db.name, reason: 'the transaction was given up' }, cause);

/** The session of one work: dead when the work is over, and when SQLite has rolled back by itself. */
const sessionOfWork = (db: Database.Database, session: Session, isOver: () => boolean): Session => {
  const live = (): Session => {
    if (isOver()) throw new Error('this transaction is over: await everything that a work does');
    if (!db.inTransaction) throw givenUp(db);
    return session;
  };
  return {
    all: async (name, params) => live().all(name, params),
    one: async (name, params) => live().one(name, params),
    run: async (name, params) => live().run(name, params),
  };
};

/** Runs the work inside its savepoint. Throws only when the whole transaction is lost. */
const attempt = async <T>(
  db: Database.Database,
  sql: Statements,
  session: Session,
  work: (session: Session) => Promise<T>,
): Promise<{ readonly value: T } | { readonly error: unknown }> => {
  let over = false;
  sql.savepoint.run();
  try {
    const value = await work(sessionOfWork(db, session, () => over));
    over = true;
    sql.release.run();
    return { value };
  } catch (error) {
    over = true;
    // After a grave error SQLite may have undone everything: then all works of this commit have failed.
    if (!db.inTransaction) throw error;
    sql.undo.run();
    sql.release.run();
    return { error };
  }
};

/** When even this fails, nothing was committed all the same: the next commit, or closing, undoes it. */
const tryRollback = (db: Database.Database, sql: Statements): void => {
  try {
    if (db.inTransaction) sql.rollback.run();
  } catch {
    // The callers are told of the first failure, which led here.
  }
};

const LOOK_AGAIN_MS = 20;

const isLocked = (fault: unknown): fault is StoreFault => fault instanceof StoreFault && fault.code === 'locked';

/** SQLite itself would wait by standing still, and with it everything else that the process has to do. */
const begin = async (db: Database.Database, sql: Statements, patienceMs: number): Promise<void> => {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      sql.begin.run();
      return;
    } catch (error) {
      if (!isLocked(storeFault(error, db.name)) || performance.now() >= until) throw error;
    }
    await pause(LOOK_AGAIN_MS);
  }
};

export interface WriterOptions {
  /** How long another program may hold the file. */
  readonly patienceMs?: number;
  /** Throws when what is written would be lost. */
  readonly guard?: () => void;
}

/** Returns what went wrong with all of them. */
const runTogether = async (
  db: Database.Database,
  sql: Statements,
  jobs: readonly Job[],
  { patienceMs = 0, guard = () => {} }: WriterOptions,
): Promise<StoreFault | undefined> => {
  try {
    guard();
    // Left open when the last rollback failed.
    if (db.inTransaction) sql.rollback.run();
    await begin(db, sql, patienceMs);
    for (const job of jobs) await job.run();
    sql.commit.run();
    guard();
  } catch (error) {
    tryRollback(db, sql);
    const found = storeFault(error, db.name);
    const fault = found instanceof StoreFault ? found : givenUp(db, error);
    for (const job of jobs) job.fail(fault);
    return fault;
  }
  for (const job of jobs) job.settle();
  return undefined;
};

/**
 * @param wake starts the writer: later in this turn of the event loop for a file, so that requests which arrived
 *   together share a commit; at once for a database in memory, which has nothing to wait for.
 */
export const groupCommitWriter = (
  db: Database.Database,
  session: Session,
  wake: (run: () => void) => void,
  options: WriterOptions = {},
): Writer => {
  const sql = transactionStatements(db);
  let waiting: Job[] = [];
  let running: Promise<void> | undefined;
  let closed = false;

  const jobOf = <T>(
    work: (session: Session) => Promise<T>,
    resolve: (value: T) => void,
    reject: (reason: unknown) => void,
  ): Job => {
    let settle = (): void => reject(givenUp(db));
    return {
      run: async () => {
        const result = await attempt(db, sql, session, work);
        settle = () => ('value' in result ? resolve(result.value) : reject(result.error));
      },
      settle: () => settle(),
      fail: reject,
    };
  };

  const drain = async (): Promise<void> => {
    try {
      while (waiting.length > 0) {
        const batch = waiting.slice(0, MAX_WORKS_PER_COMMIT);
        waiting = waiting.slice(MAX_WORKS_PER_COMMIT);
        const fault = await runTogether(db, sql, batch, options);
        // Those behind have waited as long, and would wait in vain once more.
        if (isLocked(fault)) for (const job of waiting.splice(0)) job.fail(fault);
      }
    } finally {
      running = undefined;
    }
  };

  const start = (): Promise<void> => new Promise((done) => wake(() => done(drain())));

  return {
    write: (work) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new StoreFault('unavailable', { path: db.name, reason: 'the store is closed' }));
        waiting.push(jobOf(work, resolve, reject));
        running ??= start();
      }),
    close: async () => {
      closed = true;
      await running;
    },
  };
};
