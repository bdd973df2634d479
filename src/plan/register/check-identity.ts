// Whose row it is: an id that stands for another system than before, or for none, and numbers and names that stand twice.
import type { Plan } from '../plan.ts';
import { placeOf, type ReadRow } from './read-register-row.ts';
import type { RegisterTable } from './read-register-table.ts';
import type { RegisterFault } from './register-fault.ts';

export const identityFaults = (
  rows: readonly ReadRow[],
  table: RegisterTable,
  plan: Plan,
): readonly RegisterFault[] => [...changedIds(rows, table, plan), ...duplicates(rows, table)];

/** Other entries, incidents and links of chats refer to an id: a new one for the same system would cut them off. */
const changedIds = (rows: readonly ReadRow[], table: RegisterTable, plan: Plan): readonly RegisterFault[] => {
  const known = new Set(plan.systems.map(({ id }) => id));
  const systems = rows.filter(({ kind, entry }) => kind === 'system' && entry !== undefined);
  const present = new Set(systems.map(({ entry }) => entry?.fields.id));
  const gone = plan.systems.filter(({ id }) => !present.has(id));
  return systems.flatMap((row): readonly RegisterFault[] => {
    const { id, no, name } = row.entry?.fields ?? {};
    if (typeof id === 'string' && known.has(id)) return [];
    const was = gone.find((system) => system.name === name) ?? gone.find((system) => system.no === no);
    const place = placeOf(row, ['id'], table);
    if (typeof id !== 'string') {
      return [was === undefined ? { code: 'empty', ...place } : { code: 'id_missing', id: was.id, ...place }];
    }
    return was === undefined ? [] : [{ code: 'id_changed', from: was.id, to: id, ...place }];
  });
};

const duplicates = (rows: readonly ReadRow[], table: RegisterTable): readonly RegisterFault[] => {
  const systems = rows.filter(({ kind }) => kind === 'system');
  const others = rows.filter(({ kind }) => kind !== 'system');
  return [
    ...(['id', 'no', 'name'] as const).flatMap((field) =>
      repeated(systems, ({ entry }) => entry?.fields[field], [field], table),
    ),
    ...repeated(others, ({ entry }) => entry?.key, [], table),
  ];
};

const PLACES: Readonly<Record<ReadRow['kind'], string>> = {
  system: 'id',
  section: 'section',
  work: 'no',
  post: 'post',
};

const repeated = (
  rows: readonly ReadRow[],
  keyOf: (row: ReadRow) => unknown,
  path: readonly string[],
  table: RegisterTable,
): readonly RegisterFault[] => {
  const first = new Map<unknown, number>();
  return rows.flatMap((row): readonly RegisterFault[] => {
    const value = keyOf(row);
    if (value === undefined) return [];
    const firstRow = first.get(value);
    if (firstRow === undefined) {
      first.set(value, row.row);
      return [];
    }
    return [{ code: 'duplicate', firstRow, ...placeOf(row, path.length > 0 ? path : [PLACES[row.kind]], table) }];
  });
};
