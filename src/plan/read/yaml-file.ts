// One YAML file of the plan, read: what it says, or every fault that stands in the way, each with its line.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isScalar, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Expected, PlanFault, PlanFaultCode } from '../check/plan-fault.ts';
import { type Position, positionOf, startOfOpenText } from '../check/yaml-position.ts';
import { readText } from './plan-bytes.ts';

export interface YamlFile {
  /** Within the plan's folder. */
  readonly name: string;
  /** What it says, key by key; empty when it could not be read as YAML. */
  readonly says: Readonly<Record<string, unknown>>;
  readonly faults: readonly PlanFault[];
  readonly source?: { readonly document: Document; readonly lines: LineCounter; readonly keys: readonly string[] };
}

export const START: Position = { line: 1, column: 1 };

/** `mayMiss`: a file that is not there says nothing. */
export const readYamlFile = (folder: string, name: string, mayMiss: boolean): YamlFile => {
  const unread = (code: PlanFaultCode, expected: Expected): YamlFile => ({
    name,
    says: {},
    faults: [{ code, at: [], expected, file: name, ...START }],
  });
  try {
    const read = readText(readFileSync(join(folder, name)));
    return read.ok
      ? parseYamlFile(name, read.text)
      : { name, says: {}, faults: [{ ...read.fault, file: name, ...read.position }] };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && mayMiss) return { name, says: {}, faults: [] };
    if (code === 'ENOENT') return unread('missing_file', { is: 'present' });
    // The file cannot be opened, or its aliases cannot be resolved: the person needs the reason either way.
    return unread('unreadable_file', { is: 'yaml', message: (error as Error).message });
  }
};

export const parseYamlFile = (name: string, text: string): YamlFile => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults = document.errors.map((error) => yamlFault(name, text, document, lines, error));
  const { contents } = document;
  if (faults.some(({ code }) => code === 'yaml_syntax')) return { name, says: {}, faults };
  if (!isMap(contents)) {
    const expected = { is: 'value', type: 'map' } as const;
    return { name, says: {}, faults: [...faults, { code: 'wrong_type', at: [], expected, file: name, ...START }] };
  }
  const says = document.toJS() as Record<string, unknown>;
  const keys = contents.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []));
  return { name, says, faults, source: { document, lines, keys } };
};

const yamlFault = (file: string, text: string, document: Document, lines: LineCounter, error: YAMLError): PlanFault => {
  const [pos] = error.pos;
  const offset = error.code === 'MISSING_CHAR' ? startOfOpenText(document, pos) : pos;
  const place = {
    at: [],
    expected: { is: 'yaml', message: error.message },
    file,
    ...positionOf(lines, offset),
  } as const;
  if (error.code !== 'DUPLICATE_KEY') return { code: 'yaml_syntax', ...place };
  return { code: 'duplicate_key', ...place, found: keyAt(text, offset) };
};

const keyAt = (text: string, offset: number): string => /^[^:\s]*/.exec(text.slice(offset, offset + 100))?.[0] ?? '';
