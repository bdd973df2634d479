// A part of a message: lines that belong together, or something that a chat has drawn itself; and what it is worth when
// room is short.
import { shorten } from '../../texts/shorten-text.ts';

/** `named` is a person, a group or a channel whose name the platform shows for its id. */
export type Piece = { readonly text: string; readonly bold?: true } | { readonly named: string };
export type Line = readonly Piece[];

export interface LinesPart {
  /**
   * `rows` stand a little apart, so that a row of two lines is told from two rows; `head` is the first line of a table;
   * a `note` is small print.
   */
  readonly shape: 'lines' | 'rows' | 'head' | 'list' | 'note' | 'warning';
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

/** Buttons, inputs, titles: in the platform's own form. */
export interface DrawnPart<Drawn> {
  readonly shape: 'drawn';
  readonly drawn: Drawn;
}

export type Part<Drawn> = LinesPart | DrawnPart<Drawn>;

type Look = Partial<Omit<LinesPart, 'lines'>>;

export const text = (value: string): Line => (value === '' ? [] : [{ text: value }]);
export const bold = (value: string): Line => (value === '' ? [] : [{ text: value, bold: true }]);
export const named = (id: string): Line => [{ named: id }];

export const drawn = <Drawn>(given: Drawn): DrawnPart<Drawn> => ({ shape: 'drawn', drawn: given });

export const lines = (given: readonly Line[], how: Look = {}): readonly LinesPart[] => {
  const said = given.filter((line) => line.length > 0);
  return said.length === 0 ? [] : [{ shape: 'lines', worth: 'text', joins: false, ...how, lines: said }];
};

/** Small print that says what is missing, or must not be. */
export const notes = (...said: readonly string[]): readonly LinesPart[] =>
  lines(said.map(text), { shape: 'note', worth: 'kept' });

/** Shown as a name, which is longer than the id. */
const NAME_LENGTH = 20;

const pieceLength = (piece: Piece): number => ('named' in piece ? NAME_LENGTH : piece.text.length);

export const lineLength = (line: Line): number => line.reduce((sum, piece) => sum + pieceLength(piece), 0);

/** Its longest text gives way, so that a label before it stays. */
export const shortenLine = (line: Line, most: number): Line => {
  const over = lineLength(line) - most;
  if (over <= 0) return line;
  const longest = Math.max(...line.map((piece) => ('text' in piece ? piece.text.length : 0)));
  const at = line.findIndex((piece) => 'text' in piece && piece.text.length === longest);
  return line.map((piece, index) =>
    index === at && 'text' in piece ? { ...piece, text: shorten(piece.text, Math.max(2, longest - over)) } : piece,
  );
};
