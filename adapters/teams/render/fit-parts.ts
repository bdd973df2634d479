// When there is too much for one message: rows of tables give way from the end, then lists, then long texts are
// shortened. Whatever is missing is said in words where it is missing; warnings, questions and buttons always stay.
import { capFor } from '../../../src/posts/shorten-text.ts';
import type { Texts } from '../../../src/posts/texts/texts.ts';
import {
  type Line,
  type LinesPart,
  lines,
  lineUnits,
  type Part,
  shortenLine,
  text,
  textLength,
  totalUnits,
} from './part.ts';

/** A text is never shortened to less than a sentence. */
const LEAST_TEXT = 80;

export const fitParts = (parts: readonly Part[], texts: Texts, most: number): readonly Part[] => {
  const { rows, shortened } = texts.teams.more;
  const steps: readonly Step[] = [
    (given, room) => dropLines(given, 'table', room, rows),
    (given, room) => dropLines(given, 'list', room, rows),
    (given, room) => shortenTexts(given, room, shortened),
    (given, room) => dropLines(given, 'text', room, rows),
  ];
  // Each step may add its own lines.
  return steps.reduce(
    (given, step) => (totalUnits(given) <= most ? given : step(given, most - reserve(given, texts))),
    parts,
  );
};

type Step = (parts: readonly Part[], most: number) => readonly Part[];

const noteOf = (said: string): readonly LinesPart[] => lines([text(said)], { shape: 'note', worth: 'kept' });

/** Room for the lines that say what is missing. */
const reserve = (parts: readonly Part[], { teams: { more } }: Texts): number => {
  const cuttable = parts.filter((part) => part.shape !== 'element' && part.worth !== 'kept').length;
  return totalUnits(noteOf(more.shortened)) + Math.min(cuttable, 10) * totalUnits(noteOf(more.rows(10_000)));
};

const dropLines = (
  parts: readonly Part[],
  worth: LinesPart['worth'],
  most: number,
  say: (many: number) => string,
): readonly Part[] => {
  let over = totalUnits(parts) - most;
  let missing = 0;
  const kept: Part[] = [];
  for (const part of parts.toReversed()) {
    const gives = over > 0 && part.shape !== 'element' && part.worth === worth;
    const { left, dropped, freed } = gives ? withoutEnd(part, over) : UNTOUCHED;
    over -= freed;
    missing += dropped;
    if (gives && left.length === 0) continue;
    // One line for all that is missing in one place.
    kept.push(...missingLine(missing, say), ...(gives ? [{ ...part, lines: left }] : [part]));
    missing = 0;
  }
  return [...kept, ...missingLine(missing, say)].reverse();
};

const UNTOUCHED = { left: [], dropped: 0, freed: 0 };

const missingLine = (many: number, say: (many: number) => string): readonly Part[] =>
  many === 0 ? [] : noteOf(say(many));

const withoutEnd = (part: LinesPart, over: number) => {
  const left = [...part.lines];
  let freed = 0;
  while (freed < over) {
    const last = left.pop();
    if (last === undefined) break;
    freed += lineUnits(last, part);
  }
  return { left, dropped: part.lines.length - left.length, freed };
};

const shortenTexts = (parts: readonly Part[], most: number, missing: string): readonly Part[] => {
  const over = totalUnits(parts) - most;
  if (over <= 0) return parts;
  const lengths = parts.filter(isText).flatMap((part) => part.lines.map(textLength));
  const cap = Math.max(LEAST_TEXT, capFor(lengths, over));
  if (lengths.every((length) => length <= cap)) return parts;
  const shortened = parts.map((part) =>
    isText(part) ? { ...part, lines: part.lines.map((line): Line => shortenLine(line, cap)) } : part,
  );
  return beforeLastWarning(shortened, noteOf(missing));
};

const isText = (part: Part): part is LinesPart => part.shape !== 'element' && part.worth === 'text';

/** A drill's last line stays the last. */
const beforeLastWarning = (parts: readonly Part[], added: readonly Part[]): readonly Part[] => {
  const last = parts.at(-1);
  return last?.shape === 'warning' ? [...parts.slice(0, -1), ...added, last] : [...parts, ...added];
};
