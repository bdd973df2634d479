// The seal of a drill: 【訓練】 in front of what a card is called, and the sentence at its end that says so once more.
// One seal for every card, so that none leaves without it.
import type { Card } from './card.ts';
import type { Vocabulary } from './vocabulary.ts';

export const sealed = ({ drill }: { readonly drill: boolean }, words: Vocabulary, card: Card): Card =>
  drill
    ? {
        ...card,
        title: words.drill(card.title, true),
        blocks: [...card.blocks, { type: 'text', text: words.texts.words.drillLast, style: 'warning' }],
      }
    : card;
