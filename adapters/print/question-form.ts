// 稼働状況の確認 on paper: what stands of each system, boxes to tick while one listens, and who said it to whom (P8(10)).
import type { Content, ContentText, TableCell } from 'pdfmake/interfaces.js';
import type { QuestionRow, Questions } from '../../src/posts/card.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { breakWords } from './break-words.ts';
import type { Desk } from './desk.ts';
import { CELL_PADDING, CONTENT_WIDTH, LINE, SIZE, TABLE_LINE_HEIGHT, WRITING_HEIGHT } from './paper.ts';
import { EMPTY_BOX, type Pen } from './pen.ts';
import { gridBelow, ruledTable } from './ruled-table.ts';

export const questionForm = (questions: Questions, desk: Desk): readonly Content[] => {
  if (questions.systems.length === 0) return [];
  if (!questions.open) return [standingTable(questions.systems, desk)];
  return [heardForm(desk), ...questions.systems.map((row) => systemForm(row, desk))];
};

/** Once it is closed there is nothing left to ask. */
const standingTable = (systems: readonly QuestionRow[], { pen, texts }: Desk): Content => {
  const { questions, continued } = texts.paper;
  return ruledTable(
    {
      columns: [
        { label: questions.no, alignment: 'center' },
        { label: questions.system },
        { label: questions.state },
        { label: questions.answeredBy },
      ],
      rows: systems.map((row) => [
        String(row.no),
        pen.write(row.name),
        pen.write(standing(row, texts)),
        pen.write(row.answeredBy ?? ''),
      ]),
      continued,
    },
    pen,
  );
};

/** The line after those with boxes to tick. */
const FIRST_BESIDE = 5;

const systemForm = (row: QuestionRow, { pen, texts }: Desk): Content => {
  const { paper, words, posts } = texts;
  const say = paper.questions;
  const name = pen.write(row.name);
  const now = pen.write([standing(row, texts), row.answeredBy ?? ''].filter(Boolean).join('\n'));
  return form(
    [
      [label(say.number(row.no)), { ...wide, text: breakWords(name), bold: true }, ...covered],
      [label(say.now), { ...wide, text: breakWords(now) }, ...covered],
      [label(say.state), { ...wide, ...choices(words.states, pen) }, ...covered],
      [label(say.service), { ...wide, ...choices(words.serviceStates, pen) }, ...covered],
      [label(texts.sheets.damage), { ...wide, ...choices(words.damages, pen) }, ...covered],
      ...(row.asks ?? []).map((name) => [label(texts.recovery.fields[name].label), { ...wide, text: '' }, ...covered]),
      [label(posts.columns.note), { ...wide, text: '' }, ...covered],
    ],
    {
      writing: [...(row.asks ?? []).map((_, at) => FIRST_BESIDE + at), FIRST_BESIDE + (row.asks?.length ?? 0)],
      whole: isShort(`${name}\n${now}`, pen),
    },
  );
};

/** Once for all systems of the sheet: one call is about all of them. */
const heardForm = ({ pen, texts: { paper, words, console: screen } }: Desk): Content => {
  const { who, at, heardBy } = paper.questions;
  const blank: TableCell = { text: '' };
  return form(
    [
      [label(screen.section.by), { ...wide, ...choices(words.means, pen, [screen.section.readBack]) }, ...covered],
      [label(who), blank, label(at), blank, label(heardBy), blank],
    ],
    { writing: [1], whole: true },
  );
};

const standing = (row: QuestionRow, { words, console: screen, posts }: Texts): string => {
  const damage = Object.entries(words.damages).find(([id]) => id === row.damage)?.[1] ?? row.damage;
  const answer = words.list(
    [
      row.stateLabel,
      row.serviceStateLabel ?? '',
      damage === undefined ? '' : `${screen.section.damage}:${damage}`,
    ].filter(Boolean),
  );
  const beside = row.besideText ? `\n${row.besideText}` : '';
  const note = `${row.note ? `\n${posts.columns.note}:${row.note}` : ''}${beside}`;
  if (row.answered || row.state === 'no_answer') return `${answer}${note}`;
  return `${words.states.no_answer}\n${screen.section.previous(answer)}${note}`;
};

const label = (text: string): TableCell => ({ text, bold: true, verticalAlignment: 'middle' });
const wide = { colSpan: 5, verticalAlignment: 'middle' } as const;
const covered: readonly TableCell[] = [{}, {}, {}, {}];

/** A box is never parted from its word. */
const choices = (
  labels: Readonly<Record<string, string>>,
  pen: Pen,
  more: readonly string[] = [],
): Pick<ContentText, 'text'> => {
  const offered = Object.entries(labels).flatMap(([id, text]) => (id === 'no_answer' ? [] : [text]));
  return {
    text: [...offered, ...more].flatMap((text, at) => [
      ...(at === 0 ? [] : ['\u3000']),
      { text: pen.write(`${EMPTY_BOX}${text}`), noWrap: true },
    ]),
  };
};

/** Columns of the form in ems: label, then up to three things to write in with two labels between them. */
const LABEL_EMS = 10;
const SMALL_LABEL_EMS = 4;

const form = (
  rows: readonly (readonly TableCell[])[],
  { writing, whole }: { readonly writing: readonly number[]; readonly whole: boolean },
): Content => {
  const labels = (LABEL_EMS + 2 * SMALL_LABEL_EMS) * SIZE.small;
  const rest = CONTENT_WIDTH - labels - 6 * 2 * CELL_PADDING - 7 * LINE.thin;
  const [label, small, blank] = [LABEL_EMS * SIZE.small, SMALL_LABEL_EMS * SIZE.small, rest / 3 - 0.01];
  return {
    unbreakable: whole,
    table: {
      widths: [label, blank, small, blank, small, blank],
      heights: (row) => (writing.includes(row) ? WRITING_HEIGHT - 2 * CELL_PADDING : 0),
      body: rows.map((row) => [...row]),
    },
    layout: gridBelow(0),
    fontSize: SIZE.small,
    lineHeight: TABLE_LINE_HEIGHT,
    margin: [0, 3, 0, 8],
  };
};

/** Longer ones may go on over the page, since what is kept whole has to fit on one. */
const MOST_EMS_KEPT_WHOLE = 400;

const isShort = (text: string, pen: Pen): boolean =>
  text.split('\n').length < 15 && text.split('\n').reduce((ems, line) => ems + pen.ems(line), 0) < MOST_EMS_KEPT_WHOLE;
