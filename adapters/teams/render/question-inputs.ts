// What a person fills in for one system: its state, and, folded away in a long list, how the service stands and a note.
import type { QuestionRow } from '../../../src/posts/card.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { actionSet, toggle } from './card-actions.ts';
import type { CardElement } from './card-json.ts';
import { choicesOf, NOT_CHOSEN, selectInput, textInput } from './forms/form-fields.ts';

/** As long as an answer keeps. */
const MOST_NOTE = 1000;

export interface Folding {
  /** Tells what is folded away in one card apart. */
  readonly number: number;
  /** Few systems have everything in sight. */
  readonly folds: boolean;
  /** Where there is no room for more, the state alone. */
  readonly stateOnly?: boolean;
  readonly damage?: boolean;
}

/** An answered system folds everything away, so that what is still to be answered stands out. */
export const rowInputs = (
  row: QuestionRow,
  texts: Texts,
  { number, folds, stateOnly = false, damage = true }: Folding,
): readonly CardElement[] => {
  const say = texts.teams.questions;
  const state = stateInput(row, texts);
  const more = [serviceInput(row, texts), ...(damage ? [damageInput(row, texts)] : []), noteInput(row, texts)];
  const rest = stateOnly ? [] : more;
  const sight = folds && row.answered ? [] : [state];
  const folded = folds ? [...(row.answered ? [state] : []), ...rest] : [];
  if (folded.length === 0) return [...sight, ...rest];
  const id = `more${number}`;
  return [
    ...sight,
    actionSet([toggle(row.answered ? say.change : say.details, id)]),
    { type: 'Container', id, isVisible: false, items: folded },
  ];
};

/** Only an answer of this round stands already; an older one has to be given again. */
const standing = (row: QuestionRow): QuestionRow | undefined => (row.answered ? row : undefined);

const stateInput = (row: QuestionRow, { words, console: say, teams }: Texts): CardElement => {
  const states = choicesOf(words.states).filter(({ value }) => value !== 'no_answer');
  const leave = { value: NOT_CHOSEN, label: say.section.leave };
  return selectInput(
    { name: `state:${row.id}`, label: say.section.state, placeholder: teams.form.choose },
    row.answered ? states : [...states, leave],
    standing(row)?.state,
  );
};

const serviceInput = (row: QuestionRow, { words, console: say, teams }: Texts): CardElement =>
  selectInput(
    {
      name: `service:${row.id}`,
      label: say.section.service,
      ...(row.answered ? {} : { placeholder: teams.form.choose }),
    },
    [
      ...choicesOf(words.serviceStates),
      ...(standing(row)?.serviceState === undefined ? [] : [{ value: NOT_CHOSEN, label: say.section.choose }]),
    ],
    standing(row)?.serviceState,
  );

/** What the order of restoration depends on (計画 個別4(6)). */
const damageInput = (row: QuestionRow, { words, console: say, teams }: Texts): CardElement =>
  selectInput(
    {
      name: `damage:${row.id}`,
      label: say.section.damage,
      ...(row.answered ? {} : { placeholder: teams.form.choose }),
    },
    [
      ...choicesOf(words.damages),
      ...(standing(row)?.damage === undefined ? [] : [{ value: NOT_CHOSEN, label: say.section.choose }]),
    ],
    standing(row)?.damage,
  );

const noteInput = (row: QuestionRow, { posts }: Texts): CardElement =>
  textInput(
    { name: `note:${row.id}`, label: posts.columns.note },
    { value: standing(row)?.note, most: MOST_NOTE, multiline: standing(row)?.note?.includes('\n') ?? false },
  );

/** What the inputs were filled with; damage that is not asked for here is kept by answering again. */
export const seenIn = (rows: readonly QuestionRow[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    rows
      .filter(({ answered }) => answered)
      .flatMap(({ id, state, serviceState, damage, note }) => [
        [`state:${id}`, state],
        ...(serviceState === undefined ? [] : [[`service:${id}`, serviceState]]),
        ...(damage === undefined ? [] : [[`damage:${id}`, damage]]),
        ...(note === undefined || note === '' ? [] : [[`note:${id}`, note]]),
      ]),
  );
