// A ruled grid that a fax keeps: its header row stands on every page, no row is split, and no cell runs over the edge.
import type { Alignment, Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { breakWords } from './break-words.ts';
import { type Column, columnWidths } from './column-widths.ts';
import { CELL_PADDING, CONTENT_WIDTH, LINE, SIZE, TABLE_LINE_HEIGHT, WRITING_HEIGHT } from './paper.ts';
import type { Pen } from './pen.ts';

export interface RuledColumn extends Column {
  readonly alignment?: Alignment;
  readonly bold?: boolean;
}

export interface RuledTable {
  readonly columns: readonly RuledColumn[];
  /** As many cells as there are columns; written by the pen already. */
  readonly rows: readonly (readonly string[])[];
  /** Says in the first column that a row goes on. */
  readonly continued: (name: string) => string;
  /** Pairs of label and value need none. */
  readonly headless?: boolean;
  /** Rows are at least so high that one can write in them. */
  readonly forWriting?: boolean;
}

/** A row of more is set as several, so that each of them fits on a page. */
const MOST_LINES = 20;
/** The header is never parted: a label of more is cut. */
const HEAD_LINES = 4;

export const ruledTable = (
  { columns, rows, continued, headless = false, forWriting = false }: RuledTable,
  pen: Pen,
): Content => {
  const ems = columnWidths(columns, rows, inner(columns.length) / SIZE.small, pen);
  const body = rows.flatMap((row) => pageable(row, ems, continued, pen));
  const head = headless
    ? []
    : [columns.map(({ label }, at): TableCell => headCell(pen.cut(label, HEAD_LINES * (ems[at] ?? 1))))];
  return {
    table: {
      headerRows: head.length,
      keepWithHeaderRows: head.length,
      dontBreakRows: true,
      // A hair less than asked of pdfmake, whose rounding would push the last line over the margin.
      widths: ems.map((width) => width * SIZE.small - 0.01),
      heights: (row) => (forWriting && row >= head.length ? WRITING_HEIGHT - 2 * CELL_PADDING : 0),
      body: [...head, ...body.map((row) => row.map((text, at) => bodyCell(text, columns[at])))],
    },
    layout: gridBelow(head.length),
    fontSize: SIZE.small,
    lineHeight: TABLE_LINE_HEIGHT,
    margin: [0, 3, 0, 10],
  };
};

const headCell = (text: string): TableCell => ({
  text: breakWords(text),
  bold: true,
  alignment: 'center',
  verticalAlignment: 'middle',
});

const bodyCell = (text: string, { alignment = 'left', bold = false }: Partial<RuledColumn> = {}): TableCell => ({
  text: breakWords(text),
  alignment,
  bold,
  preserveLeadingSpaces: true,
  verticalAlignment: 'middle',
});

const inner = (columns: number): number => CONTENT_WIDTH - columns * 2 * CELL_PADDING - (columns + 1) * LINE.thin;

/** The line under the header is stronger. */
export const gridBelow = (headerRows: number): CustomTableLayout => ({
  hLineWidth: (line) => (line === headerRows && line > 0 ? 2 * LINE.thin : LINE.thin),
  vLineWidth: () => LINE.thin,
  paddingLeft: () => CELL_PADDING,
  paddingRight: () => CELL_PADDING,
  paddingTop: () => CELL_PADDING + 1,
  // The height of a line has its room below the letters.
  paddingBottom: () => CELL_PADDING - 1,
});

const pageable = (
  row: readonly string[],
  ems: readonly number[],
  continued: (name: string) => string,
  pen: Pen,
): readonly (readonly string[])[] => {
  const parts = row.map((text, at) => inParts(text, ems[at] ?? 1, pen));
  const count = Math.max(...parts.map(({ length }) => length));
  const name = parts[0]?.length === 1 ? (row[0] ?? '') : '';
  return Array.from({ length: count }, (_, part) =>
    parts.map((texts, at) => texts[part] ?? (at === 0 && name !== '' ? continued(name) : '')),
  );
};

/** Parts of about so many lines; a text that is not long is one. */
const inParts = (text: string, width: number, pen: Pen): readonly string[] => {
  const parts: string[] = [];
  let part = '';
  let lines = 0;
  for (const piece of text.match(/[^\n]{0,20}\n?/gu) ?? []) {
    const more = piece.endsWith('\n') ? Math.ceil(pen.ems(piece) / width) : pen.ems(piece) / width;
    if (part !== '' && lines + more > MOST_LINES) {
      parts.push(part.replace(/\n$/, ''));
      part = '';
      lines = 0;
    }
    part += piece;
    lines += Math.max(more, piece.endsWith('\n') ? 1 : 0);
  }
  return [...parts, part];
};
