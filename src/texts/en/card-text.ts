// The signs of a post that is a plain text file or the body of a mail, in English.
import type { cardTextJa } from '../ja/card-text.ts';

export const cardTextEn: typeof cardTextJa = {
  heading: (text) => `■ ${text}`,
  item: (text) => `- ${text}`,
  warning: (text) => `[Note] ${text}`,
  label: (label, value) => `${label}: ${value}`,
  cells: (cells) => cells.join(', '),
  empty: '-',
  columns: (text) => `(${text})`,
  aside: (text) => ` (${text})`,
};
