// Every statement of the store, written once with Kysely for all dialects. They are compiled to text ahead of time
// (compile-queries.ts), because loading Kysely costs a start more than all of Express does; nothing imports this folder
// at run time except for its types.
import { accessQueries } from './access-queries.ts';
import { consoleQueries, settingQueries } from './console-queries.ts';
import { decorationQueries } from './decoration-queries.ts';
import { queueQueries, wantedQueries } from './delivery-queries.ts';
import { directoryQueries } from './directory-queries.ts';
import type { Db, Query } from './given.ts';
import { incidentQueries, logQueries } from './log-queries.ts';
import { shownQueries } from './shown-queries.ts';

export const defineQueries = (db: Db) => ({
  ...incidentQueries(db),
  ...logQueries(db),
  ...wantedQueries(db),
  ...queueQueries(db),
  ...decorationQueries(db),
  ...shownQueries(db),
  ...directoryQueries(db),
  ...accessQueries(db),
  ...consoleQueries(db),
  ...settingQueries(db),
});

export type Queries = ReturnType<typeof defineQueries>;
export type QueryName = keyof Queries;
export type ParamsOf<Name extends QueryName> =
  Queries[Name] extends Query<infer Params extends object, unknown> ? Params : never;
export type RowOf<Name extends QueryName> =
  Queries[Name] extends Query<infer _ extends object, infer Row> ? Row : never;
