// A table of contacts from a spreadsheet, as entries of the file of contacts, or everything in it that is not right.
import { plainText } from '../plan/match-name.ts';
import type { Plan } from '../plan/plan.ts';
import { columnLetter, csvRows, decodedText } from '../plan/table/csv-rows.ts';
import { visibleText } from '../plan/visible-text.ts';
import { entryKey, wrongNumber } from './check-phone-book.ts';
import { COLUMNS, type Column, type CsvFault } from './csv-fault.ts';
import { isAddress, plainNumber, saysNone } from './number-formats.ts';
import type { Contact, RecipientKind } from './phone-book.ts';
import { findRecipient } from './recipients.ts';

export type ReadCsv =
  | { readonly ok: true; readonly contacts: readonly Contact[] }
  | { readonly ok: false; readonly faults: readonly CsvFault[] };

export const readPhoneBookCsv = (bytes: Uint8Array, plan: Plan): ReadCsv => {
  const decoded = decodedText(bytes);
  if (decoded === undefined) return { ok: false, faults: [{ code: 'encoding' }] };
  const table = csvRows(decoded.text);
  if ('badQuote' in table) return { ok: false, faults: [{ code: 'bad_quote', row: table.badQuote }] };
  const [head = [], ...rows] = table.rows;
  const wrongHead = headFaults(head);
  if (wrongHead.length > 0) return { ok: false, faults: wrongHead };
  const columns = head.map(columnOf);
  const read = rows.flatMap((cells, index) => (cells.some(isFilled) ? [readRow(cells, index + 2, columns, plan)] : []));
  if (read.length === 0) return { ok: false, faults: [{ code: 'no_rows' }] };
  const faults = [...read.flatMap((row) => row.faults), ...duplicates(read)].sort((a, b) => rowOf(a) - rowOf(b));
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, contacts: read.flatMap(({ contact = [] }) => contact) };
};

const rowOf = (fault: CsvFault): number => ('row' in fault ? fault.row : 0);

/** 名称（部・課・関係者名） is 名称. */
const columnOf = (head: string): Column | undefined => {
  const name = plainText(head).replace(/\(.*$/u, '');
  return COLUMNS.find((column) => plainText(column) === name);
};

const NEEDED = ['区分', '名称'] as const satisfies readonly Column[];

const headFaults = (head: readonly string[]): readonly CsvFault[] => {
  const columns = head.map(columnOf);
  return [
    ...NEEDED.filter((column) => !columns.includes(column)).map((column) => ({
      code: 'missing_column' as const,
      column,
    })),
    ...COLUMNS.filter((column) => columns.indexOf(column) !== columns.lastIndexOf(column)).map((column) => ({
      code: 'column_twice' as const,
      column,
    })),
    ...head.flatMap((cell, index): CsvFault[] =>
      isFilled(cell) && columns[index] === undefined ? [{ code: 'unknown_column', at: columnLetter(index) }] : [],
    ),
  ];
};

/** A dash alone, or なし, is how people leave a cell empty. */
const filled = (cell: string): string => {
  const text = visibleText(cell).replace(/\s+/gu, ' ').trim();
  return saysNone(text) ? '' : text;
};

const isFilled = (cell: string): boolean => filled(cell) !== '';

interface ReadRow {
  readonly row: number;
  /** Absent when its recipient is not known. */
  readonly contact?: Contact;
  readonly faults: readonly CsvFault[];
}

const readRow = (
  cells: readonly string[],
  row: number,
  columns: readonly (Column | undefined)[],
  plan: Plan,
): ReadRow => {
  const cell = (column: Column): string => filled(cells[columns.indexOf(column)] ?? '');
  const isStray = cells.some((one, index) => isFilled(one) && columns[index] === undefined);
  const who = recipientIn(cell, row, plan);
  const values = valuesIn(cell, row);
  const faults = [
    ...(isStray ? [{ code: 'too_many_cells' as const, row }] : []),
    ...('fault' in who ? [who.fault] : []),
    ...values.faults,
  ];
  return 'fault' in who ? { row, faults } : { row, faults, contact: { recipient: who.recipient, ...values.fields } };
};

type Cell = (column: Column) => string;

const KINDS: Readonly<Record<RecipientKind, readonly string[]>> = {
  department: ['部'],
  section: ['課'],
  party: ['関係各所', '関係者', '関係機関'],
  vendor: ['ベンダ', 'ベンダー', 'システムベンダ'],
};

const kindOf = (cell: string): RecipientKind | undefined =>
  (Object.keys(KINDS) as RecipientKind[]).find((kind) =>
    [kind, ...KINDS[kind]].some((word) => plainText(word) === plainText(cell)),
  );

const recipientIn = (
  cell: Cell,
  row: number,
  plan: Plan,
): { readonly recipient: string } | { readonly fault: CsvFault } => {
  const empty = NEEDED.find((column) => cell(column) === '');
  if (empty !== undefined) return { fault: { code: 'empty', row, column: empty } };
  const kind = kindOf(cell('区分'));
  if (kind === undefined) return { fault: { code: 'kind', row, column: '区分' } };
  const match = findRecipient(plan, kind, cell('名称'));
  if ('found' in match) return { recipient: match.found.recipient };
  return { fault: { code: 'unknown_name', row, nearest: match.nearest } };
};

type Fields = Omit<Contact, 'recipient'>;

const FIELDS = {
  post: '担当',
  phone: '電話',
  phoneClosed: '休日夜間電話',
  fax: 'FAX',
  mail: 'メール',
  mailClosed: '休日夜間メール',
  note: '備考',
} as const satisfies Partial<Record<keyof Contact, Column>>;

const valuesIn = (cell: Cell, row: number): { readonly fields: Fields; readonly faults: readonly CsvFault[] } => {
  const entries = Object.entries(FIELDS).flatMap(([field, column]) => {
    const text = cell(column);
    return text === '' ? [] : [{ field, column, ...readers[column](text) }];
  });
  return {
    fields: Object.fromEntries(entries.map(({ field, value }) => [field, value])),
    faults: entries.flatMap(({ column, wrong }): CsvFault[] =>
      wrong === undefined ? [] : [{ code: wrong, row, column }],
    ),
  };
};

interface ReadCell {
  readonly value: string | readonly string[];
  readonly wrong?: Extract<CsvFault, { readonly column: Column; readonly row: number }>['code'];
}

/** What a spreadsheet would run when the value is put into one again. Japanese Excel takes full-width signs too. */
const FORMULA = /^[=+\-@＝＋－＠]/u;

const textIn = (text: string): ReadCell => (FORMULA.test(text) ? { value: '', wrong: 'formula' } : { value: text });

/** +81 begins a number as well. The apostrophe is how people keep Excel from counting. */
const numberIn = (text: string): ReadCell => {
  const value = plainNumber(text.replace(/^['’]/u, ''));
  const wrong = wrongNumber(value);
  if (wrong === undefined) return { value };
  return { value: '', wrong: FORMULA.test(text) ? 'formula' : wrong };
};

const addressesIn = (text: string): ReadCell => {
  const value = text
    .normalize('NFKC')
    .split(/[\s,;、]+/u)
    .filter((one) => one !== '');
  if (value.some((one) => FORMULA.test(one))) return { value: [], wrong: 'formula' };
  return value.length > 0 && value.every(isAddress) ? { value } : { value: [], wrong: 'address' };
};

const readers: Readonly<Record<(typeof FIELDS)[keyof typeof FIELDS], (text: string) => ReadCell>> = {
  担当: textIn,
  電話: numberIn,
  休日夜間電話: numberIn,
  FAX: numberIn,
  メール: addressesIn,
  休日夜間メール: addressesIn,
  備考: textIn,
};

const duplicates = (read: readonly ReadRow[]): readonly CsvFault[] => {
  const known = read.flatMap(({ row, contact }) => (contact === undefined ? [] : [{ row, key: entryKey(contact) }]));
  return [...Map.groupBy(known, ({ key }) => key).values()].flatMap(([first, ...more]) =>
    more.map(({ row }) => ({ code: 'duplicate' as const, row, firstRow: first?.row ?? row })),
  );
};
