// The statements that run are the ones that Kysely makes of queries/, and SQLite answers the frequent ones by an index.
import { expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { compileForSqlite } from '../../../adapters/store/queries/compile-queries.ts';
import { SQLITE_TEXT } from '../../../adapters/store/sqlite/compiled.ts';
import { migrate } from '../../../adapters/store/sqlite/migrations.ts';

test('sqlite/compiled.ts is what Kysely makes of the statements now; if not, run queries/compile-queries.ts', () => {
  expect(SQLITE_TEXT).toEqual(compileForSqlite());
});

test('no statement that runs for every command or delivery walks over a table that grows', () => {
  const db = new Database(':memory:');
  migrate(db);
  const plan = ({ sql, params }: { sql: string; params: readonly string[] }): string => {
    const steps = db.prepare(`explain query plan ${sql}`).all(...params.map(() => null)) as { detail: string }[];
    return steps.map((step) => step.detail).join('\n');
  };
  // Few rows, or read only when a person asks: everything the verification and the lists read.
  const rare = [
    'heads',
    'headsToPlan',
    'outcomes',
    'plans',
    'incidentsWithEvents',
    'messages',
    'eventsWithoutOutcome',
    'cards',
    'shownOnConsole',
    'directoryChain',
    'allSessions',
  ];
  // Of decorations there is a row for what is still to be done, and no other.
  const walking = Object.entries(SQLITE_TEXT)
    .filter(([name]) => !rare.includes(name))
    .filter(([, text]) => /SCAN (?!fronts|x\b|decorations\b)(?!.* USING )/.test(plan(text)));
  expect(walking).toEqual([]);
  db.close();
});
