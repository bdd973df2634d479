// A part of a card: lines that belong together, or an element of its own; and what it is worth when room is short.

import { inPieces, shorten } from '../../../src/texts/shorten-text.ts';
import { type CardElement, type Json, unitsOf } from './card-json.ts';
import { LIMITS } from './limits.ts';
import { inRun } from './safe-text.ts';

export interface Piece {
  readonly text: string;
  readonly bold?: boolean;
}
export type Line = readonly Piece[];

export interface LinesPart {
  /** `rows` stand a little apart, so that a row of two lines is told from two rows. */
  readonly shape: 'lines' | 'rows' | 'list' | 'note' | 'warning';
  readonly lines: readonly Line[];
  /** Tables give way first, then lists, then texts are shortened; what is kept stays as it is. */
  readonly worth: 'table' | 'list' | 'text' | 'kept';
  /** Follows directly on the part before, without a gap. */
  readonly joins: boolean;
  /** Gives way from its beginning instead of its end. */
  readonly newestLast?: boolean;
  /** Begins something of its own: a line is drawn before it. */
  readonly separated?: boolean;
}

export interface ElementPart {
  readonly shape: 'element';
  readonly element: CardElement;
}

export type Part = LinesPart | ElementPart;

export const text = (value: string): Line => (value === '' ? [] : [{ text: value }]);
export const bold = (value: string): Line => (value === '' ? [] : [{ text: value, bold: true }]);

export const lines = (given: readonly Line[], how: Partial<Omit<LinesPart, 'lines'>> = {}): readonly LinesPart[] => {
  const said = given.flatMap(brokenLines);
  return said.length === 0 ? [] : [{ shape: 'lines', worth: 'text', joins: false, ...how, lines: said }];
};

export const element = (given: CardElement): ElementPart => ({ shape: 'element', element: given });

/** Clients differ about a line end within a run: each line is a block of its own. */
const brokenLines = (line: Line): readonly Line[] => {
  const all: Piece[][] = [[]];
  for (const piece of line) {
    const [first = '', ...others] = inRun(piece.text).split('\n');
    all.at(-1)?.push({ ...piece, text: first });
    for (const other of others) all.push([{ ...piece, text: other }]);
  }
  return all.map((pieces) => pieces.filter((piece) => piece.text.trim() !== '')).filter((pieces) => pieces.length > 0);
};

export const elementsOf = (part: Part): readonly CardElement[] => {
  if (part.shape === 'element') return [part.element];
  const blocks = part.lines.map((line, at) => ({
    ...richText(line, part, at > 0 || part.joins),
    ...(at === 0 && part.separated ? { separator: true } : {}),
  }));
  return part.shape === 'warning' ? [quoted(blocks, part.joins)] : blocks;
};

const MARK = '・';

const richText = (line: Line, { shape }: LinesPart, joins: boolean): CardElement => ({
  type: 'RichTextBlock',
  ...(joins ? { spacing: shape === 'list' || shape === 'rows' ? 'Small' : 'None' } : {}),
  inlines: merged([...(shape === 'list' ? text(MARK) : []), ...line]).flatMap((piece) => runs(piece, shape === 'note')),
});

/** Neighbours that look the same are one run. */
const merged = (line: Line): Line => {
  const all: Piece[] = [];
  for (const piece of line) {
    const last = all.at(-1);
    if (last !== undefined && last.bold === piece.bold) all.splice(-1, 1, { ...last, text: last.text + piece.text });
    else all.push(piece);
  }
  return all;
};

/** A run without a look of its own is its words alone: half a table's JSON would be frames otherwise. */
const runs = ({ text: said, bold: isBold }: Piece, isNote: boolean): readonly Json[] =>
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

/** As it is written in the card's JSON, with the comma after it. */
const elementUnits = (one: CardElement): number => unitsOf(one) + 1;

export const lineUnits = (line: Line, part: LinesPart): number => elementUnits(richText(line, part, true));

const partUnits = (part: Part): number => elementsOf(part).reduce((sum, one) => sum + elementUnits(one), 0);

export const totalUnits = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + partUnits(part), 0);

export const textLength = (line: Line): number => line.reduce((sum, piece) => sum + piece.text.length, 0);

/** Its longest text gives way, so that a label before it stays. */
export const shortenLine = (line: Line, most: number): Line => {
  const over = textLength(line) - most;
  if (over <= 0) return line;
  const longest = Math.max(...line.map((piece) => piece.text.length));
  const at = line.findIndex((piece) => piece.text.length === longest);
  return line.map((piece, index) =>
    index === at ? { ...piece, text: shorten(piece.text, Math.max(2, longest - over)) } : piece,
  );
};
