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
const LEAST_WRITING = 5;
/** A text that fits to a hair would be broken by rounding. */
const SLACK = 0.3;
/** A word or a number is not broken for less than this. */
const WHOLE_WORD = 11;

export const columnWidths = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  available: number,
  pen: Pen,
): readonly number[] => {
  const needs = columns.map((column, at) => needOf(column, cellsAt(rows, at), pen));
  // Room to write in gives way to what is written, but never all of it.
  const pressed = needs.map((need) => ({ ...need, wanted: need.withoutWriting }));
  for (const tried of [needs, pressed]) {
    const over = available - wantedBy(tried);
    if (over >= 0) return widened(tried, over);
  }
  const least = sum(needs.map(({ least }) => least));
  if (least >= available) return needs.map(({ least: own }) => (own * available) / least);
  return levelled(pressed, available);
};

const wantedBy = (needs: readonly Need[]): number => sum(needs.map(({ wanted }) => wanted));

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
  readonly withoutWriting: number;
  readonly least: number;
  /** Takes what is left over first. */
  readonly forWriting: boolean;
  readonly fixed: boolean;
}

const cellsAt = (rows: readonly (readonly string[])[], at: number): readonly string[] =>
  rows.map((row) => row[at] ?? '');

const needOf = ({ label, ems }: Column, cells: readonly string[], pen: Pen): Need => {
  if (ems !== undefined) return { wanted: ems, withoutWriting: ems, least: ems, forWriting: false, fixed: true };
  const forWriting = cells.some((cell) => cell === '');
  const texts = [label, ...cells];
  const blank = forWriting ? LEAST_WRITING : NARROWEST;
  const longest = Math.max(blank, ...texts.map((text) => pen.ems(text) + SLACK));
  const word = Math.max(...texts.map((text) => wordEms(text, pen) + SLACK));
  return {
    wanted: forWriting ? Math.max(longest, WRITING) : longest,
    withoutWriting: longest,
    least: Math.max(blank, Math.min(word, WHOLE_WORD)),
    forWriting,
    fixed: false,
  };
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
