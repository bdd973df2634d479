// The fields of our forms: one input block a field, named as the desk knows it.
import type { InputBlock, PlainTextOption, StaticSelect } from '@slack/types';
import type { Texts } from '../../../../src/texts/texts.ts';
import { FIELD_ACTION } from '../../interactions.ts';
import { LIMITS } from '../limits.ts';
import { plain } from '../safe-text.ts';

/** Slack allows no empty value: this option stands for it. */
export const NOT_CHOSEN = '-';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface FieldLook {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly placeholder?: string;
  readonly required?: boolean;
}

const input = ({ name, label, hint, required }: FieldLook, element: InputBlock['element']): InputBlock => ({
  type: 'input',
  block_id: name,
  label: plain(label, LIMITS.inputLabel),
  ...(hint === undefined ? {} : { hint: plain(hint, LIMITS.inputHint) }),
  optional: required !== true,
  element,
});

const placeholder = (said: string | undefined) =>
  said === undefined ? {} : { placeholder: plain(said, LIMITS.placeholder) };

export const textInput = (
  look: FieldLook,
  {
    value = '',
    most,
    multiline = false,
  }: { readonly value?: string | undefined; readonly most: number; readonly multiline?: boolean },
): InputBlock =>
  input(look, {
    type: 'plain_text_input',
    action_id: FIELD_ACTION,
    multiline,
    max_length: Math.min(Math.max(most, value.length), LIMITS.inputValue),
    // What stands already is never shortened, or sending the form would withdraw its end; too long, it is left alone.
    ...(value === '' || value.length > LIMITS.inputValue ? {} : { initial_value: value }),
    ...placeholder(look.placeholder),
  });

export const selectInput = (look: FieldLook, choices: readonly Choice[], chosen: string | undefined): InputBlock => {
  const options = choices.slice(0, LIMITS.options).map(option);
  const initial = options.find(({ value }) => value === chosen);
  const element: StaticSelect = {
    type: 'static_select',
    action_id: FIELD_ACTION,
    options,
    ...(initial === undefined ? {} : { initial_option: initial }),
    ...placeholder(look.placeholder),
  };
  return input(look, element);
};

/** A box to tick: its value is `on`. */
export const checkInput = (look: FieldLook, label: string): InputBlock =>
  input(look, { type: 'checkboxes', action_id: FIELD_ACTION, options: [option({ value: 'on', label })] });

const option = ({ value, label }: Choice): PlainTextOption => ({
  text: plain(label, LIMITS.optionText),
  value: value.slice(0, LIMITS.optionValue),
});

/** 原因の区分; no field where the plan has no kinds. */
export const causeKindInput = (
  kinds: readonly { readonly id: string; readonly name: string }[],
  chosen: string | undefined,
  { words }: Texts,
): readonly InputBlock[] => {
  if (kinds.length === 0) return [];
  const choices = kinds.map(({ id, name }) => ({ value: id, label: name }));
  const all = [{ value: NOT_CHOSEN, label: words.unknownCauseKind }, ...choices];
  return [selectInput({ name: 'causeKind', label: words.fields.causeKind }, all, chosen ?? NOT_CHOSEN)];
};

/** The choices that a table of texts names, in its order. */
export const choicesOf = (labels: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
