// 連絡票 on paper: whom to call and on which number, with room to write in who took the call and when (図2 ※2).
import type { Content } from 'pdfmake/interfaces.js';
import type { CallNumber } from '../../src/ports/printer.ts';
import type { CallSheet } from '../../src/posts/card.ts';
import type { Texts } from '../../src/texts/texts.ts';
import type { Desk } from './desk.ts';
import { EMPTY_BOX, type Pen } from './pen.ts';
import { ruledTable } from './ruled-table.ts';

const LEAST_DONE_EMS = 2.4;
/** A number is read aloud: it is not broken. */
const LEAST_TELEPHONE_EMS = 8;
const MOST_TELEPHONE_EMS = 16;
const MOST_MARK_EMS = 3;
/** A name is read at a glance: short ones keep their line, however many columns there are. */
const MOST_NAME_EMS = 7;
/** Where more stands beside them, a number stands below what it is for. */
const MOST_CELLS_BESIDE = 3;

export const callSheet = ({ columns, rows }: CallSheet, { pen, texts, numbersOf }: Desk): readonly Content[] => {
  const count = Math.max(columns.length - 1, ...rows.map(({ cells }) => cells.length));
  const places = Array.from({ length: count }, (_, at) => at);
  const { paper, words } = texts;
  const isCrowded = count > MOST_CELLS_BESIDE;
  const telephones = rows.map(({ recipient }) =>
    pen.write(numbersText(numbersOf(recipient), isCrowded ? '\n' : ' ', words)),
  );
  // What it is for may be broken there, the number never.
  const mark = pen.ems(words.sample) > MOST_MARK_EMS ? '' : words.sample;
  const kept = isCrowded
    ? rows.flatMap(({ recipient }) =>
        numbersOf(recipient).map(({ number, sample }) => pen.write(`${number}${sample ? mark : ''}`)),
      )
    : telephones;
  const widest = Math.max(LEAST_TELEPHONE_EMS, ...kept.map((text) => pen.ems(text) + 0.5));
  return [
    ruledTable(
      {
        columns: [
          { label: pen.write(columns[0] ?? ''), ...(count > MOST_CELLS_BESIDE + 1 ? nameWidth(rows, pen) : {}) },
          { label: paper.telephone, ems: Math.min(widest, MOST_TELEPHONE_EMS) },
          ...places.map((at) => ({ label: pen.write(columns[at + 1] ?? '') })),
          { label: paper.done, ems: Math.max(LEAST_DONE_EMS, pen.ems(paper.done) + 0.5), alignment: 'center' },
        ],
        rows: rows.map(({ name, cells, done }, row) => [
          pen.write(name),
          telephones[row] ?? '',
          ...places.map((at) => pen.write(cells[at] ?? '')),
          done ? paper.done : EMPTY_BOX,
        ]),
        continued: paper.continued,
        forWriting: true,
      },
      pen,
    ),
  ];
};

/** Empty where nobody has entered a number: it can be written in. */
const numbersText = (numbers: readonly CallNumber[], between: string, words: Texts['words']): string =>
  numbers
    .map(({ label, number, sample }) => [label, `${number}${sample ? words.sample : ''}`].filter(Boolean).join(between))
    .join('\n');

const nameWidth = (rows: CallSheet['rows'], pen: Pen): { readonly ems?: number } => {
  const widest = Math.max(0, ...rows.map(({ name }) => pen.ems(pen.write(name)) + 0.3));
  return widest === 0 ? {} : { ems: Math.min(widest, MOST_NAME_EMS) };
};
