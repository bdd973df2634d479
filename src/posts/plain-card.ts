// A post in its smallest form, for a platform that refused it as it was: a text, the commands for what its buttons do, and
// where the whole of it is.

import { shorten } from '../texts/shorten-text.ts';
import type { Texts } from '../texts/texts.ts';
import type { Card } from './card.ts';
import { plainText } from './plain-text.ts';

const LONGEST_TITLE = 150;
/** With every sign escaped still within what a chat takes as one text. */
const LONGEST_TEXT = 1200;

export const plainCard = ({ title, tone, blocks }: Card, { posts }: Texts): Card => {
  const last = blocks.at(-1);
  // A drill's last line stays the last, however short the rest.
  const warning = last?.type === 'text' && last.style === 'warning' ? [last] : [];
  const rest = blocks.slice(0, blocks.length - warning.length);
  return {
    title: shorten(title, LONGEST_TITLE),
    tone,
    blocks: [
      { type: 'text', text: shorten(plainText({ title: '', tone, blocks: rest }), LONGEST_TEXT) },
      { type: 'text', text: posts.reduced, style: 'note' },
      ...warning,
    ],
    plain: true,
  };
};
