// A card or form shown again after somebody else changed what it had shown: how things stand now, and what the person had
// filled in.
import type { Texts } from '../../../../src/texts/texts.ts';
import type { CardElement, Json, TeamsDialog } from '../card-json.ts';
import { elementsOf } from '../part.ts';
import { warning } from './dialog.ts';
import { NOT_CHOSEN, NOT_TICKED } from './form-fields.ts';

type Fields = Readonly<Record<string, string>>;
type Card = TeamsDialog['card'];

export const cardAgain = (card: Card, said: string, fields: Fields, texts: Texts): Card => ({
  ...card,
  body: [...warning(said, texts).flatMap(elementsOf), ...card.body.map((one) => filled(one, fields) as CardElement)],
});

export const dialogAgain = (form: TeamsDialog, said: string, fields: Fields, texts: Texts): TeamsDialog => ({
  ...form,
  card: cardAgain(form.card, said, fields, texts),
});

const filled = (value: Json, fields: Fields): Json => {
  if (Array.isArray(value)) return value.map((one) => filled(one, fields));
  if (typeof value !== 'object' || value === null) return value;
  const element = value as { readonly [name: string]: Json };
  const given = isInput(element) ? fields[String(element.id)] : undefined;
  if (given !== undefined) return { ...element, value: given === '' ? emptyFor(element) : given };
  return Object.fromEntries(Object.entries(element).map(([name, one]) => [name, filled(one, fields)]));
};

const isInput = ({ type, id }: { readonly [name: string]: Json }): boolean =>
  typeof type === 'string' && type.startsWith('Input.') && typeof id === 'string';

const emptyFor = ({ type }: { readonly [name: string]: Json }): string =>
  type === 'Input.Toggle' ? NOT_TICKED : type === 'Input.ChoiceSet' ? NOT_CHOSEN : '';
