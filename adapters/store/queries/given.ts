// A statement with places for values, so that it is compiled once and runs many times.
import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

export type Db = Kysely<Tables>;

/** Stands for a value that is given when the statement runs. */
export class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export interface Query<Params extends object, Row> {
  readonly compiled: CompiledQuery<Row>;
  readonly params?: Params;
}

export type None = Readonly<Record<never, never>>;
export type ById = { readonly id: string };

/** A statement whose values, `p.name`, are given when it runs. */
export const given =
  <Params extends object>() =>
  <Row>(build: (p: Params) => Compilable<Row>): Query<Params, Row> => {
    const placeholders = new Proxy({}, { get: (_, name) => new Placeholder(String(name)) });
    return { compiled: build(placeholders as Params).compile() };
  };
