// The whole register as cells of a table, as it is handed to a spreadsheet and read back from one.
import type { Plan } from '../plan.ts';
import { cellText } from './register-cells.ts';
import { KIND_HEAD, ROW_KINDS, registerColumns, type TableLocale } from './register-columns.ts';
import { registerEntries, valueAt } from './register-entries.ts';

export interface RegisterCells {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const registerCells = (plan: Plan, locale: TableLocale): RegisterCells => {
  const columns = registerColumns(plan);
  return {
    columns: [KIND_HEAD[locale], ...columns.map(({ head }) => head[locale])],
    rows: registerEntries(plan).map(({ kind, fields }) => [
      ROW_KINDS[kind][locale],
      ...columns.map(({ path, type }) => {
        const own = path[kind];
        return own === undefined ? '' : cellText(valueAt(fields, own), type, plan, locale);
      }),
    ]),
  };
};
