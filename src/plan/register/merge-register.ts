// A table held against the plan: what it changes, adds and drops, and the plan's parts as they would be; or everything that is
// not right, and nothing changed. A cell that says what the plan says already is left alone, however a spreadsheet wrote it.
import { checkReferences } from '../check/check-references.ts';
import { checkShape } from '../check/check-shape.ts';
import type { Misfit } from '../check/plan-fault.ts';
import type { Plan } from '../plan.ts';
import { hiddenCharacters } from '../read/plan-bytes.ts';
import { identityFaults } from './check-identity.ts';
import { knownNames } from './known-names.ts';
import { placeOf, type ReadRow, readRow } from './read-register-row.ts';
import { type RegisterTable, readRegisterTable } from './read-register-table.ts';
import type { RegisterChange } from './register-change.ts';
import { changesBetween } from './register-change.ts';
import { registerEntries } from './register-entries.ts';
import type { RegisterFault } from './register-fault.ts';
import { type RegisterParts, registerParts } from './register-parts.ts';

export type MergedRegister =
  | { readonly ok: true; readonly changes: readonly RegisterChange[]; readonly plan: Plan }
  | { readonly ok: false; readonly faults: readonly RegisterFault[] };

export const mergeRegister = (bytes: Uint8Array, plan: Plan): MergedRegister => {
  const read = readRegisterTable(bytes, plan);
  return read.ok ? mergeTable(read.table, plan, read.faults) : read;
};

/** `found` were found in the table before. */
export const mergeTable = (table: RegisterTable, plan: Plan, found: readonly RegisterFault[] = []): MergedRegister => {
  const before = registerEntries(plan);
  const byKey = new Map(before.map((entry) => [entry.key, entry]));
  const names = knownNames(plan, table);
  const rows = table.rows.map((row) => readRow(row, table, { plan, names, byKey }));
  const entries = rows.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
  const own = [...found, ...rows.flatMap(({ faults }) => faults), ...identityFaults(rows, table, plan)];
  const parts = registerParts(plan, before, entries);
  const faults = [...own, ...planFaults(parts, { plan, rows, table, own })];
  if (faults.length > 0) return { ok: false, faults: inRowOrder(faults) };
  const shape = checkShape({ ...plan, ...parts.values });
  if (!shape.ok) throw new Error('a register without a fault is a plan');
  return { ok: true, changes: changesBetween(before, entries, table), plan: shape.plan };
};

const rowOf = (fault: RegisterFault): number => {
  if ('row' in fault) return fault.row;
  return 'place' in fault && fault.place !== undefined ? fault.place.row : 0;
};

const inRowOrder = (faults: readonly RegisterFault[]): readonly RegisterFault[] =>
  [...faults].sort((a, b) => rowOf(a) - rowOf(b));

interface Checking {
  readonly plan: Plan;
  readonly rows: readonly ReadRow[];
  readonly table: RegisterTable;
  readonly own: readonly RegisterFault[];
}

/** Of a row that has a fault already nothing more is said. */
const planFaults = (
  { values, keysOf }: RegisterParts,
  { plan, rows, table, own }: Checking,
): readonly RegisterFault[] => {
  const raw = { ...plan, ...values };
  const shape = checkShape(raw);
  const misfits = [...(shape.ok ? [] : shape.misfits), ...checkReferences(raw), ...hiddenCharacters(values)];
  const rowByKey = new Map(
    rows.flatMap((row): [string, ReadRow][] => (row.entry === undefined ? [] : [[row.entry.key, row]])),
  );
  const told = new Set(own.map(rowOf));
  return misfits.flatMap((misfit): readonly RegisterFault[] => {
    const { key, path } = keysOf(misfit.at);
    const row = key === undefined ? undefined : rowByKey.get(key);
    if (row === undefined) return own.length > 0 ? [] : [{ code: 'plan', misfit }];
    if (told.has(row.row) || isToldAsDuplicate(misfit)) return [];
    return [{ code: 'plan', misfit, place: placeOf(row, path, table) }];
  });
};

/** Numbers and names that stand twice are named by their rows. */
const isToldAsDuplicate = ({ code, at }: Misfit): boolean =>
  code === 'duplicate_value' && ['no', 'id', 'name', 'section'].includes(String(at.at(-1)));
