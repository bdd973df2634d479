// A table from a spreadsheet as rows of the register: which columns it has, and of which kind each row is.
import { plainText } from '../match-name.ts';
import type { Plan } from '../plan.ts';
import { columnLetter, csvRows, type DecodedText, decodedText } from '../table/csv-rows.ts';
import {
  KIND_HEAD,
  NEEDED_HEADS,
  type RegisterColumn,
  ROW_KINDS,
  type RowKind,
  registerColumns,
  type Words,
} from './register-columns.ts';
import type { CellPlace, RegisterFault } from './register-fault.ts';

export interface TableColumn {
  readonly index: number;
  readonly typed: string;
  readonly column: RegisterColumn;
}

export interface TableRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly cells: readonly string[];
}

export interface RegisterTable {
  readonly encoding: DecodedText['encoding'];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export type ReadTable =
  | { readonly ok: true; readonly table: RegisterTable; readonly faults: readonly RegisterFault[] }
  /** Nothing can be said of its rows. */
  | { readonly ok: false; readonly faults: readonly RegisterFault[] };

export const readRegisterTable = (bytes: Uint8Array, plan: Plan): ReadTable => {
  const decoded = decodedText(bytes);
  if (decoded === undefined) return { ok: false, faults: [{ code: 'encoding' }] };
  const read = csvRows(decoded.text);
  if ('badQuote' in read) return { ok: false, faults: [{ code: 'bad_quote', row: read.badQuote }] };
  const [head = [], ...lines] = read.rows;
  const known = registerColumns(plan);
  const kindAt = head.findIndex((typed) => isHead(typed, KIND_HEAD));
  const columns = head.flatMap((typed, index): readonly TableColumn[] => {
    const column = known.find((one) => isHead(typed, one.head));
    return column === undefined ? [] : [{ index, typed: typed.trim(), column }];
  });
  const wrong = headFaults(head, kindAt, columns);
  if (wrong.length > 0) return { ok: false, faults: wrong };
  const rows = lines.flatMap((cells, index) => (cells.some(isFilled) ? [rowOf(cells, index + 2, kindAt, head)] : []));
  if (rows.length === 0) return { ok: false, faults: [{ code: 'no_rows' }] };
  const table: RegisterTable = {
    encoding: decoded.encoding,
    columns,
    rows: rows.flatMap((row) => ('kind' in row && 'cells' in row ? [row] : [])),
  };
  const used = new Set([kindAt, ...columns.map(({ index }) => index)]);
  const stray = lines.flatMap((cells, index): readonly RegisterFault[] =>
    cells.some((cell, at) => isFilled(cell) && !used.has(at)) ? [{ code: 'too_many_cells', row: index + 2 }] : [],
  );
  return { ok: true, table, faults: [...rows.flatMap((row) => ('code' in row ? [row] : [])), ...stray] };
};

export const isFilled = (cell: string): boolean => cell.trim() !== '';

const isHead = (typed: string, { ja, en }: Words): boolean =>
  [ja, en].some((word) => plainText(word) === plainText(typed));

const headFaults = (
  head: readonly string[],
  kindAt: number,
  columns: readonly TableColumn[],
): readonly RegisterFault[] => {
  const missing = [
    ...(kindAt < 0 ? [KIND_HEAD] : []),
    ...NEEDED_HEADS.filter((needed) => !columns.some(({ column }) => column.head === needed)),
  ];
  const twice = columns.filter(({ column, index }) =>
    columns.some((one) => one.column === column && one.index < index),
  );
  return [
    ...missing.map((one) => ({ code: 'missing_column', head: one }) as const),
    ...twice.map(({ typed }) => ({ code: 'column_twice', head: typed }) as const),
    ...head.flatMap((typed, index): readonly RegisterFault[] =>
      isFilled(typed) && index !== kindAt && !columns.some((one) => one.index === index)
        ? [{ code: 'unknown_column', letter: columnLetter(index) }]
        : [],
    ),
  ];
};

const rowOf = (
  cells: readonly string[],
  row: number,
  kindAt: number,
  head: readonly string[],
): TableRow | RegisterFault => {
  const typed = plainText(cells[kindAt] ?? '');
  const kinds = Object.entries(ROW_KINDS) as readonly [RowKind, Words][];
  const kind = kinds.find(([id, words]) => [id, words.ja, words.en].some((word) => plainText(word) === typed))?.[0];
  if (kind !== undefined) return { row, kind, cells };
  const place: CellPlace = { row, letter: columnLetter(kindAt), head: (head[kindAt] ?? '').trim() };
  return { code: 'kind', kinds: kinds.map(([, words]) => words), ...place };
};
