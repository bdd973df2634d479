// Is the paper in the safe still right? Each sheet as the plan and the contacts would have it now, beside what was printed.
import { createHash } from 'node:crypto';
import type { KeptKitSheet } from '../../directory/kit.ts';
import type { KitRow } from '../../ports/kit-view.ts';
import type { NumbersOf } from '../../ports/printer.ts';
import type { KitSheet } from '../../posts/kit/kit-sheet.ts';

/** What a sheet says, with the numbers that are printed on it, and without its date. */
export const contentOf = ({ cards }: KitSheet, numbersOf: NumbersOf): string => {
  const numbers = cards.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'calls' ? block.rows.map(({ recipient }) => numbersOf(recipient)) : [])),
  );
  return createHash('sha256')
    .update(JSON.stringify([cards, numbers]))
    .digest('hex');
};

export const kitRows = (
  sheets: readonly KitSheet[],
  kept: readonly KeptKitSheet[],
  numbersOf: NumbersOf,
): readonly KitRow[] => {
  const now = sheets.map((sheet): KitRow => {
    const { name, label } = sheet;
    const before = kept.find((one) => one.name === name);
    if (before === undefined) return { name, label, state: 'missing' };
    const state = before.content === contentOf(sheet, numbersOf) ? 'same' : 'changed';
    return { name, label, state, printed: before };
  });
  const gone = kept
    .filter(({ name }) => !sheets.some((sheet) => sheet.name === name))
    .map((one): KitRow => ({ name: one.name, label: one.name, state: 'gone', printed: one }));
  return [...now, ...gone];
};
