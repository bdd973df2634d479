// One table of all that was measured; milliseconds unless the row says otherwise.
import type { Spread } from './measure.ts';

export interface Row {
  readonly what: string;
  readonly measured: Partial<Spread>;
  readonly perSecond?: number;
  /** The bare floor, or what else it is compared with. */
  readonly floor?: Partial<Spread> & { readonly perSecond?: number };
  readonly ratio?: string;
}

const HEAD = ['what', 'n', 'p50', 'p99', '/s', 'floor p50', 'floor p99', 'floor /s', 'ratio (aim)'];

export const tableText = (groups: readonly { readonly title: string; readonly rows: readonly Row[] }[]): string => {
  const cells = [HEAD, ...groups.flatMap(({ title, rows }) => [[title], ...rows.map(rowCells)])];
  const widths = HEAD.map((_, column) =>
    Math.max(...cells.filter(({ length }) => length > 1).map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row.length === 1 ? `\n${row[0]}` : row.map((text, column) => aligned(text, column, widths)).join('  ');
  return cells.map(line).join('\n');
};

/** The first and the last column are words. */
const aligned = (text: string, column: number, widths: readonly number[]): string => {
  const width = widths[column] ?? 0;
  return column === 0 || column === HEAD.length - 1 ? text.padEnd(width) : text.padStart(width);
};

const rowCells = ({ what, measured, perSecond, floor, ratio }: Row): readonly string[] => [
  `  ${what}`,
  measured.n === undefined ? '' : String(measured.n),
  number(measured.p50),
  number(measured.p99),
  number(perSecond),
  number(floor?.p50),
  number(floor?.p99),
  number(floor?.perSecond),
  ratio ?? '',
];

const number = (value: number | undefined): string => {
  if (value === undefined) return '';
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toPrecision(2);
};

export const times = (a: number, b: number): string => `${(a / b).toFixed(2)}x`;
