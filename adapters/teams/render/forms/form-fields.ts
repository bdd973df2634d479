// The fields of our cards and dialogs: one input a field, named as the desk knows it.

import type { Texts } from '../../../../src/texts/texts.ts';
import type { CardElement } from '../card-json.ts';
import { LIMITS } from '../limits.ts';
import { plain } from '../safe-text.ts';

/** Once something was chosen, nothing can be chosen no more: this choice stands for it. */
export const NOT_CHOSEN = '-';
/** What a box that is not ticked says. */
export const NOT_TICKED = 'off';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface FieldLook {
  readonly name: string;
  readonly label: string;
  readonly placeholder?: string;
  /** Said when it is left empty; without it the field may be. */
  readonly needed?: string;
}

const input = (type: string, { name, label, placeholder, needed }: FieldLook): CardElement => ({
  type,
  id: name,
  label: plain(label, LIMITS.inputLabel),
  ...(placeholder === undefined ? {} : { placeholder: plain(placeholder, LIMITS.placeholder) }),
  ...(needed === undefined ? {} : { isRequired: true, errorMessage: plain(needed, LIMITS.inputLabel) }),
});

export const textInput = (
  look: FieldLook,
  {
    value,
    most,
    multiline = false,
  }: { readonly value?: string | undefined; readonly most: number; readonly multiline?: boolean },
): CardElement => ({
  ...input('Input.Text', look),
  // What stands already is never shortened, or sending the form would withdraw its end.
  maxLength: Math.max(most, value?.length ?? 0),
  ...(multiline ? { isMultiline: true } : {}),
  ...(value === undefined || value === '' ? {} : { value }),
});

export const selectInput = (look: FieldLook, choices: readonly Choice[], chosen: string | undefined): CardElement => {
  const offered = choices.slice(0, LIMITS.choices);
  return {
    ...input('Input.ChoiceSet', look),
    ...(offered.some(({ value }) => value === chosen) && chosen !== undefined ? { value: chosen } : {}),
    choices: offered.map(({ value, label }) => ({ title: plain(label, LIMITS.choiceTitle) || value, value })),
  };
};

/** A box to tick: its value is `on`. */
export const checkInput = (name: string, title: string): CardElement => ({
  type: 'Input.Toggle',
  id: name,
  title: plain(title, LIMITS.inputLabel),
  valueOn: 'on',
  valueOff: NOT_TICKED,
  wrap: true,
});

/** 原因の区分; no field where the plan has no kinds. */
export const causeKindInput = (
  kinds: readonly { readonly id: string; readonly name: string }[],
  chosen: string | undefined,
  { words }: Texts,
): readonly CardElement[] => {
  if (kinds.length === 0) return [];
  const choices = kinds.map(({ id, name }) => ({ value: id, label: name }));
  const all = [{ value: NOT_CHOSEN, label: words.unknownCauseKind }, ...choices];
  return [selectInput({ name: 'causeKind', label: words.fields.causeKind }, all, chosen ?? NOT_CHOSEN)];
};

/** The choices that a table of texts names, in its order. */
export const choicesOf = (labels: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
