// A card as plain text: for the JSON interface, logs on paper, and platforms that show text only.
import { type Block, type Card, type CommandAction, callsTable, type RosterRow } from './card.ts';

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
    case 'calls':
      return blockText(callsTable(block));
    case 'questions':
      return block.systems
        .map(({ no, name, stateLabel, serviceStateLabel, answeredBy }) =>
          [`${no} ${name}: ${[stateLabel, serviceStateLabel].filter(Boolean).join('/')}`, answeredBy]
            .filter(Boolean)
            .join(' '),
        )
        .join('\n');
    case 'actions':
      return block.actions.flatMap((action) => ('command' in action ? [commandText(action)] : [])).join('\n');
    case 'roster':
      return block.rows.map((row) => rosterText(row, block.none)).join('\n');
  }
};

const commandText = ({ label, command }: CommandAction): string => (label === command ? label : `${label}: ${command}`);

export const rosterText = ({ label, places, people }: RosterRow, none: string): string => {
  const entries = [
    ...places.map(({ platform, conversation }) => `${platform}:${conversation}`),
    ...people.map(({ platform, id, note }) => `${platform}:${id}${note}`),
  ];
  return `${label}: ${entries.length === 0 ? none : entries.join(' ')}`;
};
