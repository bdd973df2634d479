// A form, whichever chat draws it: what it is about, and its fields, named as the desk knows them.
import type { Fields, FormAsked } from '../press.ts';

export interface Form {
  /** What it carries, and comes back with. */
  readonly asked: FormAsked;
  readonly title: string;
  readonly submit: string;
  readonly parts: readonly FormPart[];
  /** Shown again: what is said on top of it, what the person had filled in, and the fields that it is about. */
  readonly again?: { readonly said: string; readonly given: Fields; readonly at?: readonly string[] };
}

export type FormPart =
  /** Small print; `heading` says whose form it is. */
  | { readonly type: 'hint'; readonly heading?: string; readonly said: readonly string[] }
  | { readonly type: 'warning'; readonly said: string }
  /** `aside` is the answer of a former round, which has to be given again; `by` who gave the one that stands. */
  | {
      readonly type: 'system';
      readonly title: string;
      readonly aside: string;
      readonly by: string;
      readonly fields: readonly Field[];
    }
  | Field;

interface FieldLook {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  /** Said when it is left empty; without it the field may be. */
  readonly needed?: string;
}

export interface TextField extends FieldLook {
  readonly type: 'text';
  readonly value?: string | undefined;
  readonly most: number;
  readonly multiline?: boolean;
}

export interface ChoiceField extends FieldLook {
  readonly type: 'choice';
  readonly choices: readonly Choice[];
  readonly chosen?: string | undefined;
  /** What takes a choice back. */
  readonly none?: Choice;
}

/** A box to tick: its value is `on`. */
export interface CheckField extends FieldLook {
  readonly type: 'check';
  readonly box: string;
}

export type Field = TextField | ChoiceField | CheckField;

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Once something was chosen, nothing can be chosen no more: this choice stands for it. */
export const NOT_CHOSEN = '-';

/** The choices that a table of texts names, in its order. */
export const choicesOf = (labels: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export const fieldsIn = ({ parts }: Pick<Form, 'parts'>): readonly Field[] =>
  parts.flatMap((part) => {
    if (part.type === 'system') return part.fields;
    return part.type === 'hint' || part.type === 'warning' ? [] : [part];
  });

/** What stands in a field, before anybody fills it in. */
const valueIn = (field: Field): string => {
  if (field.type === 'check') return '';
  const value = (field.type === 'text' ? field.value : field.chosen) ?? '';
  return value === NOT_CHOSEN ? '' : value;
};

/** What the form shows, by field; what is empty is left out. */
export const shownIn = (fields: readonly Field[]): Fields =>
  Object.fromEntries(fields.map((field) => [field.name, valueIn(field)]).filter(([, value]) => value !== ''));

/** The field as it is shown, with what the person had filled in where the form comes again. */
export const filledIn = <F extends Field>(field: F, given: Fields = {}): F => {
  const value = given[field.name];
  if (value === undefined) return field;
  if (field.type === 'text') return { ...field, value };
  return field.type === 'choice' ? { ...field, chosen: value === '' ? NOT_CHOSEN : value } : field;
};
