// A section's question in its message: how each system stands, who said so, and the buttons to answer.
import type { Button } from '@slack/types';
import { answerText, countsText, earlierText } from '../../../src/chat/message/question-text.ts';
import type { QuestionRow, Questions } from '../../../src/posts/card.ts';
import { shorten } from '../../../src/texts/shorten-text.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { actionsOf, button, type Carried, confirmation } from './card-buttons.ts';
import { lines, type Part } from './part.ts';
import { bold, type Line, membersOf, mention, text } from './rich-lines.ts';

/** A message names as many systems as a telephone shows in a few screens. */
const MOST_SYSTEMS = 20;
/** The form shows the whole note. */
const NOTE_LENGTH = 160;

export const questionParts = (questions: Questions, texts: Texts, carried: Carried): readonly Part[] => {
  const { systems } = questions;
  const shown = rowsShown(systems);
  return [
    ...(shown.length < systems.length ? lines([text(countsText(systems, texts))]) : []),
    ...lines(
      shown.map((row) => rowLine(row, texts)),
      { shape: 'list', worth: 'kept' },
    ),
    ...missing(questions, shown, texts),
    ...(questions.open ? actionsOf(answerButtons(questions, texts, carried)) : []),
  ];
};

/** All of them; of very many those first that still wait for an answer. */
const rowsShown = (systems: readonly QuestionRow[]): readonly QuestionRow[] => {
  if (systems.length <= MOST_SYSTEMS) return systems;
  const waiting = systems.filter(({ answered }) => !answered);
  return [...waiting, ...systems.filter(({ answered }) => answered)].slice(0, MOST_SYSTEMS);
};

const missing = (
  { open, systems }: Questions,
  shown: readonly QuestionRow[],
  { chat, slack }: Texts,
): readonly Part[] => {
  const rest = systems.length - shown.length;
  const isCut = shown.some(({ note }) => (note ?? '').length > NOTE_LENGTH);
  return [
    ...(rest > 0 ? [open ? slack.questions.rest(rest) : chat.more.rows(rest)] : []),
    ...(isCut ? [chat.more.shortened] : []),
  ].flatMap((line) => lines([text(line)], { shape: 'context', worth: 'kept' }));
};

const rowLine = (row: QuestionRow, texts: Texts): Line => {
  const { chat, words } = texts;
  return [
    ...bold(chat.label(`${row.no} ${row.name}`)),
    ...(row.answered ? text(standingText(row, texts)) : bold(words.states.no_answer)),
    ...(row.answered || row.state === 'no_answer' ? [] : text(chat.aside(earlierText(row, texts)))),
    ...whoLine(row),
  ];
};

const standingText = (row: QuestionRow, texts: Texts): string => {
  const { chat, posts } = texts;
  const note = row.note === undefined ? '' : `${chat.label(posts.columns.note)}${shorten(row.note, NOTE_LENGTH)}`;
  return [answerText(row, texts), note].filter(Boolean).join('\n');
};

/** By name where they answered in Slack; not for an earlier round, or its new question would call them. */
const whoLine = ({ answered, answeredBy, person }: QuestionRow): Line => {
  const known = membersOf(answered && person !== undefined ? [person] : []).flatMap(mention);
  const words = answeredBy === undefined ? [] : text(answeredBy);
  if (known.length + words.length === 0) return [];
  return [...text('\n'), ...known, ...(known.length > 0 && words.length > 0 ? text(' ') : []), ...words];
};

/** 「変更なし」needs something to be unchanged; one press is enough for one system, and is asked twice for several. */
const answerButtons = (questions: Questions, texts: Texts, { revision }: Carried): readonly Button[] => {
  const { incident, section, seen, systems } = questions;
  const { unchanged } = texts.posts.confirmation;
  const repeated = { incident, section, revision: revision(), seen };
  const hasAnswers = systems.length > 0 && systems.every(({ state }) => state !== 'no_answer');
  const isWaiting = systems.some(({ answered }) => !answered);
  return [
    button(texts.console.buttons.answer, 'open_answer', { incident, section }, { style: 'primary' }),
    ...(hasAnswers ? [button(unchanged, 'answer_unchanged', repeated)] : []),
    ...(isWaiting
      ? (['running', 'stopped'] as const).map((state) => allButton(questions, state, texts, repeated))
      : []),
  ];
};

const allButton = (
  { systems }: Questions,
  state: 'running' | 'stopped',
  texts: Texts,
  repeated: { readonly incident: string; readonly section: string; readonly revision: string; readonly seen: number },
): Button => {
  const one = texts.words.states[state];
  const carries = { ...repeated, state };
  if (systems.length === 1) return button(one, 'answer_all', carries, { number: state });
  const { allRunning, allStopped } = texts.posts.confirmation;
  const say = texts.slack.questions.confirmAll;
  const confirm = confirmation({ ...say, text: say.text(systems.length, one) });
  return button(state === 'running' ? allRunning : allStopped, 'answer_all', carries, { number: state, confirm });
};
