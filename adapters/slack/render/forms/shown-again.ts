// A form shown again after somebody else changed what it had shown: how things stand now, and what the person had filled in.
import type { KnownBlock, ModalView } from '@slack/types';
import { systemOf } from '../../../../src/chat/submitted-fields.ts';
import type { Texts } from '../../../../src/texts/texts.ts';
import { FIELD_ACTION } from '../../interactions.ts';
import { packBlocks } from '../pack-blocks.ts';
import { lines } from '../part.ts';
import { text } from '../rich-lines.ts';
import { NOT_CHOSEN } from './form-fields.ts';

type Fields = Readonly<Record<string, string>>;

/** `seen` makes its fields new ones: Slack would otherwise keep in them what stood there before. */
export const shownAgain = (view: ModalView, said: string, fields: Fields, texts: Texts): ModalView => {
  const carries = JSON.parse(view.private_metadata ?? '{}') as { readonly seen?: number };
  return {
    ...view,
    private_metadata: JSON.stringify({ ...carries, touched: touchedIn(fields) }),
    blocks: [
      ...packBlocks(lines([text(said)]), texts),
      ...view.blocks.map((block) => filled(block as KnownBlock, fields, carries.seen ?? 0)),
    ],
  };
};

/** Of answers their systems, of other fields their names. */
const touchedIn = (fields: Fields): readonly string[] => [
  ...new Set(Object.keys(fields).map((name) => systemOf({ name }))),
];

const filled = (block: KnownBlock, fields: Fields, seen: number): KnownBlock => {
  if (block.type !== 'input') return block;
  const value = fields[block.block_id ?? ''];
  const element = { ...block.element, action_id: `${FIELD_ACTION}:${seen}` };
  if (value === undefined) return { ...block, element };
  switch (element.type) {
    case 'plain_text_input': {
      const { initial_value: _, ...empty } = element;
      return { ...block, element: value === '' ? empty : { ...empty, initial_value: value } };
    }
    case 'static_select': {
      const { initial_option: _, ...open } = element;
      const option = open.options?.find((one) => one.value === (value === '' ? NOT_CHOSEN : value));
      return { ...block, element: option === undefined ? open : { ...open, initial_option: option } };
    }
    case 'checkboxes':
      return { ...block, element: value === '' ? element : { ...element, initial_options: element.options } };
    default:
      return { ...block, element };
  }
};
