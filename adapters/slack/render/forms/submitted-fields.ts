// A form that was sent: Slack sends it back with what it first showed.
import { z } from 'zod';
import { NOT_CHOSEN } from '../../../../src/chat/forms/form.ts';
import type { Submitted } from '../../../../src/chat/submit-form.ts';
import type { SubmittedField } from '../../../../src/chat/submitted-fields.ts';
import { formIn, parsed } from '../../interactions.ts';

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
/** As Slack sends a form of ours. */
export const SubmittedView = z.object({
  callback_id: z.string().optional(),
  private_metadata: z.string().optional(),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), Given)) }),
  blocks: z.array(z.object({ block_id: z.string().optional(), element: Shown.optional() })),
});

export const submittedIn = (view: unknown): Submitted => {
  const { callback_id: form, private_metadata: metadata, state, blocks } = SubmittedView.parse(view);
  const before = new Map(
    blocks.flatMap(({ block_id: name, element }) =>
      name === undefined || element === undefined ? [] : [[name, shownValue(element)] as const],
    ),
  );
  // A value that no field of this page shows is of a page before it.
  const shown = Object.entries(state.values).filter(([name]) => before.has(name));
  const fields = shown.map(([name, actions]): SubmittedField => {
    const [given] = Object.values(actions);
    const value = given === undefined ? '' : givenValue(given);
    const seen = before.get(name) ?? '';
    // Slack may echo a form's texts with `&`, `<` and `>` escaped: that is no change.
    return { name, value, seen: value === unescaped(seen) ? value : seen };
  });
  return { asked: formIn(form, metadata), fields, touched: Carried.safeParse(parsed(metadata)).data?.touched ?? [] };
};

/** A form that is shown again has in it what was filled in before: that counts as changed. */
const Carried = z.object({ touched: z.array(z.string().max(200)).max(100).optional() });

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
