// When there is too much for one message: rows of tables give way from the end, then lists (from their beginning, where
// the newest stands last), then long texts are shortened. Whatever is missing is said in words where it is missing;
// warnings, questions and buttons always stay, at worst shortened.
import { capFor } from '../../../src/texts/shorten-text.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { LIMITS } from './limits.ts';
import { type LinesPart, lines, type Part, totalLength } from './part.ts';
import { lineLength, shortenLine, text } from './rich-lines.ts';

/** A text is never shortened to less than a sentence. */
const LEAST_TEXT = 80;

export const fitParts = (
  parts: readonly Part[],
  texts: Texts,
  most: number = LIMITS.messageCharacters,
): readonly Part[] => {
  const say = texts.chat.more;
  const steps: readonly Step[] = [
    (given, room) => dropLines(given, 'table', room, say),
    (given, room) => dropLines(given, 'list', room, say),
    (given, room) => shortenTexts(given, room, say.shortened),
    (given, room) => dropLines(given, 'text', room, say),
    (given, room) => shortenTexts(given, room, say.shortened, 'kept'),
  ];
  // Each step may add its own lines.
  return steps.reduce(
    (given, step) => (totalLength(given) <= most ? given : step(given, most - reserve(given, texts))),
    parts,
  );
};

type Step = (parts: readonly Part[], most: number) => readonly Part[];

/** Room for the lines that say what is missing. */
const reserve = (parts: readonly Part[], { chat }: Texts): number => {
  const cuttable = parts.filter((part) => part.shape !== 'block' && part.worth !== 'kept').length;
  return (
    chat.more.shortened.length +
    Math.min(cuttable, 10) * Math.max(chat.more.rows(10_000).length, chat.more.earlier(10_000).length)
  );
};

type Missing = Pick<Texts['chat']['more'], 'rows' | 'earlier'>;

const dropLines = (parts: readonly Part[], worth: LinesPart['worth'], most: number, say: Missing): readonly Part[] => {
  let over = totalLength(parts) - most;
  let missing = 0;
  const kept: Part[] = [];
  for (const part of parts.toReversed()) {
    const gives = over > 0 && part.shape !== 'block' && part.worth === worth;
    const { left, dropped, freed } = gives ? shortenedTo(part, over) : UNTOUCHED;
    over -= freed;
    const fromTop = gives && part.newestLast === true && left.length > 0;
    if (!fromTop) missing += dropped;
    if (gives && left.length === 0) continue;
    // One line for all that is missing in one place.
    kept.push(...missingLine(missing, say.rows), ...(gives ? lines(left, { ...part }) : [part]));
    missing = 0;
    if (fromTop) kept.push(...missingLine(dropped, say.earlier));
  }
  return [...kept, ...missingLine(missing, say.rows)].reverse();
};

const UNTOUCHED = { left: [], dropped: 0, freed: 0 };

const missingLine = (many: number, say: (many: number) => string): readonly Part[] =>
  many === 0 ? [] : lines([text(say(many))], { shape: 'context', worth: 'kept' });

const shortenedTo = (part: LinesPart, over: number) => {
  const newestLast = part.newestLast === true;
  const left = newestLast ? part.lines.toReversed() : [...part.lines];
  let freed = 0;
  while (freed < over) {
    const last = left.pop();
    if (last === undefined) break;
    freed += lineLength(last);
  }
  return { left: newestLast ? left.reverse() : left, dropped: part.lines.length - left.length, freed };
};

const shortenTexts = (
  parts: readonly Part[],
  most: number,
  missing: string,
  worth: 'text' | 'kept' = 'text',
): readonly Part[] => {
  const over = totalLength(parts) - most;
  if (over <= 0) return parts;
  const isLong = (part: Part): part is LinesPart => part.shape !== 'block' && part.worth === worth;
  const lengths = parts.filter(isLong).flatMap((part) => part.lines.map(lineLength));
  const cap = Math.max(LEAST_TEXT, capFor(lengths, over));
  // Where even the longest is a short one, nothing is cut, and nothing is said.
  if (lengths.every((length) => length <= cap)) return parts;
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
