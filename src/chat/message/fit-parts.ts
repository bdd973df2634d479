// When there is too much for one message: rows of tables give way from the end, then lists (from their beginning, where
// the newest stands last), then long texts are shortened. Whatever is missing is said in words where it is missing;
// warnings, questions and buttons always stay, at worst with their lines run together and their longest texts shortened.
import { capFor } from '../../texts/shorten-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Line, type LinesPart, lineLength, notes, type Part, type Piece, shortenLine } from './part.ts';

/** How a platform counts: in characters, or in units of what is sent. */
export interface Measure<Drawn> {
  readonly part: (part: Part<Drawn>) => number;
  readonly line: (line: Line, part: LinesPart) => number;
  /** A line of its own takes many times what a short line says. */
  readonly linesAreDear?: true;
}

/** A text is never shortened to less than a sentence. */
const LEAST_TEXT = 80;

export const totalOf = <Drawn>(parts: readonly Part<Drawn>[], measure: Measure<Drawn>): number =>
  parts.reduce((sum, part) => sum + measure.part(part), 0);

type Step<Drawn> = (parts: readonly Part<Drawn>[], most: number) => readonly Part<Drawn>[];

interface Fitting<Drawn> {
  readonly measure: Measure<Drawn>;
  readonly say: Texts['chat']['more'];
}

/** What had to give way may still be too much: `fitAtWorst` goes on from there. */
export const fitParts = <Drawn>(
  parts: readonly Part<Drawn>[],
  texts: Texts,
  most: number,
  measure: Measure<Drawn>,
): readonly Part<Drawn>[] => {
  const fitting = { measure, say: texts.chat.more };
  return inSteps(parts, most, fitting, [
    (given, room) => dropLines('table', given, room, fitting),
    (given, room) => dropLines('list', given, room, fitting),
    (given, room) => shortenTexts('text', given, room, fitting),
    (given, room) => dropLines('text', given, room, fitting),
  ]);
};

/** What is kept has its lines run together, where a line is dear, and its longest texts shortened. */
export const fitAtWorst = <Drawn>(
  parts: readonly Part<Drawn>[],
  texts: Texts,
  most: number,
  measure: Measure<Drawn>,
): readonly Part<Drawn>[] => {
  const fitting = { measure, say: texts.chat.more };
  return inSteps(fitParts(parts, texts, most, measure), most, fitting, [
    (given) => (measure.linesAreDear ? given.map(runTogether) : given),
    (given, room) => shortenTexts('kept', given, room, fitting),
  ]);
};

/** Each step may add its own lines. */
const inSteps = <Drawn>(
  parts: readonly Part<Drawn>[],
  most: number,
  fitting: Fitting<Drawn>,
  steps: readonly Step<Drawn>[],
): readonly Part<Drawn>[] =>
  steps.reduce(
    (given, step) => (totalOf(given, fitting.measure) <= most ? given : step(given, most - reserve(given, fitting))),
    parts,
  );

/** Room for the lines that say what is missing. */
const reserve = <Drawn>(parts: readonly Part<Drawn>[], { measure, say }: Fitting<Drawn>): number => {
  const cuttable = parts.filter((part) => part.shape !== 'drawn' && part.worth !== 'kept').length;
  const unitsOf = (said: string): number => totalOf<Drawn>(notes(said), measure);
  const longest = Math.max(unitsOf(say.rows(10_000)), unitsOf(say.earlier(10_000)));
  return unitsOf(say.shortened) + Math.min(cuttable, 10) * longest;
};

const dropLines = <Drawn>(
  worth: LinesPart['worth'],
  parts: readonly Part<Drawn>[],
  most: number,
  { measure, say }: Fitting<Drawn>,
): readonly Part<Drawn>[] => {
  let over = totalOf(parts, measure) - most;
  let missing = 0;
  const kept: Part<Drawn>[] = [];
  for (const part of parts.toReversed()) {
    const gives = over > 0 && part.shape !== 'drawn' && part.worth === worth;
    const { left, dropped, freed } = gives ? shortenedTo(part, over, measure) : UNTOUCHED;
    over -= freed;
    const fromTop = gives && part.newestLast === true && left.length > 0;
    if (!fromTop) missing += dropped;
    if (gives && left.length === 0) continue;
    // One line for all that is missing in one place.
    kept.push(...missingLine(missing, say.rows), gives ? { ...part, lines: left } : part);
    missing = 0;
    if (fromTop) kept.push(...missingLine(dropped, say.earlier));
  }
  return [...kept, ...missingLine(missing, say.rows)].reverse();
};

const UNTOUCHED = { left: [], dropped: 0, freed: 0 };

const missingLine = (many: number, say: (many: number) => string): readonly LinesPart[] =>
  many === 0 ? [] : notes(say(many));

const shortenedTo = <Drawn>(part: LinesPart, over: number, measure: Measure<Drawn>) => {
  const newestLast = part.newestLast === true;
  const left = newestLast ? part.lines.toReversed() : [...part.lines];
  let freed = 0;
  while (freed < over) {
    const last = left.pop();
    if (last === undefined) break;
    freed += measure.line(last, part);
  }
  return { left: newestLast ? left.reverse() : left, dropped: part.lines.length - left.length, freed };
};

const runTogether = <Drawn>(part: Part<Drawn>): Part<Drawn> => {
  if (part.shape === 'drawn' || part.worth !== 'kept') return part;
  const pieces = part.lines.flatMap((line, at) => [...(at === 0 ? [] : [{ ...line[0], text: ' ' }]), ...line]);
  const inOne = (piece: Piece): Piece =>
    'text' in piece ? { ...piece, text: piece.text.replaceAll(/\s*\n\s*/g, ' ') } : piece;
  return { ...part, lines: [pieces.map(inOne)] };
};

const shortenTexts = <Drawn>(
  worth: 'text' | 'kept',
  parts: readonly Part<Drawn>[],
  most: number,
  { measure, say }: Fitting<Drawn>,
): readonly Part<Drawn>[] => {
  const over = totalOf(parts, measure) - most;
  if (over <= 0) return parts;
  const isLong = (part: Part<Drawn>): part is LinesPart => part.shape !== 'drawn' && part.worth === worth;
  const lengths = parts.filter(isLong).flatMap((part) => part.lines.map(lineLength));
  const cap = Math.max(LEAST_TEXT, capFor(lengths, over));
  // Where even the longest is a short one, nothing is cut, and nothing is said.
  if (lengths.every((length) => length <= cap)) return parts;
  const shortened = parts.map((part) =>
    isLong(part) ? { ...part, lines: part.lines.map((line) => shortenLine(line, cap)) } : part,
  );
  return beforeLastWarning(shortened, notes(say.shortened));
};

/** A drill's last line stays the last. */
const beforeLastWarning = <Drawn>(
  parts: readonly Part<Drawn>[],
  added: readonly Part<Drawn>[],
): readonly Part<Drawn>[] => {
  const last = parts.at(-1);
  return last?.shape === 'warning' ? [...parts.slice(0, -1), ...added, last] : [...parts, ...added];
};
