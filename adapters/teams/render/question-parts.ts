// A section's question in its message: how each system stands, who said so, what to fill in, and the buttons.
import { answerText, countsText, earlierText } from '../../../src/chat/message/question-text.ts';
import type { QuestionRow, Questions } from '../../../src/posts/card.ts';
import { shorten } from '../../../src/texts/shorten-text.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { actionParts, execute, foldedActions, openDialog, toggle } from './card-actions.ts';
import type { CardElement } from './card-json.ts';
import { bold, element, type Line, lines, type Part, text } from './part.ts';
import { rowInputs, seenIn } from './question-inputs.ts';

/** A message names as many systems as a telephone shows in a few screens. */
const MOST_SYSTEMS = 20;
/** More than these, and what need not be said is folded away. */
const MOST_UNFOLDED = 3;
/** The input holds the whole note. */
const NOTE_LENGTH = 160;

/** How many systems have inputs, and how many of those more than the state; those first that wait for an answer. */
export interface InputRoom {
  readonly states: number;
  readonly details: number;
  /** Whether each of them is asked for the extent of the damage here, and not in the form alone. */
  readonly damage?: boolean;
}

export const questionParts = (
  questions: Questions,
  texts: Texts,
  room: InputRoom,
  revision: string,
): readonly Part[] => {
  const { systems, open } = questions;
  const shown = rowsShown(systems);
  const asked = open ? waitingFirst(shown).slice(0, room.states) : [];
  const inFull = asked.slice(0, room.details);
  const folds = shown.length > MOST_UNFOLDED;
  return [
    ...(shown.length < systems.length ? lines([text(countsText(systems, texts))], { worth: 'kept' }) : []),
    ...shown.flatMap((row, number) => [
      ...lines(rowLines(row, texts), { worth: 'kept', separated: true }),
      ...(asked.includes(row)
        ? rowInputs(row, texts, { number, folds, stateOnly: !inFull.includes(row), damage: room.damage ?? false }).map(
            element,
          )
        : []),
    ]),
    ...missing(questions, { shown, asked, inFull }, texts),
    ...(open ? answerButtons(questions, { asked, inFull }, texts, revision) : []),
  ];
};

/** From everything down to nothing: first what need not be said goes, then whole systems. */
export const inputRooms = ({ systems, open }: Questions): readonly InputRoom[] => {
  const most = open ? Math.min(systems.length, MOST_SYSTEMS) : 0;
  const falling = Array.from({ length: most + 1 }, (_, at) => most - at);
  return [
    { states: most, details: most, damage: true },
    ...falling.map((details) => ({ states: most, details })),
    ...falling.slice(1).map((states) => ({ states, details: 0 })),
  ];
};

const waitingFirst = (systems: readonly QuestionRow[]): readonly QuestionRow[] => [
  ...systems.filter(({ answered }) => !answered),
  ...systems.filter(({ answered }) => answered),
];

const rowsShown = (systems: readonly QuestionRow[]): readonly QuestionRow[] =>
  systems.length <= MOST_SYSTEMS ? systems : waitingFirst(systems).slice(0, MOST_SYSTEMS);

const missing = (
  { open, systems }: Questions,
  { shown, asked, inFull }: Readonly<Record<'shown' | 'asked' | 'inFull', readonly QuestionRow[]>>,
  { chat, teams }: Texts,
): readonly Part[] => {
  const rest = systems.length - shown.length;
  const isCut = shown.some(({ note }) => (note ?? '').length > NOTE_LENGTH);
  const said = [
    ...(!open && rest > 0 ? [chat.more.rows(rest)] : []),
    ...(open && asked.length < systems.length ? [teams.questions.rest(systems.length - asked.length)] : []),
    ...(inFull.length < asked.length ? [teams.questions.restOfDetails(asked.length - inFull.length)] : []),
    ...(isCut ? [chat.more.shortened] : []),
  ];
  return lines(said.map(text), { shape: 'note', worth: 'kept' });
};

const rowLines = (row: QuestionRow, texts: Texts): readonly Line[] => {
  const { chat, words, posts } = texts;
  const note = row.note === undefined || !row.answered ? '' : shorten(row.note, NOTE_LENGTH);
  return [
    [
      ...bold(chat.label(`${row.no} ${row.name}`)),
      ...(row.answered ? text(answerText(row, texts)) : bold(words.states.no_answer)),
      ...(row.answered || row.state === 'no_answer' ? [] : text(chat.aside(earlierText(row, texts)))),
    ],
    ...(note === '' ? [] : [text(`${chat.label(posts.columns.note)}${note}`)]),
    text(row.answeredBy ?? ''),
  ];
};

const FOLDED = 'all';

/** 「変更なし」needs something to be unchanged; one press is enough for one system, several are asked about twice. */
const answerButtons = (
  { incident, section, seen, systems }: Questions,
  { asked, inFull }: Readonly<Record<'asked' | 'inFull', readonly QuestionRow[]>>,
  texts: Texts,
  revision: string,
): readonly Part[] => {
  const { unchanged } = texts.posts.confirmation;
  const say = texts.teams.questions;
  const carries = { incident, section, revision, asOf: seen };
  const hasAnswers = systems.length > 0 && systems.every(({ state }) => state !== 'no_answer');
  const isWaiting = systems.some(({ answered }) => !answered);
  const all = isWaiting ? allButtons(systems.length, texts, carries) : [];
  const isAskedTwice = all.length > 0 && systems.length > 1;
  const answer = { ...carries, seen: seenIn(asked, texts) };
  return [
    ...actionParts([
      ...(asked.length === 0
        ? []
        : [execute(texts.console.buttons.answer, 'answer', answer, { style: 'primary', inputs: true })]),
      // What has no room here has it in a form of its own.
      ...(inFull.length < systems.length ? [openDialog(say.inForm, { form: 'answer', incident, section })] : []),
      ...(hasAnswers ? [execute(unchanged, 'answer_unchanged', carries)] : []),
      ...(isAskedTwice ? [toggle(say.all, FOLDED)] : all),
    ]),
    ...(isAskedTwice ? [foldedActions(FOLDED, say.allHint(systems.length), all)] : []),
  ];
};

const allButtons = (
  count: number,
  { words, posts }: Texts,
  carries: { readonly incident: string; readonly section: string; readonly revision: string; readonly asOf: number },
): readonly CardElement[] => {
  const { allRunning, allStopped } = posts.confirmation;
  const labels =
    count === 1
      ? { running: words.states.running, stopped: words.states.stopped }
      : { running: allRunning, stopped: allStopped };
  return (['running', 'stopped'] as const).map((state) => execute(labels[state], 'answer_all', { ...carries, state }));
};
