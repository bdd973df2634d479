// A section's question in its message: how each system stands, who said so, what to fill in, and the buttons.
import { lines, notes } from '../../../src/chat/message/part.ts';
import {
  countsParts,
  isNoteCut,
  isOffered,
  MOST_SYSTEMS,
  rowLine,
  rowsShown,
  waitingFirst,
} from '../../../src/chat/message/question-rows.ts';
import type { QuestionRow, Questions } from '../../../src/posts/card.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { actionParts, execute, foldedActions, openDialog, toggle } from './card-actions.ts';
import type { CardElement } from './card-json.ts';
import { element, type Part } from './elements.ts';
import { rowInputs, seenIn } from './question-inputs.ts';

/** More than these, and what need not be said is folded away. */
const MOST_UNFOLDED = 3;

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
  const { damage = false } = room;
  return [
    ...countsParts(questions, texts),
    ...shown.flatMap((row, number) => [
      ...lines([rowLine(row, texts)], { worth: 'kept', separated: true }),
      ...(asked.includes(row)
        ? rowInputs(row, texts, { number, folds, stateOnly: !inFull.includes(row), damage }).map(element)
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

type Rows<Name extends string> = Readonly<Record<Name, readonly QuestionRow[]>>;

const missing = (
  { open, systems }: Questions,
  { shown, asked, inFull }: Rows<'shown' | 'asked' | 'inFull'>,
  { chat, teams: { questions: say } }: Texts,
): readonly Part[] => {
  const rest = systems.length - shown.length;
  const unasked = systems.length - asked.length;
  return notes(
    !open && rest > 0 ? chat.more.rows(rest) : '',
    open && unasked > 0 ? say.rest(unasked) : '',
    inFull.length < asked.length ? say.restOfDetails(asked.length - inFull.length) : '',
    isNoteCut(shown) ? chat.more.shortened : '',
  );
};

const FOLDED = 'all';

/** One press is enough for one system, several are asked about twice. */
const answerButtons = (
  questions: Questions,
  { asked, inFull }: Rows<'asked' | 'inFull'>,
  texts: Texts,
  revision: string,
): readonly Part[] => {
  const { incident, section, seen, systems } = questions;
  const { unchanged } = texts.posts.confirmation;
  const say = texts.teams.questions;
  const carries = { incident, section, revision, asOf: seen };
  const offered = isOffered(questions);
  const all = offered.all ? allButtons(systems.length, texts, carries) : [];
  const isAskedTwice = all.length > 0 && systems.length > 1;
  const answer = { ...carries, seen: seenIn(asked, texts) };
  return [
    ...actionParts([
      ...(asked.length === 0
        ? []
        : [execute(texts.console.buttons.answer, 'answer', answer, { style: 'primary', inputs: true })]),
      // What has no room here has it in a form of its own.
      ...(inFull.length < systems.length ? [openDialog(say.inForm, { form: 'answer', incident, section })] : []),
      ...(offered.unchanged ? [execute(unchanged, 'answer_unchanged', carries)] : []),
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
