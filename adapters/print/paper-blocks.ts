// The one renderer of the neutral card for paper: black on white, and nothing that only a screen can do.
import type { Content, ContentText } from 'pdfmake/interfaces.js';
import { curveSvg } from '../../src/draw/curve-svg.ts';
import type { Block, RosterRow } from '../../src/posts/card.ts';
import type { PaperBlock } from '../../src/posts/paper/paper-card.ts';
import { continued } from '../../src/posts/plain-text.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { addressToOpen } from './address-to-open.ts';
import { breakWords } from './break-words.ts';
import { callSheet } from './call-sheet.ts';
import type { Desk } from './desk.ts';
import { FONT } from './fonts.ts';
import { CONTENT_WIDTH, HEADING_ROOM, LINE, SIZE } from './paper.ts';
import type { Pen } from './pen.ts';
import { questionForm } from './question-form.ts';
import { ruledTable } from './ruled-table.ts';

export const paperBlock = (block: PaperBlock, desk: Desk): readonly Content[] => {
  const { pen } = desk;
  switch (block.type) {
    case 'text':
      return [paragraph(pen.write(continued(block.text)), block.style)];
    case 'heading':
      return [heading(pen.write(block.text), pen)];
    case 'fields':
      return pairs(
        block.fields.map(({ label, value }) => ({ label, value: continued(value) })),
        desk,
      );
    case 'list':
      return block.items.map((item) => listItem(pen.write(continued(item))));
    case 'table':
      return table(block, desk);
    case 'curve':
      return [
        { svg: curveSvg(block, { font: FONT, name: 'curve' }), width: CONTENT_WIDTH, margin: [0, 4, 0, 6] },
        ...table(block.table, desk),
      ];
    case 'calls':
      return callSheet(block, desk);
    case 'questions':
      return questionForm(block, desk);
    case 'roster':
      return pairs(
        block.rows.map((row) => ({ label: row.label, value: reached(row, block.none, desk.texts) })),
        desk,
      );
    case 'address':
      return addressToOpen(block, desk);
    case 'actions':
      // Nobody can press paper.
      return [];
  }
};

type Style = Extract<Block, { type: 'text' }>['style'];

const paragraph = (written: string, style: Style): Content => {
  const text = breakWords(written);
  if (style === 'warning') return boxed(text);
  const margin: [number, number, number, number] = [0, 0, 0, 6];
  if (style === 'note') return { text, fontSize: SIZE.small, margin, preserveLeadingSpaces: true };
  return { text, bold: style === 'strong', margin, preserveLeadingSpaces: true };
};

const boxed = (text: ContentText['text']): Content => ({
  table: { widths: ['*'], body: [[{ text, bold: true, preserveLeadingSpaces: true }]] },
  layout: {
    hLineWidth: () => LINE.thick,
    vLineWidth: () => LINE.thick,
    paddingLeft: () => 8,
    paddingRight: () => 8,
    paddingTop: () => 7,
    paddingBottom: () => 3,
  },
  margin: [0, 3, 0, 10],
});

/** Asks for room for what follows it, so that it never ends a page, and gives that room back. */
const heading = (text: string, pen: Pen): Content => {
  const line: Content = {
    text: breakWords(text),
    bold: true,
    fontSize: SIZE.heading,
    lineHeight: 1.3,
    margin: [0, 8, 0, 0],
  };
  // What is kept whole has to fit on a page.
  if (text.split('\n').length > 5 || pen.ems(text) > LONG_HEADING) return line;
  return {
    unbreakable: true,
    stack: [
      line,
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: CONTENT_WIDTH, y2: 0, lineWidth: LINE.thin }] },
      { text: '', fontSize: 1, lineHeight: 1, margin: [0, 0, 0, HEADING_ROOM - 1] },
    ],
    margin: [0, 0, 0, 5 - HEADING_ROOM],
  };
};

/** In ems: about five lines. */
const LONG_HEADING = 200;

const listItem = (text: string): Content => ({
  columns: [
    { width: SIZE.body, text: '・' },
    { width: '*', text: breakWords(text) },
  ],
  margin: [0, 0, 0, 2],
});

type Field = Extract<Block, { type: 'fields' }>['fields'][number];

/** Of their labels, in ems: longer ones are broken. */
const WIDEST_LABEL = 12;

const pairs = (fields: readonly Field[], { pen, texts }: Desk): readonly Content[] => {
  if (fields.length === 0) return [];
  const rows = fields.map(({ label, value }) => [pen.write(label), pen.write(value)]);
  const labels = Math.max(4, ...rows.map(([label = '']) => pen.ems(label)));
  return [
    ruledTable(
      {
        columns: [{ label: '', bold: true, ems: Math.min(labels + 1, WIDEST_LABEL) }, { label: '' }],
        rows,
        continued: texts.paper.continued,
        headless: true,
      },
      pen,
    ),
  ];
};

/** More do not stand side by side on a sheet. */
const MOST_COLUMNS = 12;

const table = ({ columns, rows }: Extract<Block, { type: 'table' }>, desk: Desk): readonly Content[] => {
  const { pen, texts } = desk;
  const count = Math.max(columns.length, ...rows.map(({ length }) => length));
  if (count === 0) return [];
  const places = Array.from({ length: count }, (_, at) => at);
  if (count > MOST_COLUMNS) {
    return rows.flatMap((row) =>
      pairs(
        places.map((at) => ({ label: columns[at] ?? '', value: row[at] ?? '' })),
        desk,
      ),
    );
  }
  return [
    ruledTable(
      {
        columns: places.map((at) => ({ label: pen.write(columns[at] ?? '') })),
        rows: rows.map((row) => places.map((at) => pen.write(row[at] ?? ''))),
        continued: texts.paper.continued,
      },
      pen,
    ),
  ];
};

const reached = ({ places, people }: RosterRow, none: string, { words }: Texts): string => {
  const named = (platform: string): string => words.platforms[platform] ?? platform;
  const entries = [
    ...places.map(({ platform, conversation }) => `${named(platform)} ${conversation}`),
    ...people.map(({ platform, id, note }) => `${named(platform)} ${id}${note}`),
  ];
  return entries.length === 0 ? none : entries.join('\n');
};
