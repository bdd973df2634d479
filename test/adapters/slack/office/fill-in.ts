// A person filling in a form of ours: what Slack sends of it when they press the button.
import type { Checkboxes, InputBlock, KnownBlock, ModalView } from '@slack/types';

export interface SubmittedForm {
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly blocks: readonly unknown[];
  readonly state: { readonly values: Record<string, Record<string, unknown>> };
}

/** `typed` by field; what is not in it stays as it was shown. */
export const fillIn = (view: ModalView, typed: Readonly<Record<string, string>>): SubmittedForm => {
  const inputs = view.blocks.filter(isInput);
  const unknown = Object.keys(typed).find((name) => !inputs.some(({ block_id: id }) => id === name));
  if (unknown !== undefined) throw new Error(`the form has no ${unknown}`);
  return {
    callback_id: view.callback_id ?? '',
    private_metadata: view.private_metadata ?? '',
    blocks: view.blocks,
    state: { values: Object.fromEntries(inputs.map((input) => [input.block_id ?? '', stateOf(input, typed)])) },
  };
};

const ticked = (
  { options, initial_options: before = [] }: Pick<Checkboxes, 'options' | 'initial_options'>,
  given: string | undefined,
) => (given === undefined ? before : options.filter(({ value }) => value === given));

const isInput = (block: { readonly type: string }): block is InputBlock & KnownBlock => block.type === 'input';

const stateOf = ({ block_id: name = '', element }: InputBlock, typed: Readonly<Record<string, string>>) => {
  const given = typed[name];
  const action = element.action_id ?? '';
  const { type } = element;
  switch (element.type) {
    case 'plain_text_input': {
      const value = given ?? element.initial_value ?? '';
      return { [action]: { type, value: value === '' ? null : value } };
    }
    case 'static_select': {
      const option = element.options?.find(({ value }) => value === given);
      if (given !== undefined && option === undefined) throw new Error(`${name} has no option ${given}`);
      return { [action]: { type, selected_option: option ?? element.initial_option ?? null } };
    }
    case 'checkboxes':
      return { [action]: { type, selected_options: ticked(element, given) } };
    default:
      throw new Error(`nobody knows how to fill in ${type}`);
  }
};
