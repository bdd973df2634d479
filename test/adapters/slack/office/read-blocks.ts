// What a person sees of Slack's blocks, as lines; and what they can press.
import type { ContextBlock, KnownBlock, RichTextBlock, RichTextElement } from '@slack/types';

export const linesOf = (blocks: readonly unknown[]): readonly string[] =>
  blocks.filter(isBlock).flatMap((block) => blockLines(block));

const isBlock = (value: unknown): value is KnownBlock => typeof value === 'object' && value !== null && 'type' in value;

const blockLines = (block: KnownBlock): readonly string[] => {
  switch (block.type) {
    case 'header':
      return [block.text.text];
    case 'context':
      return contextLines(block);
    case 'rich_text':
      return richLines(block);
    case 'input':
      return [block.label.text];
    default:
      return [];
  }
};

const contextLines = ({ elements }: ContextBlock): readonly string[] =>
  elements.flatMap((element) => ('text' in element ? element.text.split('\n') : []));

const richLines = ({ elements }: RichTextBlock): readonly string[] =>
  elements.flatMap((element) =>
    element.type === 'rich_text_list'
      ? element.elements.map((item) => `・${wordsOf(item.elements)}`)
      : wordsOf(element.elements).split('\n'),
  );

const wordsOf = (elements: readonly RichTextElement[]): string =>
  elements
    .map((element) => {
      if (element.type === 'text') return element.text;
      if (element.type === 'user') return `@${element.user_id}`;
      return element.type === 'channel' ? `#${element.channel_id}` : element.type;
    })
    .join('');

interface Pressable {
  readonly label: string;
  readonly action_id: string;
  readonly carries: unknown;
  readonly style?: string;
  readonly asks: boolean;
}

export const buttonsOf = (blocks: readonly unknown[]): readonly Pressable[] =>
  blocks.filter(isBlock).flatMap((block) =>
    block.type !== 'actions'
      ? []
      : block.elements.flatMap((element) =>
          element.type !== 'button'
            ? []
            : [
                {
                  label: element.text.text,
                  action_id: element.action_id ?? '',
                  carries: JSON.parse(element.value ?? 'null'),
                  ...(element.style === undefined ? {} : { style: element.style }),
                  asks: element.confirm !== undefined,
                },
              ],
        ),
  );

/** Everybody whom the blocks would call by name. */
export const mentionsIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'broadcast') return ['broadcast'];
  if ('user_id' in value && typeof value.user_id === 'string') return [value.user_id];
  if ('usergroup_id' in value && typeof value.usergroup_id === 'string') return [value.usergroup_id];
  return Object.values(value).flatMap(mentionsIn);
};
