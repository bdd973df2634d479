// 稼働状況の回答: a section's own, or 代理入力, taken down for others who said it by telephone, on paper or in person.
import type { QuestionRow, Questions } from '../../posts/card.ts';
import { shorten } from '../../texts/shorten-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { earlierText } from '../message/question-rows.ts';
import { choicesOf, type Field, type Form, NOT_CHOSEN } from './form.ts';

const MOST_NAME = 100;
/** As long as an answer keeps. */
const MOST_NOTE = 1000;
const ASIDE_NOTE = 200;

export interface AnswerForm {
  /** Those that are asked. */
  readonly rows: readonly QuestionRow[];
  /** Says whose systems they are and until when, as the title of the request does. */
  readonly heading?: string;
  /** Taken down for others; otherwise the person answers for their own section. */
  readonly heard?: boolean;
  /** Which page it is of how many, counted from 0. */
  readonly page?: { readonly number: number; readonly of: number; readonly from: number };
}

export const answerForm = (
  { incident, section, seen, systems, manager }: Questions,
  { rows, heading = '', heard = false, page }: AnswerForm,
  texts: Texts,
): Form => {
  const say = texts.chat.form;
  const rest = page === undefined ? systems.length - rows.length : 0;
  return {
    asked: { form: 'answer', incident, section, seen, ...(page === undefined ? {} : { page: page.number }) },
    title: heard ? say.proxyTitle : say.answerTitle,
    submit: page !== undefined && page.number + 1 < page.of ? say.submitAndNext : texts.console.buttons.answer,
    parts: [
      { type: 'hint', heading, said: page === undefined ? [] : [pageText(page, rows, systems, texts)] },
      ...(heard ? proxyFields(texts) : []),
      ...(manager === undefined ? [] : [confirmedByField(texts)]),
      ...rows.map((row) => ({
        type: 'system' as const,
        title: `${row.no} ${row.name}`,
        aside: row.answered || row.state === 'no_answer' ? '' : asideText(row, texts),
        by: row.answered ? (row.answeredBy ?? '') : '',
        fields: systemFields(row, texts),
      })),
      {
        type: 'hint',
        said: [
          rest > 0 ? texts.chat.more.rows(rest) : '',
          systems.length === 0 ? say.noSystems : texts.words.restoredHelp,
        ],
      },
    ],
  };
};

const pageText = (
  { number, of, from }: NonNullable<AnswerForm['page']>,
  rows: readonly QuestionRow[],
  systems: readonly QuestionRow[],
  { chat: { form: say } }: Texts,
): string =>
  of === 1 ? say.systems(systems.length) : say.page(number + 1, of, from + 1, from + rows.length, systems.length);

/** 代理入力: who said it, how it was heard, and whether it was read back (P8(10)). */
const proxyFields = ({ console: { section: say }, words, chat }: Texts): readonly Field[] => [
  {
    type: 'text',
    name: 'saidBy',
    label: say.saidBy,
    hint: say.saidByHint,
    needed: chat.form.needsSaidBy,
    most: MOST_NAME,
  },
  { type: 'choice', name: 'by', label: say.by, needed: chat.form.needsMeans, choices: choicesOf(words.means) },
  { type: 'text', name: 'at', label: say.at, hint: say.atHint, most: MOST_NAME },
  { type: 'check', name: 'readBack', label: say.readBack, box: say.readBack },
];

/** Whoever has the manager's confirmation already says so with the answer (P8(8)ア). */
const confirmedByField = ({ accountable: { managers: say } }: Texts): Field => ({
  type: 'text',
  name: 'confirmedBy',
  label: say.confirmedBy,
  hint: say.confirmedByHint,
  most: MOST_NAME,
});

interface SystemFields {
  readonly state: Field;
  readonly service: Field;
  /** What the order of restoration depends on (計画 個別4(6)). */
  readonly damage: Field;
  readonly note: Field;
  /** 代替手段 and 復旧済: only what is asked of this one. */
  readonly beside: readonly Field[];
}

export const systemFields = (row: QuestionRow, texts: Texts): readonly Field[] => {
  const { state, service, damage, note, beside } = fieldsOfSystem(row, texts);
  return [state, ...beside, service, damage, note];
};

/** Only an answer of this round stands already; an older one has to be given again. */
export const fieldsOfSystem = (row: QuestionRow, texts: Texts): SystemFields => {
  const { console: say, words, posts, chat } = texts;
  const now = row.answered ? row : undefined;
  const none = { value: NOT_CHOSEN, label: say.section.choose };
  const states = choicesOf(words.states).filter(({ value }) => value !== 'no_answer');
  const leave = { value: NOT_CHOSEN, label: say.section.leave };
  const placeholder = chat.form.servicePlaceholder;
  return {
    state: {
      type: 'choice',
      name: `state:${row.id}`,
      label: say.section.state,
      placeholder: chat.form.statePlaceholder,
      choices: now === undefined ? [...states, leave] : states,
      chosen: now?.state,
    },
    service: {
      type: 'choice',
      name: `service:${row.id}`,
      label: say.section.service,
      placeholder,
      choices: choicesOf(words.serviceStates),
      chosen: now?.serviceState,
      none,
    },
    damage: {
      type: 'choice',
      name: `damage:${row.id}`,
      label: say.section.damage,
      placeholder,
      choices: choicesOf(words.damages),
      chosen: now?.damage,
      none,
    },
    note: {
      type: 'text',
      name: `note:${row.id}`,
      label: posts.columns.note,
      value: now?.note,
      most: MOST_NOTE,
      multiline: true,
    },
    beside: besideFields(row, texts),
  };
};

const besideFields = (row: QuestionRow, { recovery }: Texts): readonly Field[] =>
  (row.asks ?? []).map((name) => ({
    type: 'text',
    name: `${name}:${row.id}`,
    label: recovery.fields[name].label,
    hint: recovery.fields[name].hint,
    value: row.answered ? row.besides?.[name] : undefined,
    most: MOST_NOTE,
  }));

const asideText = (row: QuestionRow, texts: Texts): string =>
  [earlierText(row, texts), shorten(row.note ?? '', ASIDE_NOTE), row.answeredBy ?? ''].filter(Boolean).join(' ');
