// What a table changes, as data: entries that are new, gone, or other than before, and in what.

import type { RegisterTable } from './read-register-table.ts';
import type { RegisterColumn } from './register-columns.ts';
import { type RegisterEntry, valueAt } from './register-entries.ts';

export interface FieldChange {
  readonly column: RegisterColumn;
  readonly path: readonly string[];
  /** undefined, null or an empty list: not set. */
  readonly from: unknown;
  readonly to: unknown;
}

export type RegisterChange =
  | { readonly is: 'added' | 'dropped'; readonly entry: RegisterEntry }
  | { readonly is: 'changed'; readonly entry: RegisterEntry; readonly fields: readonly FieldChange[] };

export const changesBetween = (
  before: readonly RegisterEntry[],
  after: readonly RegisterEntry[],
  { columns }: Pick<RegisterTable, 'columns'>,
): readonly RegisterChange[] => {
  const now = new Map(after.map((entry) => [entry.key, entry]));
  const known = new Set(before.map(({ key }) => key));
  return [
    ...before.flatMap((entry): readonly RegisterChange[] => {
      const other = now.get(entry.key);
      if (other === undefined) return isNothing(entry) ? [] : [{ is: 'dropped', entry }];
      const fields = columns.flatMap(({ column }) => fieldChange(column, entry, other));
      return fields.length === 0 ? [] : [{ is: 'changed', entry: other, fields }];
    }),
    ...after.filter(({ key }) => !known.has(key)).map((entry) => ({ is: 'added', entry }) as const),
  ];
};

/** A section that has entered nothing has a row, but nothing to lose. */
const isNothing = ({ kind, fields }: RegisterEntry): boolean => kind === 'section' && Object.keys(fields).length <= 1;

const fieldChange = (column: RegisterColumn, before: RegisterEntry, after: RegisterEntry): readonly FieldChange[] => {
  const path = column.path[before.kind];
  if (path === undefined) return [];
  const [from, to] = [valueAt(before.fields, path), valueAt(after.fields, path)];
  return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ column, path, from, to }];
};
