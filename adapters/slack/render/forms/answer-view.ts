// 稼働状況の回答: the form of a section's systems, page by page when there are many.
import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { z } from 'zod';
import type { QuestionRow, Questions } from '../../../../src/posts/card.ts';
import { shorten } from '../../../../src/texts/shorten-text.ts';
import type { Texts } from '../../../../src/texts/texts.ts';
import type { FORMS } from '../../interactions.ts';
import { earlierText } from '../question-parts.ts';
import { checkInput, choicesOf, NOT_CHOSEN, selectInput, textInput } from './form-fields.ts';
import { contextLine, modalForm } from './modal.ts';

/** At most five blocks a system, and nine around them, in the hundred of a view. */
export const SYSTEMS_PER_PAGE = 18;
const MOST_NOTE = 1000;
const MOST_NAME = 100;

export const answerPages = ({ systems }: Questions): number =>
  Math.max(1, Math.ceil(systems.length / SYSTEMS_PER_PAGE));

/**
 * `heading` says whose systems they are and until when, as the title of the request does; `heard` when it is taken down
 * for others, who said it by telephone, on paper or in person.
 */
export const answerView = (
  questions: Questions,
  page: number,
  texts: Texts,
  heading = '',
  heard = false,
): ModalView => {
  const { incident, section, seen, systems } = questions;
  const say = texts.slack.form;
  const pages = answerPages(questions);
  const shownPage = Math.min(Math.max(0, page), pages - 1);
  const from = shownPage * SYSTEMS_PER_PAGE;
  const shown = systems.slice(from, from + SYSTEMS_PER_PAGE);
  const where =
    pages === 1
      ? say.systems(systems.length)
      : say.page(shownPage + 1, pages, from + 1, from + shown.length, systems.length);
  return modalForm(
    {
      name: 'answer',
      title: say.answerTitle,
      submit: shownPage + 1 < pages ? say.submitAndNext : say.submitAnswer,
      carries: { incident, section, page: shownPage, seen } satisfies z.infer<typeof FORMS.answer>,
      blocks: [
        ...contextLine(heading, where),
        ...(heard ? proxyFields(texts) : []),
        ...shown.flatMap((row, at) => [...(at === 0 ? [] : [DIVIDER]), ...systemFields(row, texts)]),
        ...contextLine(systems.length === 0 ? say.noSystems : texts.words.restoredHelp),
      ],
    },
    texts,
  );
};

/** 代理入力: who said it, how it was heard, and whether it was read back (P8(10)). */
const proxyFields = ({ console: { section: say }, words }: Texts): readonly KnownBlock[] => [
  textInput({ name: 'saidBy', label: say.saidBy, hint: say.saidByHint, required: true }, { most: MOST_NAME }),
  selectInput({ name: 'by', label: say.by, required: true }, choicesOf(words.means), undefined),
  textInput({ name: 'at', label: say.at, hint: say.atHint }, { most: MOST_NAME }),
  checkInput({ name: 'readBack', label: say.readBack }, say.readBack),
  DIVIDER,
];

const DIVIDER: KnownBlock = { type: 'divider' };

const systemFields = (row: QuestionRow, texts: Texts): readonly InputBlock[] => {
  const { console: say, words, posts, slack } = texts;
  // Only an answer of this round stands already; an older one has to be given again.
  const now = row.answered ? row : undefined;
  const none = { value: NOT_CHOSEN, label: say.section.choose };
  const states = choicesOf(words.states).filter(({ value }) => value !== 'no_answer');
  return [
    selectInput(
      {
        name: `state:${row.id}`,
        label: `${row.no} ${row.name}`,
        hint: row.answered || row.state === 'no_answer' ? undefined : earlierHint(row, texts),
        placeholder: slack.form.statePlaceholder,
      },
      now === undefined ? [...states, { value: NOT_CHOSEN, label: say.section.leave }] : states,
      now?.state,
    ),
    selectInput(
      { name: `service:${row.id}`, label: say.section.service, placeholder: slack.form.servicePlaceholder },
      [...choicesOf(words.serviceStates), none],
      now?.serviceState,
    ),
    // What the order of restoration depends on (計画 個別4(6)).
    selectInput(
      { name: `damage:${row.id}`, label: say.section.damage, placeholder: slack.form.servicePlaceholder },
      [...choicesOf(words.damages), none],
      now?.damage,
    ),
    textInput(
      { name: `note:${row.id}`, label: posts.columns.note },
      { value: now?.note, most: MOST_NOTE, multiline: true },
    ),
  ];
};

const HINT_NOTE = 200;

const earlierHint = (row: QuestionRow, texts: Texts): string => {
  const note = row.note ?? '';
  const kept = shorten(note, HINT_NOTE);
  return [earlierText(row, texts), kept, row.answeredBy ?? ''].filter(Boolean).join(' ');
};
