// An address as a code to scan, and the same in letters large enough to type from at arm's length.
import type { Column, Content } from 'pdfmake/interfaces.js';
import type { AddressToOpen } from '../../src/posts/paper/paper-card.ts';
import { breakWords } from './break-words.ts';
import type { Desk } from './desk.ts';
import { LINE, SIZE } from './paper.ts';
import type { Pen } from './pen.ts';

/** About 5 cm, read from a telephone held over the desk; around it the white that readers need. */
const CODE_SIZE = 140;
const QUIET = 12;
const ADDRESS_SIZE = 14;
const LETTERS_SIZE = 22;

export const addressToOpen = (block: AddressToOpen, { pen }: Desk): readonly Content[] => [
  {
    unbreakable: true,
    table: {
      widths: ['*'],
      body: [[{ stack: [{ columns: [code(block, pen), letters(block, pen)] }, ...address(block, pen)] }]],
    },
    layout: {
      hLineWidth: () => LINE.thin,
      vLineWidth: () => LINE.thin,
      paddingLeft: () => QUIET,
      paddingRight: () => QUIET,
      paddingTop: () => QUIET,
      paddingBottom: () => QUIET / 2,
    },
    margin: [0, 4, 0, 8],
  },
];

const code = ({ url, scanLabel }: AddressToOpen, pen: Pen): Column => ({
  width: CODE_SIZE + 2 * QUIET,
  stack: [
    { text: pen.write(scanLabel), fontSize: SIZE.small, bold: true },
    { qr: url, fit: CODE_SIZE, eccLevel: 'M', margin: [0, 4, 0, QUIET] },
  ],
});

const letters = ({ letters: inFours, lettersLabel }: AddressToOpen, pen: Pen): Column => ({
  width: '*',
  stack: [
    { text: breakWords(pen.write(lettersLabel)), fontSize: SIZE.small, bold: true },
    { text: pen.write(inFours), fontSize: LETTERS_SIZE, bold: true, noWrap: true, margin: [0, 6, 0, 0] },
  ],
});

/** Over the whole width, so that it stays in one line. */
const address = ({ url, typeLabel }: AddressToOpen, pen: Pen): readonly Content[] => [
  { text: pen.write(typeLabel), fontSize: SIZE.small, bold: true },
  { text: breakWords(pen.write(url)), fontSize: ADDRESS_SIZE, margin: [0, 2, 0, 0] },
];
