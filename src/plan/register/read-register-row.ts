// One row of the table: the entry that it makes, which keeps of the plan's whatever the row says alike or has no column for.
import type { Plan } from '../plan.ts';
import { columnLetter } from '../table/csv-rows.ts';
import { visibleText } from '../visible-text.ts';
import { isFilled, type RegisterTable, type TableColumn, type TableRow } from './read-register-table.ts';
import { cellText, readCell } from './register-cells.ts';
import type { RowKind } from './register-columns.ts';
import { entryKey, type Fields, type RegisterEntry, valueAt, withValue } from './register-entries.ts';
import type { CellPlace, RegisterFault } from './register-fault.ts';
import { hasLostCharacters, isSameText } from './same-text.ts';

export interface ReadRow extends TableRow {
  /** Absent while nobody can say whose row it is. */
  readonly entry?: RegisterEntry;
  readonly faults: readonly RegisterFault[];
}

interface Reading {
  readonly plan: Plan;
  /** With the names that the table itself brings. */
  readonly names: Plan;
  readonly byKey: ReadonlyMap<string, RegisterEntry>;
}

export const readRow = (row: TableRow, table: RegisterTable, reading: Reading): ReadRow => {
  const own = columnsOf(row.kind, table);
  const identity = identityOf(row, own, reading);
  if ('faults' in identity) return { ...row, faults: identity.faults };
  const before = reading.byKey.get(entryKey(row.kind, identity.fields));
  const strange = table.columns
    .filter(({ column, index }) => column.path[row.kind] === undefined && isFilled(row.cells[index] ?? ''))
    .map((one): RegisterFault => ({ code: 'not_of_kind', ...placeIn(row, one) }));
  let fields: Fields = before?.fields ?? {};
  const faults: RegisterFault[] = [...strange];
  for (const one of own) {
    const cell = one.cell(row);
    const current = valueAt(fields, one.path);
    const read = cellOf(cell, current, one, { row, table, reading, isNew: before === undefined });
    if ('fault' in read) faults.push(read.fault);
    else if (!('kept' in read)) fields = withValue(fields, one.path, read.value ?? (before && one.column.unset));
  }
  return { ...row, entry: { kind: row.kind, key: entryKey(row.kind, fields), fields }, faults };
};

interface OwnColumn extends TableColumn {
  readonly path: readonly string[];
  cell(row: TableRow): string;
}

const columnsOf = (kind: RowKind, { columns }: RegisterTable): readonly OwnColumn[] =>
  columns.flatMap((one) => {
    const path = one.column.path[kind];
    return path === undefined ? [] : [{ ...one, path, cell: ({ cells }: TableRow) => cells[one.index] ?? '' }];
  });

const IDENTITY: Readonly<Record<RowKind, readonly string[]>> = {
  system: ['id'],
  section: ['section'],
  work: ['section', 'no'],
  post: ['section', 'post', 'from'],
};
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['from']);

/** What says which entry it is. */
const identityOf = (
  row: TableRow,
  own: readonly OwnColumn[],
  { names }: Reading,
): { readonly fields: Fields } | { readonly faults: readonly RegisterFault[] } => {
  const faults: RegisterFault[] = [];
  let fields: Fields = {};
  for (const field of IDENTITY[row.kind]) {
    const one = own.find(({ path }) => path.length === 1 && path[0] === field);
    if (one === undefined) continue;
    const read = readCell(one.cell(row), one.column.type, names);
    if ('fault' in read) faults.push({ ...read.fault, ...placeIn(row, one) });
    else if (read.value !== undefined) fields = { ...fields, [field]: read.value };
    // A system without its id is looked for among the plan's, to say which it was.
    else if (!MAY_BE_EMPTY.has(field) && row.kind !== 'system') faults.push({ code: 'empty', ...placeIn(row, one) });
  }
  return faults.length > 0 ? { faults } : { fields };
};

interface InRow {
  readonly row: TableRow;
  readonly table: RegisterTable;
  readonly reading: Reading;
  readonly isNew: boolean;
}

const cellOf = (
  cell: string,
  current: unknown,
  one: OwnColumn,
  { row, table, reading, isNew }: InRow,
): { readonly kept: true } | { readonly value: unknown } | { readonly fault: RegisterFault } => {
  const { type } = one.column;
  const texts = isNew ? [] : (['ja', 'en'] as const).map((locale) => cellText(current, type, reading.plan, locale));
  const typed = visibleText(cell);
  if (texts.some((text) => isSameText(typed, text, table.encoding))) return { kept: true };
  if (table.encoding === 'shift_jis' && texts.some((text) => hasLostCharacters(typed, text))) {
    return { fault: { code: 'lost_characters', ...placeIn(row, one) } };
  }
  const read = readCell(cell, type, reading.names);
  if ('fault' in read) return { fault: { ...read.fault, ...placeIn(row, one) } };
  const isUnset = (value: unknown): boolean =>
    value === undefined || value === null || (Array.isArray(value) && value.length === 0);
  if (isUnset(read.value) && isUnset(current)) return { kept: true };
  return JSON.stringify(read.value) === JSON.stringify(current) ? { kept: true } : read;
};

const placeIn = ({ row }: TableRow, { index, typed }: TableColumn): CellPlace => ({
  row,
  letter: columnLetter(index),
  head: typed,
});

/** Of what the plan's check says of a path within the entry: the cell that holds it, or the row's first. */
export const placeOf = (row: TableRow, path: readonly (string | number)[], table: RegisterTable): CellPlace => {
  const own = columnsOf(row.kind, table);
  const [first] = own;
  const found = own
    .filter((one) => one.path.every((step, at) => step === path[at]))
    .concat(own.filter((one) => path.every((step, at) => step === one.path[at])))[0];
  const at = found ?? first;
  return at === undefined ? { row: row.row, letter: '', head: '' } : placeIn(row, at);
};
