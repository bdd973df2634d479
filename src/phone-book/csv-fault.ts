// What can be wrong with a table of contacts, as data. Cells are never quoted: they may be somebody's number.
import type { WrongNumber } from './check-phone-book.ts';
import type { Recipient } from './recipients.ts';

/** As Excel's users write them; the same in both languages. */
export const COLUMNS = [
  '区分',
  '名称',
  '担当',
  '電話',
  '休日夜間電話',
  'FAX',
  'メール',
  '休日夜間メール',
  '備考',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Rows count from 1 as Excel shows them: the head is row 1. */
export type CsvFault =
  | { readonly code: 'encoding' | 'no_rows' }
  | { readonly code: 'bad_quote'; readonly row: number }
  | { readonly code: 'missing_column' | 'column_twice'; readonly column: Column }
  /** `at` is Excel's letter. */
  | { readonly code: 'unknown_column'; readonly at: string }
  | { readonly code: 'too_many_cells'; readonly row: number }
  | {
      readonly code: 'empty' | 'kind' | 'formula' | 'address' | WrongNumber;
      readonly row: number;
      readonly column: Column;
    }
  | { readonly code: 'unknown_name'; readonly row: number; readonly nearest: readonly Recipient[] }
  | { readonly code: 'duplicate'; readonly row: number; readonly firstRow: number };
