// Parts of a message as elements of a card, and what they take of it: Teams counts a card in units of its JSON.
import { fitAtWorst, fitParts, type Measure, totalOf } from '../../../src/chat/message/fit-parts.ts';
import { type Part as ChatPart, drawn, type Line, type LinesPart, type Piece } from '../../../src/chat/message/part.ts';
import { inPieces } from '../../../src/texts/shorten-text.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { type CardElement, type Json, unitsOf } from './card-json.ts';
import { LIMITS } from './limits.ts';
import { inRun } from './safe-text.ts';

export type Part = ChatPart<CardElement>;

export const element = (given: CardElement): Part => drawn(given);

type TextPiece = Extract<Piece, { readonly text: string }>;
type TextLine = readonly TextPiece[];

/** Clients differ about a line end within a run: each line is a block of its own. Nobody is named without being called. */
const brokenLines = (line: Line): readonly TextLine[] => {
  const all: TextPiece[][] = [[]];
  for (const piece of line) {
    if (!('text' in piece)) continue;
    const [first = '', ...others] = inRun(piece.text).split('\n');
    all.at(-1)?.push({ ...piece, text: first });
    for (const other of others) all.push([{ ...piece, text: other }]);
  }
  return all.map((pieces) => pieces.filter((piece) => piece.text.trim() !== '')).filter((pieces) => pieces.length > 0);
};

export const elementsOf = (part: Part): readonly CardElement[] => {
  if (part.shape === 'drawn') return [part.drawn];
  const blocks = part.lines.flatMap((line, at) => lineElements(line, part, at > 0 || part.joins));
  const [first, ...rest] = blocks;
  if (first === undefined) return [];
  const separated = part.separated ? [{ ...first, separator: true }, ...rest] : blocks;
  return part.shape === 'warning' ? [quoted(separated, part.joins)] : separated;
};

const lineElements = (line: Line, part: LinesPart, joins: boolean): readonly CardElement[] =>
  brokenLines(line).map((broken, at) => richText(broken, part, joins || at > 0));

const MARK = '・';

const richText = (line: TextLine, { shape }: LinesPart, joins: boolean): CardElement => ({
  type: 'RichTextBlock',
  ...(joins ? { spacing: shape === 'list' || shape === 'rows' ? 'Small' : 'None' } : {}),
  inlines: merged([...(shape === 'list' ? [{ text: MARK }] : []), ...line]).flatMap((piece) =>
    runs(piece, shape === 'note' || shape === 'head'),
  ),
});

/** Neighbours that look the same are one run. */
const merged = (line: TextLine): TextLine => {
  const all: TextPiece[] = [];
  for (const piece of line) {
    const last = all.at(-1);
    if (last !== undefined && last.bold === piece.bold) all.splice(-1, 1, { ...last, text: last.text + piece.text });
    else all.push(piece);
  }
  return all;
};

/** A run without a look of its own is its words alone: half a table's JSON would be frames otherwise. */
const runs = ({ text: said, bold: isBold }: TextPiece, isNote: boolean): readonly Json[] =>
  inPieces(said, LIMITS.textRun).map((run) =>
    isBold || isNote
      ? {
          type: 'TextRun',
          text: run,
          ...(isBold ? { weight: 'Bolder' } : {}),
          ...(isNote ? { size: 'Small', isSubtle: true } : {}),
        }
      : run,
  );

const quoted = (items: readonly CardElement[], joins: boolean): CardElement => ({
  type: 'Container',
  style: 'warning',
  ...(joins ? { spacing: 'Small' } : {}),
  items,
});

/** As they are written in the card's JSON, with the comma after each. */
const sumOf = (elements: readonly CardElement[]): number => elements.reduce((sum, one) => sum + unitsOf(one) + 1, 0);

const UNITS: Measure<CardElement> = {
  part: (part) => sumOf(elementsOf(part)),
  line: (line, part) => sumOf(lineElements(line, part, true)),
  linesAreDear: true,
};

export const totalUnits = (parts: readonly Part[]): number => totalOf(parts, UNITS);

export const fitUnitsAtWorst = (parts: readonly Part[], texts: Texts, most: number): readonly Part[] =>
  fitAtWorst(parts, texts, most, UNITS);

export const fitUnits = (parts: readonly Part[], texts: Texts, most: number): readonly Part[] =>
  fitParts(parts, texts, most, UNITS);
