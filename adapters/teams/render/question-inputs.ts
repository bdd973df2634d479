// What a person fills in for one system: its state, and, folded away in a long list, how the service stands and a note.
import { fieldsOfSystem, systemFields } from '../../../src/chat/forms/answer-form.ts';
import { type Field, shownIn } from '../../../src/chat/forms/form.ts';
import type { Fields } from '../../../src/chat/press.ts';
import type { QuestionRow } from '../../../src/posts/card.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { actionSet, toggle } from './card-actions.ts';
import type { CardElement } from './card-json.ts';
import { input } from './forms/input.ts';

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
  { number, folds, stateOnly = false, damage: withDamage = true }: Folding,
): readonly CardElement[] => {
  const say = texts.teams.questions;
  const { state, service, damage, note, beside } = fieldsOfSystem(row, texts);
  const draw = (...fields: readonly Field[]) => systemInputs(fields, row.answered, texts);
  const rest = stateOnly ? [] : draw(...beside, service, ...(withDamage ? [damage] : []), note);
  const sight = folds && row.answered ? [] : draw(state);
  const folded = folds ? [...(row.answered ? draw(state) : []), ...rest] : [];
  if (folded.length === 0) return [...sight, ...rest];
  const id = `more${number}`;
  return [
    ...sight,
    actionSet([toggle(row.answered ? say.change : say.details, id)]),
    { type: 'Container', id, isVisible: false, items: folded },
  ];
};

/** Without what a card's room is too dear for: many stand on one. */
export const systemInputs = (fields: readonly Field[], answered: boolean, texts: Texts): readonly CardElement[] =>
  fields.map((field) => input(brief(field, answered), texts));

const brief = (field: Field, answered: boolean): Field => {
  if (field.type === 'text') return { ...field, multiline: field.value?.includes('\n') ?? false };
  if (field.type === 'check') return field;
  const { none, placeholder, ...rest } = field;
  // A choice that nothing stands in needs none to take it back.
  const back = none === undefined || field.chosen === undefined ? {} : { none };
  return { ...rest, ...back, ...(placeholder === undefined || answered ? {} : { placeholder }) };
};

/** What the inputs were filled with; damage that is not asked for here is kept by answering again. */
export const seenIn = (rows: readonly QuestionRow[], texts: Texts): Fields =>
  shownIn(rows.flatMap((row) => systemFields(row, texts)));
