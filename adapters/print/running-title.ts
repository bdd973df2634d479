// What stands on every page: the card's title, from its second page in one line at the head; at the foot of which incident the
// sheet is, when it was printed, and page n of m.
import type { Content, DynamicContent } from 'pdfmake/interfaces.js';
import type { Texts } from '../../src/texts/texts.ts';
import { CONTENT_WIDTH, HEADER_TOP, LINE, MARGINS, SIZE } from './paper.ts';
import type { Pen } from './pen.ts';

/** On a card's first page its title stands in full already. pdfmake asks for the pages in their order, each once. */
export const runningHeader = (title: string, pen: Pen): DynamicContent => {
  let first: number | undefined;
  const line = pen.cut(title.replace(/\s+/g, ' '), CONTENT_WIDTH / SIZE.small - 0.1);
  return (page): Content | undefined => {
    first ??= page;
    if (page === first || line === '') return;
    return {
      stack: [
        { text: line, fontSize: SIZE.small, lineHeight: 1.3 },
        { canvas: [{ type: 'line', x1: 0, y1: 0, x2: CONTENT_WIDTH, y2: 0, lineWidth: LINE.thin }] },
      ],
      margin: [MARGINS.left, HEADER_TOP, MARGINS.right, 0],
    };
  };
};

/** Of a sheet that is no part of a document. */
export const footAlone =
  (foot: string, pen: Pen): DynamicContent =>
  (): Content => ({
    text: pen.cut(foot.replace(/\s+/g, ' '), CONTENT_WIDTH / SIZE.small),
    fontSize: SIZE.small,
    margin: [MARGINS.left, 16, MARGINS.right, 0],
  });

/** Room for page n of m, in ems. */
const PAGE_EMS = 9;

export const pageFooter = (foot: string, pen: Pen, { paper }: Texts): DynamicContent => {
  const line = pen.cut(foot.replace(/\s+/g, ' '), CONTENT_WIDTH / SIZE.small - PAGE_EMS);
  return (page, of): Content => {
    const number: Content = { text: paper.page(page, of), alignment: line === '' ? 'center' : 'right' };
    return {
      columns:
        line === ''
          ? [number]
          : [
              { width: '*', text: line },
              { ...number, width: PAGE_EMS * SIZE.small },
            ],
      fontSize: SIZE.small,
      margin: [MARGINS.left, 16, MARGINS.right, 0],
    };
  };
};
