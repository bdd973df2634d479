// Parts become Slack's blocks: lines that follow on each other share a rich_text block as long as it is not full.
import type { ContextBlock, KnownBlock, RichTextBlock, RichTextElement } from '@slack/types';
import type { Line, LinesPart } from '../../../src/chat/message/part.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { lineCharacters, type Part } from './characters.ts';
import { LIMITS } from './limits.ts';
import { richText, splitLine } from './rich-lines.ts';
import { plain } from './safe-text.ts';

const KEPT_AT_END = 3;

export const packBlocks = (parts: readonly Part[], texts: Texts, most: number = LIMITS.messageBlocks): KnownBlock[] => {
  const loose = pack(parts, false);
  if (loose.length <= most) return loose;
  const tight = pack(parts, true);
  if (tight.length <= most) return tight;
  // Buttons and the last word of a drill stand at the end: the middle gives way.
  const missing = plain(texts.chat.more.rows(tight.length - most + 1), LIMITS.contextText);
  const head = tight.slice(0, most - 1 - KEPT_AT_END);
  return [...head, { type: 'context', elements: [missing] }, ...tight.slice(-KEPT_AT_END)];
};

/** Tight: small print and what stands apart go into the same block as their neighbours. */
const pack = (parts: readonly Part[], tight: boolean): KnownBlock[] => {
  const blocks: KnownBlock[] = [];
  let open: OpenBlock | undefined;
  for (const part of parts) {
    if (part.shape === 'drawn') {
      blocks.push(part.drawn);
      open = undefined;
      continue;
    }
    if (part.separated) {
      blocks.push({ type: 'divider' });
      open = undefined;
    }
    const small = tight ? undefined : contextOf(part);
    if (small !== undefined) blocks.push(small);
    open = small === undefined ? addLines(blocks, part.joins || tight ? open : undefined, part) : undefined;
  }
  return blocks;
};

const addLines = (blocks: KnownBlock[], into: OpenBlock | undefined, part: LinesPart): OpenBlock => {
  let open = into ?? begin(blocks);
  for (const line of part.lines.flatMap((one) => splitLine(one, LIMITS.richText))) {
    if (open.length + lineCharacters(line) > LIMITS.richText) open = begin(blocks);
    add(open, line, part.shape);
  }
  return open;
};

const contextOf = (part: LinesPart): ContextBlock | undefined => {
  if (part.shape !== 'note') return undefined;
  const said = part.lines.map((line) => line.map((piece) => ('text' in piece ? piece.text : '')).join(''));
  const whole = said.join('\n');
  if (whole.length > LIMITS.contextText) return undefined;
  return { type: 'context', elements: [plain(whole, LIMITS.contextText)] };
};

interface OpenBlock {
  readonly elements: RichTextBlock['elements'];
  length: number;
}

const begin = (blocks: KnownBlock[]): OpenBlock => {
  const elements: RichTextBlock['elements'] = [];
  blocks.push({ type: 'rich_text', elements });
  return { elements, length: 0 };
};

const add = (open: OpenBlock, line: Line, shape: LinesPart['shape']): void => {
  open.length += lineCharacters(line);
  const last = open.elements.at(-1);
  const pieces = richText(line);
  if (shape === 'list') {
    const section = { type: 'rich_text_section' as const, elements: pieces };
    if (last?.type === 'rich_text_list') last.elements.push(section);
    else open.elements.push({ type: 'rich_text_list', style: 'bullet', elements: [section] });
    return;
  }
  const type = shape === 'warning' ? 'rich_text_quote' : 'rich_text_section';
  if (last?.type !== type) open.elements.push({ type, elements: pieces });
  else {
    endLine(last.elements);
    last.elements.push(...pieces);
  }
};

/** Written to the text before where that has no style: fewer elements, so that more text fits. */
const endLine = (elements: RichTextElement[]): void => {
  const last = elements.at(-1);
  if (last?.type === 'text' && last.style === undefined) elements.splice(-1, 1, { ...last, text: `${last.text}\n` });
  else elements.push({ type: 'text', text: '\n' });
};
