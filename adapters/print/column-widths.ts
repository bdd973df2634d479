// How wide the columns of a table are, in ems: by what stands in them, and always as wide as the page, never wider.
import type { Pen } from './pen.ts';

export interface Column {
  readonly label: string;
  /** As wide as this, whatever stands in it. */
  readonly ems?: number;
}

const NARROWEST = 2.2;
/** Where nothing stands yet a person will write. */
const WRITING = 7;
/** A word or a number is not broken for less than this. */
const WHOLE_WORD = 11;

export const columnWidths = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  available: number,
  pen: Pen,
): readonly number[] => {
  const needs = columns.map((column, at) => needOf(column, cellsAt(rows, at), pen));
  const over = available - sum(needs.map(({ wanted }) => wanted));
  if (over >= 0) return widened(needs, over);
  const least = sum(needs.map(({ least }) => least));
  if (least >= available) return needs.map(({ least: own }) => (own * available) / least);
  return levelled(needs, available);
};

/** Short texts keep their line; the long ones share what is left in equal parts. */
const levelled = (needs: readonly Need[], available: number): readonly number[] => {
  const widthsAt = (level: number): readonly number[] =>
    needs.map(({ wanted, least }) => Math.max(least, Math.min(wanted, level)));
  let [low, high] = [0, available];
  while (high - low > 0.01) {
    const level = (low + high) / 2;
    if (sum(widthsAt(level)) > available) high = level;
    else low = level;
  }
  return widthsAt(low);
};

interface Need {
  readonly wanted: number;
  readonly least: number;
  /** Takes what is left over first. */
  readonly forWriting: boolean;
  readonly fixed: boolean;
}

const cellsAt = (rows: readonly (readonly string[])[], at: number): readonly string[] =>
  rows.map((row) => row[at] ?? '');

const needOf = ({ label, ems }: Column, cells: readonly string[], pen: Pen): Need => {
  if (ems !== undefined) return { wanted: ems, least: ems, forWriting: false, fixed: true };
  const forWriting = cells.some((cell) => cell === '');
  const longest = Math.max(NARROWEST, pen.ems(label), ...cells.map((cell) => pen.ems(cell)), forWriting ? WRITING : 0);
  const word = Math.max(NARROWEST, wordEms(label, pen), ...cells.map((cell) => wordEms(cell, pen)));
  return { wanted: longest, least: Math.min(word, WHOLE_WORD), forWriting, fixed: false };
};

/** Of the longest part that would be broken badly; Japanese breaks nearly everywhere, but two signs look better than one. */
const wordEms = (text: string, pen: Pen): number =>
  Math.max(0, ...(text.match(/[!-~]+/g) ?? []).map((word) => pen.ems(word)));

const widened = (needs: readonly Need[], over: number): readonly number[] => {
  const free = needs.filter(({ fixed }) => !fixed);
  const writing = free.filter(({ forWriting }) => forWriting);
  const takers = writing.length > 0 ? writing : free.length > 0 ? free : needs;
  const weight = sum(takers.map(({ wanted }) => wanted));
  return needs.map((need) => need.wanted + (takers.includes(need) ? (over * need.wanted) / weight : 0));
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
