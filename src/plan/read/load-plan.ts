// Reads the plan's folder of YAML files into one checked plan, or into every fault that stands in the way.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isScalar, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { checkReferences } from '../check/check-references.ts';
import { checkShape } from '../check/check-shape.ts';
import type { Expected, Misfit, PlanFault, PlanFaultCode } from '../check/plan-fault.ts';
import { locate, type Position, positionOf, startOfOpenText } from '../check/yaml-position.ts';
import type { Plan } from '../plan.ts';
import { hiddenCharacters, readText } from './plan-bytes.ts';
import {
  fileOfKey,
  isOptionalFile,
  isPlanKey,
  keysOfFile,
  type PlanFileName,
  type PlanKey,
  planFileNames,
} from './plan-files.ts';
import { planJson } from './plan-json.ts';

export type LoadedPlan =
  | { readonly ok: true; readonly plan: Plan; readonly hash: string; readonly json: string }
  | { readonly ok: false; readonly faults: readonly PlanFault[] };

/** `instead`: texts in place of files, to know whether they would be right before they are written. */
export const loadPlan = (folder: string, instead: Partial<Record<PlanFileName, string>> = {}): LoadedPlan => {
  const files = planFileNames.map((name) => {
    const text = instead[name];
    return text === undefined ? readPlanFile(folder, name) : parsePlanFile(name, text);
  });
  const raw = Object.assign({}, ...files.map(({ parts }) => parts)) as Partial<Record<PlanKey, unknown>>;
  const shape = checkShape(raw);
  const misfits = [...(shape.ok ? [] : shape.misfits), ...checkReferences(raw), ...hiddenCharacters(raw)];
  const faults = [
    ...strayFiles(folder),
    ...files.flatMap((file) => file.faults),
    ...misplacedKeys(files),
    ...misfits.flatMap((misfit) => placed(misfit, files)),
  ];
  if (!shape.ok || faults.length > 0) return { ok: false, faults: inReadingOrder(faults) };
  const json = planJson(shape.plan);
  return { ok: true, plan: shape.plan, hash: planHash(json), json };
};

/** sha256 of the canonical JSON, in hex: an incident names its plan by it. */
export const planHash = (json: string): string => createHash('sha256').update(json).digest('hex');

interface PlanFile {
  readonly name: PlanFileName;
  /** The parts of the plan that this file holds; empty when it could not be read as YAML. */
  readonly parts: Readonly<Record<string, unknown>>;
  readonly faults: readonly PlanFault[];
  readonly source?: { readonly document: Document; readonly lines: LineCounter; readonly keys: readonly string[] };
}

const START: Position = { line: 1, column: 1 };

const readPlanFile = (folder: string, name: PlanFileName): PlanFile => {
  const unread = (code: PlanFaultCode, expected: Expected): PlanFile => ({
    name,
    parts: {},
    faults: [{ code, at: [], expected, file: name, ...START }],
  });
  try {
    const read = readText(readFileSync(join(folder, name)));
    return read.ok
      ? parsePlanFile(name, read.text)
      : { name, parts: {}, faults: [{ ...read.fault, file: name, ...read.position }] };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && isOptionalFile(name))
      return { name, parts: {}, faults: [] };
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return unread('missing_file', { is: 'present' });
    // The file cannot be opened, or its aliases cannot be resolved: the person needs the reason either way.
    return unread('unreadable_file', { is: 'yaml', message: (error as Error).message });
  }
};

const parsePlanFile = (name: PlanFileName, text: string): PlanFile => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults = document.errors.map((error) => yamlFault(name, text, document, lines, error));
  const { contents } = document;
  if (faults.some(({ code }) => code === 'yaml_syntax')) return { name, parts: {}, faults };
  if (!isMap(contents)) {
    const expected = { is: 'value', type: 'map' } as const;
    return { name, parts: {}, faults: [...faults, { code: 'wrong_type', at: [], expected, file: name, ...START }] };
  }
  const all = document.toJS() as Record<string, unknown>;
  const parts = Object.fromEntries(keysOfFile(name).flatMap((key) => (key in all ? [[key, all[key]]] : [])));
  const keys = contents.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []));
  return { name, parts, faults, source: { document, lines, keys } };
};

const yamlFault = (
  file: PlanFileName,
  text: string,
  document: Document,
  lines: LineCounter,
  error: YAMLError,
): PlanFault => {
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

/** A file that is not one of the plan's would be passed over in silence, so `section.yaml` is a fault. */
const strayFiles = (folder: string): readonly PlanFault[] => {
  const known = new Set<string>(planFileNames);
  return filesIn(folder)
    .filter((file) => /\.ya?ml$/i.test(file) && !known.has(file))
    .map((file) => ({
      code: 'unknown_file',
      at: [],
      expected: { is: 'one_of', values: planFileNames },
      file,
      found: file,
      ...START,
    }));
};

const filesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).sort();
  } catch {
    // A folder that is not there shows as every file missing.
    return [];
  }
};

const misplacedKeys = (files: readonly PlanFile[]): readonly PlanFault[] =>
  files.flatMap(({ name, source }) =>
    source === undefined
      ? []
      : source.keys
          .filter((key) => !keysOfFile(name).some((own) => own === key))
          .map((key) => ({
            ...misplaced(key, name, files),
            file: name,
            ...locate(source.document, source.lines, [key]),
          })),
  );

const misplaced = (key: string, file: PlanFileName, files: readonly PlanFile[]): Misfit => {
  if (!isPlanKey(key))
    return { code: 'unknown_key', at: [key], expected: { is: 'one_of', values: keysOfFile(file) }, found: key };
  const home = fileOfKey(key);
  const twice = files.some(({ name, source }) => name === home && source?.keys.includes(key));
  const code = twice ? 'key_in_two_files' : 'misplaced_key';
  return { code, at: [key], expected: { is: 'in_file', file: home }, found: key };
};

/** A part whose file could not be read is not reported again as missing. */
const placed = (misfit: Misfit, files: readonly PlanFile[]): readonly PlanFault[] => {
  const key = String(misfit.at[0]);
  const file = isPlanKey(key) ? files.find(({ name }) => name === fileOfKey(key)) : undefined;
  if (file?.source === undefined) return [];
  return [{ ...misfit, file: file.name, ...locate(file.source.document, file.source.lines, misfit.at) }];
};

const inReadingOrder = (faults: readonly PlanFault[]): readonly PlanFault[] =>
  [...faults].sort((a, b) => fileRank(a.file) - fileRank(b.file) || a.line - b.line || a.column - b.column);

/** -1, and so first, for a file that is not one of the plan's. */
const fileRank = (file: string): number => (planFileNames as readonly string[]).indexOf(file);
