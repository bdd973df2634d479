// What can be wrong with a table of the register, as data. Rows count from 1 as Excel shows them: the head is row 1.
import type { Misfit } from '../check/plan-fault.ts';
import type { CellFault } from './register-cells.ts';
import type { Words } from './register-columns.ts';

/** `letter` is Excel's; `head` as it was typed. */
export interface CellPlace {
  readonly row: number;
  readonly letter: string;
  readonly head: string;
}

export type RegisterFault =
  | { readonly code: 'encoding' | 'no_rows' }
  | { readonly code: 'bad_quote' | 'too_many_cells'; readonly row: number }
  | { readonly code: 'missing_column'; readonly head: Words }
  | { readonly code: 'column_twice'; readonly head: string }
  | { readonly code: 'unknown_column'; readonly letter: string }
  | ({ readonly code: 'kind'; readonly kinds: readonly Words[] } & CellPlace)
  | ({ readonly code: 'not_of_kind' | 'empty' | 'lost_characters' } & CellPlace)
  | (CellFault & CellPlace)
  | ({ readonly code: 'id_missing'; readonly id: string } & CellPlace)
  | ({ readonly code: 'id_changed'; readonly from: string; readonly to: string } & CellPlace)
  | ({ readonly code: 'duplicate'; readonly firstRow: number } & CellPlace)
  /** What the plan's own check says of the row, or of another part of the plan that the table would leave broken. */
  | { readonly code: 'plan'; readonly misfit: Misfit; readonly place?: CellPlace }
  /** The system is in the plan by which that incident runs. */
  | { readonly code: 'in_open_incident'; readonly system: string; readonly incidents: readonly string[] }
  /** The file is written in a way that cannot be changed in place, such as with YAML's aliases. */
  | { readonly code: 'not_editable'; readonly file: string };
