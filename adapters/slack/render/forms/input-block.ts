// A field of our forms as an input block, named as the desk knows it.

import type { InputBlock, PlainTextOption } from '@slack/types';
import type { CheckField, Choice, ChoiceField, Field, TextField } from '../../../../src/chat/forms/form.ts';
import { present } from '../../../../src/present.ts';
import { LIMITS } from '../limits.ts';
import { plain } from '../safe-text.ts';

export const inputBlock = (field: Field, action: string, ticked = false): InputBlock => ({
  type: 'input',
  block_id: field.name,
  label: plain(field.label, LIMITS.inputLabel),
  ...(field.hint === undefined ? {} : { hint: plain(field.hint, LIMITS.inputHint) }),
  optional: field.needed === undefined,
  element: elementOf(field, action, ticked),
});

const elementOf = (field: Field, action: string, ticked: boolean): InputBlock['element'] => {
  switch (field.type) {
    case 'text':
      return textInput(field, action);
    case 'choice':
      return select(field, action);
    case 'check':
      return checkbox(field, action, ticked);
  }
};

const placeholder = (said: string | undefined) =>
  said === undefined ? {} : { placeholder: plain(said, LIMITS.placeholder) };

const textInput = ({ value = '', most, multiline = false, ...look }: TextField, action: string) => ({
  type: 'plain_text_input' as const,
  action_id: action,
  multiline,
  max_length: Math.min(Math.max(most, value.length), LIMITS.inputValue),
  // What stands already is never shortened, or sending the form would withdraw its end; too long, it is left alone.
  ...(value === '' || value.length > LIMITS.inputValue ? {} : { initial_value: value }),
  ...placeholder(look.placeholder),
});

const select = ({ choices, none, chosen, ...look }: ChoiceField, action: string) => {
  const options = [...choices, ...(none === undefined ? [] : [none])].slice(0, LIMITS.options).map(option);
  const initial = options.find(({ value }) => value === chosen);
  return {
    type: 'static_select' as const,
    action_id: action,
    options,
    ...present({ initial_option: initial }),
    ...placeholder(look.placeholder),
  };
};

const checkbox = ({ box }: CheckField, action: string, ticked: boolean) => {
  const options = [option({ value: 'on', label: box })];
  return { type: 'checkboxes' as const, action_id: action, options, ...(ticked ? { initial_options: options } : {}) };
};

const option = ({ value, label }: Choice): PlainTextOption => ({
  text: plain(label, LIMITS.optionText),
  value: value.slice(0, LIMITS.optionValue),
});
