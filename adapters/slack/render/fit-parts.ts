// When there is too much for one message: rows of tables give way from the end, then lists, then long texts are
// shortened. Whatever is missing is said in words where it is missing; warnings, questions and buttons always stay.
import { capFor } from '../../../src/posts/shorten-text.ts';
import type { Texts } from '../../../src/posts/texts/texts.ts';
import { LIMITS } from './limits.ts';
import { type LinesPart, lines, type Part, totalLength } from './part.ts';
import { type Line, lineLength, shortenLine, text } from './rich-lines.ts';

/** A text is never shortened to less than a sentence. */
const LEAST_TEXT = 80;

export const fitParts = (
  parts: readonly Part[],
  texts: Texts,
  most: number = LIMITS.messageCharacters,
): readonly Part[] => {
  if (totalLength(parts) <= most) return parts;
  const say = texts.slack.more;
  // Each step may add its own line.
  const tables = dropLines(parts, ['table'], most - reserve(parts, texts), say.rows);
  const lists = dropLines(tables, ['list'], most - reserve(tables, texts), say.rows);
  const shortened = shortenTexts(lists, most - reserve(lists, texts), say.shortened);
  return dropLines(shortened, ['text'], most - reserve(shortened, texts), say.rows);
};

/** Room for the lines that say what is missing. */
const reserve = (parts: readonly Part[], { slack }: Texts): number => {
  const cuttable = parts.filter((part) => part.shape !== 'block' && part.worth !== 'kept').length;
  return slack.more.shortened.length + Math.min(cuttable, 10) * slack.more.rows(10_000).length;
};

type Worth = LinesPart['worth'];

const dropLines = (
  parts: readonly Part[],
  worth: readonly Worth[],
  most: number,
  say: (many: number) => string,
): readonly Part[] => {
  let over = totalLength(parts) - most;
  let missing = 0;
  const kept: Part[] = [];
  for (const part of parts.toReversed()) {
    const gives = over > 0 && part.shape !== 'block' && worth.includes(part.worth);
    const { left, dropped, freed } = gives ? withoutEnd(part.lines, over) : UNTOUCHED;
    over -= freed;
    missing += dropped;
    if (gives && left.length === 0) continue;
    // One line for all that is missing in one place.
    kept.push(...missingLine(missing, say), ...(gives ? lines(left, { ...part }) : [part]));
    missing = 0;
  }
  return [...kept, ...missingLine(missing, say)].reverse();
};

const UNTOUCHED = { left: [], dropped: 0, freed: 0 };

const missingLine = (many: number, say: (many: number) => string): readonly Part[] =>
  many === 0 ? [] : lines([text(say(many))], { shape: 'context', worth: 'kept' });

const withoutEnd = (all: readonly Line[], over: number) => {
  const left = [...all];
  let freed = 0;
  while (freed < over) {
    const last = left.pop();
    if (last === undefined) break;
    freed += lineLength(last);
  }
  return { left, dropped: all.length - left.length, freed };
};

const shortenTexts = (parts: readonly Part[], most: number, missing: string): readonly Part[] => {
  const over = totalLength(parts) - most;
  if (over <= 0) return parts;
  const isLong = (part: Part): part is LinesPart => part.shape !== 'block' && part.worth === 'text';
  const lengths = parts.filter(isLong).flatMap((part) => part.lines.map(lineLength));
  const cap = Math.max(LEAST_TEXT, capFor(lengths, over));
  const shortened = parts.map((part) =>
    isLong(part) ? { ...part, lines: part.lines.map((line) => shortenLine(line, cap)) } : part,
  );
  return beforeLastWarning(shortened, lines([text(missing)], { shape: 'context', worth: 'kept' }));
};

/** A drill's last line stays the last. */
const beforeLastWarning = (parts: readonly Part[], added: readonly Part[]): readonly Part[] => {
  const last = parts.at(-1);
  return last?.shape === 'quote' ? [...parts.slice(0, -1), ...added, last] : [...parts, ...added];
};
