// A field of our cards and dialogs as an input, named as the desk knows it.
import type { CheckField, ChoiceField, Field, TextField } from '../../../../src/chat/forms/form.ts';
import type { Texts } from '../../../../src/texts/texts.ts';
import type { CardElement } from '../card-json.ts';
import { LIMITS } from '../limits.ts';
import { plain } from '../safe-text.ts';

/** What a box that is not ticked says. */
export const NOT_TICKED = 'off';

/** `given` is what the person had ticked, where the form comes again. */
export const input = (field: Field, texts: Texts, given?: string): CardElement => {
  switch (field.type) {
    case 'text':
      return textInput(field);
    case 'choice':
      return choiceSet(field, texts);
    case 'check':
      return toggle(field, given);
  }
};

/** There is one place for a hint and for what stands for nothing. */
const labelled = (type: string, { name, label, hint, placeholder, needed }: Field): CardElement => {
  const said = hint ?? placeholder;
  return {
    type,
    id: name,
    label: plain(label, LIMITS.inputLabel),
    ...(said === undefined ? {} : { placeholder: plain(said, LIMITS.placeholder) }),
    ...(needed === undefined ? {} : { isRequired: true, errorMessage: plain(needed, LIMITS.inputLabel) }),
  };
};

const textInput = (field: TextField): CardElement => {
  const { value = '', most, multiline = false } = field;
  return {
    ...labelled('Input.Text', field),
    // What stands already is never shortened, or sending the form would withdraw its end.
    maxLength: Math.max(most, value.length),
    ...(multiline ? { isMultiline: true } : {}),
    ...(value === '' ? {} : { value }),
  };
};

const choiceSet = (field: ChoiceField, { teams }: Texts): CardElement => {
  const { chosen, none } = field;
  const offered = [...field.choices, ...(none === undefined ? [] : [none])].slice(0, LIMITS.choices);
  const open = field.needed === undefined ? field : { ...field, placeholder: teams.form.choose };
  return {
    ...labelled('Input.ChoiceSet', open),
    ...(offered.some(({ value }) => value === chosen) && chosen !== undefined ? { value: chosen } : {}),
    choices: offered.map(({ value, label }) => ({ title: plain(label, LIMITS.choiceTitle) || value, value })),
  };
};

const toggle = ({ name, box }: CheckField, given: string | undefined): CardElement => ({
  type: 'Input.Toggle',
  id: name,
  title: plain(box, LIMITS.inputLabel),
  valueOn: 'on',
  valueOff: NOT_TICKED,
  ...(given === undefined ? {} : { value: given === '' ? NOT_TICKED : given }),
  wrap: true,
});
