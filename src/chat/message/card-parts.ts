// The neutral card's blocks as parts of a message; what people press, answer or are named by, each chat draws.
import { type Block, type Card, callsTable } from '../../posts/card.ts';
import type { Texts } from '../../texts/texts.ts';
import { bold, type Line, lines, type Part, text } from './part.ts';

type BlockOf<Type extends Block['type']> = Extract<Block, { readonly type: Type }>;

export interface Drawing<Drawn> {
  readonly questions: (block: BlockOf<'questions'>) => readonly Part<Drawn>[];
  readonly actions: (block: BlockOf<'actions'>) => readonly Part<Drawn>[];
  readonly roster: (block: BlockOf<'roster'>, joins: boolean) => readonly Part<Drawn>[];
}

export const cardParts = <Drawn>(card: Card, texts: Texts, draw: Drawing<Drawn>): readonly Part<Drawn>[] =>
  card.blocks.flatMap((block, at) => {
    const before = card.blocks[at - 1]?.type;
    const joins = before === 'heading' || (before === 'text' && block.type === 'text');
    return blockParts(block, joins, texts, draw);
  });

const blockParts = <Drawn>(
  block: Block,
  joins: boolean,
  texts: Texts,
  draw: Drawing<Drawn>,
): readonly Part<Drawn>[] => {
  const { chat } = texts;
  switch (block.type) {
    case 'text':
      return textParts(block, joins, texts);
    case 'heading':
      // One line, whatever stands in it.
      return lines([bold(chat.heading(block.text.replaceAll(/\s*\n\s*/g, ' ').trim()))], { worth: 'kept' });
    case 'fields':
      return lines(
        block.fields.map(({ label, value }) => [...bold(chat.label(label)), ...text(value)]),
        { shape: 'rows', joins },
      );
    case 'list': {
      const newestLast = block.newestLast === true;
      return lines(block.items.map(text), { shape: 'list', worth: 'list', joins, newestLast });
    }
    case 'table':
      return tableParts(block, joins, texts);
    case 'curve':
      return tableParts(block.table, joins, texts);
    case 'calls':
      return tableParts(callsTable(block), joins, texts);
    case 'questions':
      return draw.questions(block);
    case 'roster':
      return draw.roster(block, joins);
    case 'actions':
      return draw.actions(block);
  }
};

/** A note of the plan's own is short, and says what must not be overlooked. */
const SHORT_NOTE = 300;

const textParts = ({ text: said, style }: BlockOf<'text'>, joins: boolean, { chat }: Texts) => {
  if (said.trim() === '') return [];
  switch (style) {
    case 'warning':
      return lines([bold(chat.warning(said))], { shape: 'warning', worth: 'kept' });
    case 'note':
      return lines([text(said)], { shape: 'note', worth: said.length <= SHORT_NOTE ? 'kept' : 'text' });
    case 'strong':
      return lines([bold(said)], { joins });
    default:
      return lines([text(said)], { joins });
  }
};

/** A row is a line that a telephone can break: what it is about, then the rest. */
const tableParts = ({ columns, rows }: BlockOf<'table'>, joins: boolean, texts: Texts) => [
  ...lines([text(texts.chat.cells(columns.filter(Boolean)))], { shape: 'head', joins }),
  ...lines(
    rows.map((cells) => rowLine(cells, texts)),
    { shape: 'rows', worth: 'table', joins: true },
  ),
];

const rowLine = ([first = '', ...rest]: readonly string[], { chat }: Texts): Line => {
  const others = rest.filter((cell) => cell !== '');
  return others.length === 0 ? bold(first) : [...bold(chat.label(first)), ...text(chat.cells(others))];
};

/** A card names its incident where it has a question, a form or a button of it. */
export const incidentOf = ({ blocks }: Card): string | undefined => {
  for (const one of blocks) {
    if (one.type === 'questions') return one.incident;
    if (one.type !== 'actions') continue;
    const about = one.actions.find(({ incident }) => incident !== undefined);
    if (about !== undefined) return about.incident;
  }
  return undefined;
};
