// What a person changed in one of our forms: Slack sends it back with what it first showed.
import { z } from 'zod';
import {
  changedFields,
  isChanged,
  type SubmittedField,
  systemOf,
  touchedAnswers,
} from '../../../../src/chat/submitted-fields.ts';
import { NOT_CHOSEN } from './form-fields.ts';

const Option = z.object({ value: z.string() });
const Shown = z.object({
  initial_value: z.string().nullish(),
  initial_option: Option.nullish(),
  initial_options: z.array(Option).nullish(),
});
const Given = z.object({
  value: z.string().nullish(),
  selected_option: Option.nullish(),
  selected_options: z.array(Option).nullish(),
});
const SubmittedView = z.object({
  callback_id: z.string().optional(),
  private_metadata: z.string().optional(),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), Given)) }),
  blocks: z.array(z.object({ block_id: z.string().optional(), element: Shown.optional() })),
});

type Fields = Readonly<Record<string, string>>;

/**
 * Of the answers' form every field of each system that was touched, because an answer replaces the one before as a
 * whole; of the six items the changed ones; of any other form what is filled in.
 */
export const fieldsOf = (view: unknown): Fields => {
  const { form, fields, changed } = read(view);
  if (form === 'answer') return touchedAnswers(fields, changed);
  if (form === 'facts') return changedFields(fields, changed);
  return Object.fromEntries(fields.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));
};

/** What the person filled in themselves, without what stood beside it. */
export const filledIn = (view: unknown): Fields => {
  const { fields, changed } = read(view);
  return changedFields(fields, changed);
};

const read = (view: unknown) => {
  const { callback_id: form, private_metadata: metadata, state, blocks } = SubmittedView.parse(view);
  const before = new Map(
    blocks.flatMap(({ block_id: name, element }) =>
      name === undefined || element === undefined ? [] : [[name, shownValue(element)] as const],
    ),
  );
  // A value that no field of this page shows is of a page before it.
  const shown = Object.entries(state.values).filter(([name]) => before.has(name));
  const fields = shown.map(([name, actions]) => {
    const [given] = Object.values(actions);
    return { name, value: given === undefined ? '' : givenValue(given), seen: before.get(name) ?? '' };
  });
  const touched = touchedBefore(metadata);
  const changed = (field: SubmittedField): boolean => isChangedHere(field) || touched.includes(systemOf(field));
  return { form, fields, changed };
};

const Carried = z.object({ touched: z.array(z.string()).optional() });

/** A form that is shown again has in it what was filled in before: that counts as changed. */
const touchedBefore = (metadata: string | undefined): readonly string[] => {
  try {
    return Carried.safeParse(JSON.parse(metadata ?? '')).data?.touched ?? [];
  } catch {
    return [];
  }
};

/** Slack may echo a form's texts with `&`, `<` and `>` escaped: that is no change. */
const isChangedHere = (field: SubmittedField): boolean =>
  isChanged(field) && isChanged({ ...field, seen: unescaped(field.seen) });

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const chosen = (option: z.infer<typeof Option> | null | undefined): string =>
  option === null || option === undefined || option.value === NOT_CHOSEN ? '' : option.value;

const shownValue = ({
  initial_value: text,
  initial_option: option,
  initial_options: options,
}: z.infer<typeof Shown>): string => text ?? chosen(option ?? options?.[0]);

const givenValue = ({ value, selected_option: option, selected_options: options }: z.infer<typeof Given>): string =>
  value?.replaceAll('\r\n', '\n') ?? chosen(option ?? options?.[0]);
