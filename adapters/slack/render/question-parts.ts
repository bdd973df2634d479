// A section's question in its message: how each system stands, who said so, and the buttons to answer.
import type { Button } from '@slack/types';
import { lines, named, notes } from '../../../src/chat/message/part.ts';
import { countsParts, isNoteCut, isOffered, rowLine, rowsShown } from '../../../src/chat/message/question-rows.ts';
import type { Questions } from '../../../src/posts/card.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { actionsOf, button, type Carried, confirmation } from './card-buttons.ts';
import type { Part } from './characters.ts';
import { membersOf } from './rich-lines.ts';

export const questionParts = (questions: Questions, texts: Texts, carried: Carried): readonly Part[] => {
  const { systems, open } = questions;
  const { chat, slack } = texts;
  const shown = rowsShown(systems);
  const rest = systems.length - shown.length;
  return [
    ...countsParts(questions, texts),
    ...lines(
      shown.map((row) => rowLine(row, texts, (person) => membersOf([person]).flatMap(named))),
      { shape: 'list', worth: 'kept' },
    ),
    ...notes(rest > 0 ? (open ? slack.questions.rest(rest) : chat.more.rows(rest)) : ''),
    ...notes(isNoteCut(shown) ? chat.more.shortened : ''),
    ...(open ? actionsOf(answerButtons(questions, texts, carried)) : []),
  ];
};

/** One press is enough for one system, and is asked twice for several. */
const answerButtons = (questions: Questions, texts: Texts, { revision }: Carried): readonly Button[] => {
  const { incident, section, seen } = questions;
  const { unchanged } = texts.posts.confirmation;
  const repeated = { incident, section, revision: revision(), seen };
  const offered = isOffered(questions);
  return [
    button(texts.console.buttons.answer, 'open_answer', { incident, section }, { style: 'primary' }),
    ...(offered.unchanged ? [button(unchanged, 'answer_unchanged', repeated)] : []),
    ...(offered.all
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
