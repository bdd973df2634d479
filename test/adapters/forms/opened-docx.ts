// A .docx opened again: its parts as text, and the words of one as a person would read them.
import { packageEntries, unpackEntry } from '../../../adapters/forms/package-entries.ts';

export const partNames = (docx: Uint8Array): readonly string[] =>
  (packageEntries(Buffer.from(docx)) ?? []).map(({ name }) => name);

/** Empty when there is no such part. */
export const partOf = (docx: Uint8Array, name: string): string => {
  const bytes = Buffer.from(docx);
  const entry = packageEntries(bytes)?.find((part) => part.name === name);
  return entry === undefined ? '' : String(unpackEntry(bytes, entry));
};

/** Paragraphs and line breaks are line ends. */
export const wordsOf = (docx: Uint8Array, part = 'word/document.xml'): string =>
  partOf(docx, part)
    .replace(/<w:br\/>|<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
