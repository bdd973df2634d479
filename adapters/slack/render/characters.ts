// Slack counts a message in characters: those of its lines, and every string of the blocks beside them.
import type { KnownBlock } from '@slack/types';
import { fitAtWorst, type Measure } from '../../../src/chat/message/fit-parts.ts';
import { type Part as ChatPart, type Line, lineLength } from '../../../src/chat/message/part.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { LIMITS } from './limits.ts';

export type Part = ChatPart<KnownBlock>;

/** With its line end. */
export const lineCharacters = (line: Line): number => lineLength(line) + 1;

const CHARACTERS: Measure<KnownBlock> = {
  line: lineCharacters,
  part: (part) =>
    part.shape === 'drawn' ? stringsIn(part.drawn) : part.lines.reduce((sum, line) => sum + lineCharacters(line), 0),
};

export const fitMessage = (parts: readonly Part[], texts: Texts): readonly Part[] =>
  fitAtWorst(parts, texts, LIMITS.messageCharacters, CHARACTERS);

/** Every string that Slack may count, ours in buttons included. */
const stringsIn = (value: unknown): number => {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [name, inner]) => sum + (name === 'type' ? 0 : stringsIn(inner)), 0);
};
