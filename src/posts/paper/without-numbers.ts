// Paper for those who may look but do not call: no row of it tells whoever prints whom a number belongs to, so none is added.
import type { PaperBlock, PaperCard } from './paper-card.ts';

/** `note` says why the column is empty. */
export const withoutNumbers = (cards: readonly PaperCard[], note: string): readonly PaperCard[] =>
  cards.map((card) => ({ ...card, blocks: card.blocks.flatMap((block) => withoutNumber(block, note)) }));

const withoutNumber = (block: PaperBlock, note: string): readonly PaperBlock[] =>
  block.type === 'calls'
    ? [
        { type: 'text', text: note, style: 'note' },
        { ...block, rows: block.rows.map((row) => ({ ...row, recipient: '' })) },
      ]
    : [block];
