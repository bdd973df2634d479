// A part of a message: lines that belong together, or a block of Slack's own; and what it is worth when room is short.
import type { KnownBlock } from '@slack/types';
import { type Line, lineLength } from './rich-lines.ts';

export interface LinesPart {
  readonly shape: 'lines' | 'list' | 'quote' | 'context';
  readonly lines: readonly Line[];
  /** Tables give way first, then lists, then texts are shortened; what is kept stays as it is. */
  readonly worth: 'table' | 'list' | 'text' | 'kept';
  /** Follows directly on the part before, without a gap. */
  readonly joins: boolean;
  /** Gives way from its beginning instead of its end. */
  readonly newestLast?: boolean;
}

export interface BlockPart {
  readonly shape: 'block';
  readonly block: KnownBlock;
}

export type Part = LinesPart | BlockPart;

export const lines = (given: readonly Line[], how: Partial<Omit<LinesPart, 'lines'>> = {}): readonly LinesPart[] => {
  const said = given.filter((line) => line.length > 0);
  return said.length === 0 ? [] : [{ shape: 'lines', worth: 'text', joins: false, ...how, lines: said }];
};

export const block = (given: KnownBlock): BlockPart => ({ shape: 'block', block: given });

/** Every string that Slack may count, ours in buttons included. */
const partLength = (part: Part): number =>
  part.shape === 'block' ? stringsIn(part.block) : part.lines.reduce((sum, line) => sum + lineLength(line), 0);

export const totalLength = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + partLength(part), 0);

const stringsIn = (value: unknown): number => {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [name, inner]) => sum + (name === 'type' ? 0 : stringsIn(inner)), 0);
};
