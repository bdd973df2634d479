// The text of the contacts file as checked contacts, or every fault that stands in the way, with its line.
import { type Document, isMap, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { z } from 'zod';
import type { PlanPath } from '../plan/check/plan-fault.ts';
import { locate, positionOf, startOfOpenText } from '../plan/check/yaml-position.ts';
import { PhoneBook } from './phone-book.ts';
import { CONTACTS_EXPECTED, type PhoneBookExpected, type PhoneBookFault } from './phone-book-fault.ts';

export type LoadedPhoneBook =
  | { readonly ok: true; readonly contacts: PhoneBook }
  | { readonly ok: false; readonly faults: readonly PhoneBookFault[] };

interface Source {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

export const readPhoneBook = (text: string, file: string): LoadedPhoneBook => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const source: Source = { file, document, lines };
  if (document.errors.length > 0)
    return { ok: false, faults: document.errors.map((error) => yamlFault(error, source)) };
  const raw = plain(source);
  if ('fault' in raw) return { ok: false, faults: [raw.fault] };
  const result = PhoneBook.safeParse(filled(raw.value) ?? {});
  if (result.success) return { ok: true, contacts: result.data };
  return { ok: false, faults: result.error.issues.flatMap((issue) => shapeFaults(issue, source, raw.value)) };
};

const START = { line: 1, column: 1 } as const;

const plain = (source: Source): { readonly value: unknown } | { readonly fault: PhoneBookFault } => {
  try {
    return { value: source.document.toJS() };
  } catch {
    // Aliases that lead nowhere, or to too much.
    return { fault: { code: 'yaml_syntax', reason: 'ALIAS', file: source.file, at: [], ...START } };
  }
};

/** The parser's code and not its message, which may quote the line. */
const yamlFault = (error: YAMLError, { file, document, lines }: Source): PhoneBookFault => {
  const [pos] = error.pos;
  const offset = error.code === 'MISSING_CHAR' ? startOfOpenText(document, pos) : pos;
  const place = { file, at: [], ...positionOf(lines, offset) };
  if (error.code === 'DUPLICATE_KEY') return { code: 'duplicate_key', ...place };
  return { code: 'yaml_syntax', reason: error.code, ...place };
};

/** A key with nothing behind it has not been entered. */
const filled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== null && one !== '');
  return Object.fromEntries(entries.map(([key, one]) => [key, filled(one)]));
};

const shapeFaults = (issue: z.core.$ZodIssue, source: Source, raw: unknown): readonly PhoneBookFault[] => {
  const at = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    // A key that nobody knows may be a number in the wrong place: its line says which one it is.
    return issue.keys.map((key) => ({ code: 'unknown_key', ...placed([...at, key], source), at }));
  }
  const expected = CONTACTS_EXPECTED.find((word) => word === issue.message) ?? ('text' satisfies PhoneBookExpected);
  const missing = at.length > 0 && isMissing(raw, at);
  return [{ code: missing ? 'missing_value' : 'wrong_value', expected, ...placed(at, source) }];
};

const isMissing = (raw: unknown, at: PlanPath): boolean => {
  let here = raw;
  for (const step of at) {
    if (typeof here !== 'object' || here === null) return true;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here === undefined || here === null || here === '';
};

const placed = (at: PlanPath, { file, document, lines }: Source) => ({
  file,
  at,
  ...(isMap(document.contents) ? locate(document, lines, at) : START),
});
