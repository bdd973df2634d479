// One section's part of the register as the fields of a form, and a filled form as a table of the whole register again: so it is
// checked by the same rules, and what it does not show stays as it is.
import type { Plan, SectionId } from '../plan.ts';
import type { RegisterTable, TableRow } from './read-register-table.ts';
import { cellText } from './register-cells.ts';
import { type RegisterColumn, type RowKind, registerColumns, type TableLocale } from './register-columns.ts';
import { type RegisterEntry, registerEntries, valueAt } from './register-entries.ts';

export interface FormRow {
  /** Of its fields' names. */
  readonly id: string;
  readonly kind: RowKind;
  readonly entry?: RegisterEntry;
  readonly fields: readonly RowField[];
}

export interface RowField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly type: RegisterColumn['type'];
}

/** What an operator alone changes, in the files or the table: which system it is, and whose, and the marks. */
const MARKS = ['confirm', 'sample'];
const FIXED: Readonly<Record<RowKind, readonly string[]>> = {
  system: ['id', 'no', 'name', 'nameEn', 'section', 'platform', 'tags', 'aliases', ...MARKS],
  section: ['section', ...MARKS],
  work: ['section', ...MARKS],
  post: ['section', ...MARKS],
};
const ORDER: readonly RowKind[] = ['section', 'system', 'work', 'post'];

/** With one empty row for a new piece of work, and one for a new post. */
export const sectionForm = (plan: Plan, section: SectionId, locale: TableLocale): readonly FormRow[] => {
  const columns = registerColumns(plan);
  const rows = registerEntries(plan).flatMap((entry, at) =>
    entry.fields.section === section ? [{ entry, kind: entry.kind, id: `r${at}` }] : [],
  );
  const fresh = (['work', 'post'] as const).map((kind) => ({ kind, id: `new-${kind}` }));
  const inOrder = [...rows, ...fresh].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return inOrder.map((row): FormRow => {
    const fields = columns.flatMap((column, at): readonly RowField[] => {
      const path = column.path[row.kind];
      if (path === undefined || FIXED[row.kind].includes(path[0] ?? '')) return [];
      const value = 'entry' in row ? cellText(valueAt(row.entry.fields, path), column.type, plan, locale) : '';
      return [{ name: `${row.id}:${at}`, label: column.head[locale], value, type: column.type }];
    });
    return { ...row, fields };
  });
};

/** A new row in which nothing is written is none; one of which everything was taken away is dropped. */
export const filledTable = (
  plan: Plan,
  section: SectionId,
  fields: Readonly<Record<string, string>>,
  locale: TableLocale,
): RegisterTable => {
  const columns = registerColumns(plan);
  const own = new Map(sectionForm(plan, section, locale).map((row) => [row.id, row]));
  const cellsOf = (kind: RowKind, entry: RegisterEntry | undefined, id: string): readonly string[] =>
    columns.map((column, at) => {
      const path = column.path[kind];
      if (path === undefined) return '';
      const now = valueAt(entry?.fields ?? { section }, path);
      return (own.has(id) ? fields[`${id}:${at}`] : undefined) ?? cellText(now, column.type, plan, locale);
    });
  const known = registerEntries(plan).map((entry, at) => ({ kind: entry.kind, id: `r${at}`, entry }));
  const fresh = (['work', 'post'] as const).map((kind) => ({ kind, id: `new-${kind}`, entry: undefined }));
  const rows = [...known, ...fresh].flatMap(({ kind, id, entry }, at): readonly TableRow[] => {
    const cells = cellsOf(kind, entry, id);
    const isWritten = columns.some(
      ({ path }, index) => path[kind] !== undefined && path[kind]?.[0] !== 'section' && cells[index]?.trim() !== '',
    );
    const mayGo = kind === 'work' || kind === 'post';
    return mayGo && !isWritten ? [] : [{ row: at, kind, cells }];
  });
  return {
    encoding: 'utf-8',
    columns: columns.map((column, index) => ({ index, typed: column.head[locale], column })),
    rows,
  };
};
