// Placeholders that are not quite one: a brace too few, full-width braces, or one that runs over two paragraphs. Word shows
// them as words, and the form would leave with a hole.
import { type PackageEntry, unpackEntry } from './package-entries.ts';

const PART = /^word\/(?!.*\.rels$).*\.xml$/i;
const PARAGRAPH = /<w:p[ >][\s\S]*?<\/w:p>/g;
const TEXT = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g;
const WHOLE = /\{\{[^{}｛｝]+\}\}/gu;
const DOUBLE = /[{｛]{2}[^{}｛｝]{0,40}[}｝]{0,2}|[^{}｛｝\s]{0,40}[}｝]{2}/gu;
const SINGLE = /[{｛]\s*([^{}｛｝]{1,40}?)\s*[}｝]/gu;

/** As they stand there, each once; `names` are those that a placeholder may have. */
export const brokenPlaceholders = (
  bytes: Buffer,
  entries: readonly PackageEntry[],
  names: ReadonlySet<string>,
): readonly string[] => {
  const parts = entries.filter(({ name }) => PART.test(name));
  const texts = parts.flatMap((entry) => paragraphs(unpackEntry(bytes, entry)?.toString('utf8') ?? ''));
  return [...new Set(texts.flatMap((text) => brokenIn(text, names)))];
};

const paragraphs = (xml: string): readonly string[] =>
  [...xml.matchAll(PARAGRAPH)].map(([paragraph]) => [...paragraph.matchAll(TEXT)].map(([, text]) => text).join(''));

const brokenIn = (text: string, names: ReadonlySet<string>): readonly string[] => {
  // A whole one is read by others; it parts what stands on both sides of it.
  const rest = text.replace(WHOLE, '\n');
  const single = [...rest.matchAll(SINGLE)].filter(([, name = '']) => names.has(name)).map(([found]) => found);
  return [...[...rest.matchAll(DOUBLE)].map(([found]) => found.trim()), ...single];
};
