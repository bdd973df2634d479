// A table of the sheet, or the sentence that there is nothing in it.
import type { Block } from '../../posts/card.ts';
import type { Vocabulary } from '../../posts/vocabulary.ts';

/** A card has no room for a large ward: what is left out is counted. */
export const tableOr = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  none: string,
  words: Vocabulary,
): readonly Block[] => {
  if (rows.length === 0) return [{ type: 'text', text: none }];
  const listed = rows.slice(0, words.mostRows);
  const left = rows.length - listed.length;
  return [
    { type: 'table', columns, rows: listed, ...(left === 0 ? {} : { leftOut: left }) },
    ...(left === 0 ? [] : [{ type: 'text', text: words.texts.handover.more(left), style: 'note' } as const]),
  ];
};
