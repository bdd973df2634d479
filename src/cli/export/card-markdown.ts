// A card as Markdown, for a record that people read and keep on paper. What people typed stays what they typed.
import { type Block, type Card, callsTable } from '../../posts/card.ts';
import { rosterText } from '../../posts/plain-text.ts';

/** `level` is the depth of the card's title. */
export const cardMarkdown = ({ title, blocks }: Card, level: number): string =>
  [heading(title, level), ...blocks.map((block) => blockMarkdown(block, level + 1))]
    .filter((text) => text !== '')
    .join('\n\n');

export const heading = (text: string, level: number): string => `${'#'.repeat(level)} ${escaped(text)}`;

export const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string => {
  const row = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return [row(columns), `|${' --- |'.repeat(columns.length)}`, ...rows.map(row)].join('\n');
};

const blockMarkdown = (block: Block, level: number): string => {
  switch (block.type) {
    case 'text':
      return block.style === 'strong' || block.style === 'warning' ? `**${escaped(block.text)}**` : escaped(block.text);
    case 'heading':
      return heading(block.text, level);
    case 'fields':
      return list(block.fields.map(({ label, value }) => `${label}: ${value}`));
    case 'list':
      return list(block.items);
    case 'table':
      return table(block.columns, block.rows);
    case 'curve':
      return blockMarkdown(block.table, level);
    case 'calls':
      return blockMarkdown(callsTable(block), level);
    case 'roster':
      return list(block.rows.map((row) => rosterText(row, block.none)));
    // Questions and buttons are for answering; a record only tells.
    case 'questions':
    case 'actions':
      return '';
  }
};

const list = (items: readonly string[]): string => items.map((item) => `- ${escaped(item)}`).join('\n');

/** No character that a person typed may become a heading, a link or HTML; a further line is marked as theirs. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|#~]/g, '\\$&')
    .replace(/^(\s*)([-+]|\d+(?=[.)]))/gm, '$1\\$2')
    .replace(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g, '<br>\\| ');
