// A card as plain text: for the JSON interface, logs on paper, and platforms that show text only.
import type { Block, Card } from './card.ts';

export const plainText = (card: Card): string =>
  [card.title, ...card.blocks.map(blockText)].filter((text) => text !== '').join('\n');

const blockText = (block: Block): string => {
  switch (block.type) {
    case 'text':
      return block.text;
    case 'heading':
      return `■ ${block.text}`;
    case 'fields':
      return block.fields.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'list':
      return block.items.map((item) => `・${item}`).join('\n');
    case 'table':
      return [block.columns, ...block.rows].map((cells) => cells.join(' | ')).join('\n');
    case 'questions':
      return block.systems
        .map(({ no, name, stateLabel, serviceStateLabel, answeredBy }) =>
          [`${no} ${name}: ${[stateLabel, serviceStateLabel].filter(Boolean).join('/')}`, answeredBy]
            .filter(Boolean)
            .join(' '),
        )
        .join('\n');
    case 'actions':
      return block.actions.map(({ label, command }) => (label === command ? label : `${label}: ${command}`)).join('\n');
  }
};
