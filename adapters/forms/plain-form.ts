// Our own form, for as long as there is no template: A4, a title, its marks, and a table of labels and values.
import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Form } from '../../src/posts/paper/forms.ts';
import { documentText, textRuns } from './document-text.ts';

/** By name only: every Japanese Windows and Office has it. */
const MINCHO = 'MS 明朝';
const FONT = { ascii: MINCHO, hAnsi: MINCHO, eastAsia: MINCHO, cs: MINCHO };

/** Twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
/** 25 mm where the sheet is bound, 20 mm elsewhere. */
const MARGIN = { left: 1417, right: 1134, top: 1134, bottom: 1134 };
const WIDTH = A4.width - MARGIN.left - MARGIN.right;
const LABEL_WIDTH = 2600;
const CELL_MARGINS = { marginUnitType: WidthType.DXA, top: 80, bottom: 80, left: 110, right: 110 };
const LABEL_SHADE = 'F2F2F2';
/** Half points. */
const SIZE = { title: 32, mark: 22, body: 21 };

export const plainForm = async (content: Form): Promise<Uint8Array> => {
  const document = new Document({
    styles: {
      default: { document: { run: { font: FONT, size: SIZE.body, language: { value: 'en-US', eastAsia: 'ja-JP' } } } },
    },
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        children: [titleOf(content.title), ...content.marks.map(markOf), tableOf(content.fields)],
      },
    ],
  });
  const packed = await Packer.toBuffer(document, undefined, [coreProperties(content.title)]);
  return new Uint8Array(packed);
};

const titleOf = (title: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 160 },
    children: [new TextRun({ text: documentText(title), bold: true, size: SIZE.title })],
  });

const markOf = (mark: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 160 },
    children: [new TextRun({ text: documentText(mark), bold: true, size: SIZE.mark })],
  });

const tableOf = (fields: Form['fields']): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [LABEL_WIDTH, WIDTH - LABEL_WIDTH],
    margins: CELL_MARGINS,
    rows: fields.map(
      ({ label, value }) => new TableRow({ children: [labelCell(label), cell(WIDTH - LABEL_WIDTH, value)] }),
    ),
  });

const labelCell = (label: string): TableCell =>
  new TableCell({
    width: { size: LABEL_WIDTH, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    shading: { fill: LABEL_SHADE },
    children: [new Paragraph({ children: textRuns(label) })],
  });

const cell = (width: number, value: string): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [new Paragraph({ children: textRuns(value) })],
  });

/** Ours instead of the library's, which would say when and by which program it was made: the same form is the same file. */
const coreProperties = (title: string): { path: string; data: string } => ({
  path: 'docProps/core.xml',
  data: [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escaped(documentText(title))}</dc:title></cp:coreProperties>`,
  ].join(''),
});

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
