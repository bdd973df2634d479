// Compiles the statements of this folder to the text of one dialect. After a change of one, run
// `npx node adapters/store/queries/compile-queries.ts`: it writes sqlite/compiled.ts. A test fails while they differ.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Tables } from '../schema.ts';
import type { CompiledText } from '../session.ts';
import { defineQueries } from './define-queries.ts';
import { Placeholder } from './given.ts';

const sqlite = () =>
  new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });

const paramName = (query: string, parameter: unknown): string => {
  if (parameter instanceof Placeholder) return parameter.name;
  throw new Error(`${query} has the value ${String(parameter)} in it: write it with sql.lit`);
};

export const compileForSqlite = (): Readonly<Record<string, CompiledText>> =>
  Object.fromEntries(
    Object.entries(defineQueries(sqlite())).map(([name, { compiled }]) => [
      name,
      { sql: compiled.sql, params: compiled.parameters.map((parameter) => paramName(name, parameter)) },
    ]),
  );

const HEADER = `// Written by queries/compile-queries.ts; do not edit.
import type { QueryName } from '../queries/define-queries.ts';
import type { CompiledText } from '../session.ts';
`;

const write = (): void => {
  const file = fileURLToPath(new URL('../sqlite/compiled.ts', import.meta.url));
  const text = JSON.stringify(compileForSqlite());
  writeFileSync(file, `${HEADER}\nexport const SQLITE_TEXT: Readonly<Record<QueryName, CompiledText>> = ${text};\n`);
  execFileSync('biome', ['format', '--write', file], { stdio: 'inherit' });
};

if (import.meta.main) write();
