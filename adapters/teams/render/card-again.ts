// A section's card shown again after somebody else changed what it had shown: how things stand now, and what the person
// had filled in.
import { NOT_CHOSEN } from '../../../src/chat/forms/form.ts';
import type { Fields } from '../../../src/chat/press.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import type { AdaptiveCardJson, CardElement, Json } from './card-json.ts';
import { elementsOf } from './elements.ts';
import { warning } from './forms/form-dialog.ts';

export const cardAgain = (card: AdaptiveCardJson, said: string, fields: Fields, texts: Texts): AdaptiveCardJson => ({
  ...card,
  body: [...warning(said, texts).flatMap(elementsOf), ...card.body.map((one) => filled(one, fields) as CardElement)],
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
  type === 'Input.ChoiceSet' ? NOT_CHOSEN : '';
