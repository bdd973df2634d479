// What the rest of the store needs of a database: named statements in, rows out. Each dialect brings a Backend.
import type { ParamsOf, QueryName, RowOf } from './queries/define-queries.ts';

/** A statement's text and the names of its values in order. */
export interface CompiledText {
  readonly sql: string;
  readonly params: readonly string[];
}

export interface Session {
  all<Name extends QueryName>(name: Name, params: ParamsOf<Name>): Promise<readonly RowOf<Name>[]>;
  one<Name extends QueryName>(name: Name, params: ParamsOf<Name>): Promise<RowOf<Name> | undefined>;
  /** How many rows were written. */
  run<Name extends QueryName>(name: Name, params: ParamsOf<Name>): Promise<number>;
}

export interface Backend {
  /** Atomic and durable: settles after the commit. */
  write<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** Committed data only. */
  readonly read: Session;
  close(): Promise<void>;
}
