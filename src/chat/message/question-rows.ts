// A section's question in its message: how each system stands, and who said so.
import type { Person } from '../../directory/directory.ts';
import type { QuestionRow, Questions } from '../../posts/card.ts';
import { shorten } from '../../texts/shorten-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { bold, type Line, type LinesPart, lines, text } from './part.ts';

/** A message names as many systems as a telephone shows in a few screens. */
export const MOST_SYSTEMS = 20;
/** Where a person answers, the whole note stands. */
const NOTE_LENGTH = 160;

/** All of them; of very many those first that still wait for an answer. */
export const rowsShown = (systems: readonly QuestionRow[]): readonly QuestionRow[] =>
  systems.length <= MOST_SYSTEMS ? systems : waitingFirst(systems).slice(0, MOST_SYSTEMS);

export const waitingFirst = (systems: readonly QuestionRow[]): readonly QuestionRow[] => [
  ...systems.filter(({ answered }) => !answered),
  ...systems.filter(({ answered }) => answered),
];

/** How many systems stand how, where not all of them are named. */
export const countsParts = ({ systems }: Questions, texts: Texts): readonly LinesPart[] =>
  systems.length <= MOST_SYSTEMS ? [] : lines([text(countsText(systems, texts))], { worth: 'kept' });

const countsText = (systems: readonly QuestionRow[], { chat, words }: Texts): string => {
  const counts = new Map<string, number>();
  for (const { answered, stateLabel } of systems) {
    const label = answered ? stateLabel : words.states.no_answer;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return chat.cells([...counts].map(([label, many]) => chat.questions.count(label, many)));
};

/** `name` is how the platform shows a person; an earlier round's are not called by its new question. */
export const rowLine = (row: QuestionRow, texts: Texts, name: (person: Person) => Line = () => []): Line => {
  const { chat, words } = texts;
  const { answered, answeredBy = '', person } = row;
  const known = answered && person !== undefined ? name(person) : [];
  const who = [...known, ...(known.length > 0 && answeredBy !== '' ? text(' ') : []), ...text(answeredBy)];
  return [
    ...bold(chat.label(`${row.no} ${row.name}`)),
    ...(answered ? text(standingText(row, texts)) : bold(words.states.no_answer)),
    ...(answered || row.state === 'no_answer' ? [] : text(chat.aside(earlierText(row, texts)))),
    ...(who.length === 0 ? [] : [...text('\n'), ...who]),
  ];
};

const standingText = (row: QuestionRow, texts: Texts): string => {
  const { chat, posts } = texts;
  const note =
    (row.note ?? '') === '' ? '' : `${chat.label(posts.columns.note)}${shorten(row.note ?? '', NOTE_LENGTH)}`;
  const beside = shorten(row.besideText ?? '', NOTE_LENGTH);
  return [answerText(row, texts), beside, note].filter(Boolean).join('\n');
};

/** What was answered in a former round. */
export const earlierText = (row: QuestionRow, texts: Texts): string =>
  texts.console.section.previous(answerText(row, texts));

const answerText = ({ stateLabel, serviceStateLabel, damage }: QuestionRow, { chat, words }: Texts): string =>
  chat.cells(
    [
      stateLabel,
      serviceStateLabel ?? '',
      damage === undefined ? '' : chat.questions.damage(damageLabel(damage, words)),
    ].filter(Boolean),
  );

const damageLabel = (damage: string, { damages }: Texts['words']): string =>
  Object.entries(damages).find(([id]) => id === damage)?.[1] ?? damage;

/** Of a former round no note is shown, so none is shown shortened. */
export const isNoteCut = (shown: readonly QuestionRow[]): boolean =>
  shown.some(({ answered, note = '' }) => answered && note.length > NOTE_LENGTH);

/** 「変更なし」needs something to be unchanged, and 全て only stands where something is still to be answered. */
export const isOffered = ({ systems }: Questions): { readonly unchanged: boolean; readonly all: boolean } => ({
  unchanged: systems.length > 0 && systems.every(({ state }) => state !== 'no_answer'),
  all: systems.some(({ answered }) => !answered),
});
