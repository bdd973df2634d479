// Named statements on one better-sqlite3 connection: each is prepared once, failures become StoreFaults.
import type Database from 'better-sqlite3';
import type { QueryName } from '../queries/define-queries.ts';
import type { Session } from '../session.ts';
import { SQLITE_TEXT } from './compiled.ts';
import { storeFault } from './faults.ts';

interface Prepared {
  readonly statement: Database.Statement;
  readonly params: readonly string[];
}

export const sqliteSession = (db: Database.Database): Session => {
  const cache = new Map<QueryName, Prepared>();
  const prepared = (name: QueryName): Prepared => {
    const known = cache.get(name);
    if (known) return known;
    const { sql, params } = SQLITE_TEXT[name];
    const fresh = { statement: db.prepare(sql), params };
    cache.set(name, fresh);
    return fresh;
  };
  const execute = <R>(
    name: QueryName,
    given: object,
    how: (statement: Database.Statement, values: unknown[]) => R,
  ): R => {
    try {
      const { statement, params } = prepared(name);
      const values = given as Readonly<Record<string, unknown>>;
      return how(
        statement,
        params.map((param) => values[param]),
      );
    } catch (error) {
      throw storeFault(error, db.name);
    }
  };
  return {
    all: async (name, given) => execute(name, given, (statement, values) => statement.all(...values) as never[]),
    one: async (name, given) => execute(name, given, (statement, values) => statement.get(...values) as never),
    run: async (name, given) => execute(name, given, (statement, values) => statement.run(...values).changes),
  };
};
