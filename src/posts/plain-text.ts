// A card as plain text: for the JSON interface, logs on paper, and platforms that show text only.
import { type Block, type Card, type CommandAction, callsTable, type RosterRow } from './card.ts';

export const plainText = (card: Card): string =>
  [card.title, ...card.blocks.map((block) => (isReduced(card, block) ? block.text : blockText(block)))]
    .filter((text) => text !== '')
    .join('\n');

/** Its text is a whole card's already, with the lines of others marked. */
const isReduced = ({ plain }: Card, block: Block): block is Extract<Block, { type: 'text' }> =>
  plain === true && block.type === 'text';

/** The further lines of what somebody typed are marked, so that none of them looks like a line of ours. */
export const continued = (text: string): string => text.split(LINE_END).join('\n    | ');
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
export const inOneLine = (text: string): string =>
  text
    .split(LINE_END)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');

const blockText = (block: Block): string => {
  switch (block.type) {
    case 'text':
      return continued(block.text);
    case 'heading':
      return `■ ${block.text}`;
    case 'fields':
      return block.fields.map(({ label, value }) => `${label}: ${continued(value)}`).join('\n');
    case 'list':
      return block.items.map((item) => `・${continued(item)}`).join('\n');
    case 'table':
      return [block.columns, ...block.rows].map((cells) => cells.map(inOneLine).join(' | ')).join('\n');
    case 'curve':
      return blockText(block.table);
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
