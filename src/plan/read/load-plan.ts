// Reads the plan's folder of YAML files into one checked plan, or into every fault that stands in the way.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkDrills } from '../check/check-drills.ts';
import { checkReferences } from '../check/check-references.ts';
import { checkShape } from '../check/check-shape.ts';
import type { Misfit, PlanFault } from '../check/plan-fault.ts';
import { locate } from '../check/yaml-position.ts';
import type { Plan } from '../plan.ts';
import { hiddenCharacters } from './plan-bytes.ts';
import {
  DRILLS_FOLDER,
  fileOfKey,
  isOptionalFile,
  isPlanKey,
  keysOfFile,
  type PlanFileName,
  type PlanKey,
  planFileNames,
} from './plan-files.ts';
import { planJson } from './plan-json.ts';
import { parseYamlFile, readYamlFile, START, type YamlFile } from './yaml-file.ts';

export type LoadedPlan =
  | { readonly ok: true; readonly plan: Plan; readonly hash: string; readonly json: string }
  | { readonly ok: false; readonly faults: readonly PlanFault[] };

/** `instead`: texts in place of files, to know whether they would be right before they are written. */
export const loadPlan = (folder: string, instead: Partial<Record<PlanFileName, string>> = {}): LoadedPlan => {
  const files = planFileNames.map((name): PlanFile => {
    const text = instead[name];
    const file = text === undefined ? readYamlFile(folder, name, isOptionalFile(name)) : parseYamlFile(name, text);
    return { ...file, name };
  });
  const scripts = scriptFiles(folder).map((name) => readYamlFile(folder, name, false));
  const raw: Partial<Record<PlanKey, unknown>> = {
    ...Object.assign({}, ...files.map(partsOf)),
    drills: scripts.map(({ says }) => says),
  };
  const shape = checkShape(raw);
  const misfits = [
    ...(shape.ok ? [] : shape.misfits),
    ...checkReferences(raw),
    ...checkDrills(raw),
    ...hiddenCharacters(raw),
  ];
  const faults = [
    ...strayFiles(folder),
    ...[...files, ...scripts].flatMap((file) => file.faults),
    ...misplacedKeys(files),
    ...misfits.flatMap((misfit) => placed(misfit, files, scripts)),
  ];
  if (!shape.ok || faults.length > 0) return { ok: false, faults: inReadingOrder(faults) };
  const json = planJson(shape.plan);
  return { ok: true, plan: shape.plan, hash: planHash(json), json };
};

/** sha256 of the canonical JSON, in hex: an incident names its plan by it. */
export const planHash = (json: string): string => createHash('sha256').update(json).digest('hex');

interface PlanFile extends YamlFile {
  readonly name: PlanFileName;
}

/** The parts of the plan that this file holds. */
const partsOf = ({ name, says }: PlanFile): Readonly<Record<string, unknown>> =>
  Object.fromEntries(keysOfFile(name).flatMap((key) => (key in says ? [[key, says[key]]] : [])));

/** 訓練の台本: each file of their folder is one, in the order of their names. */
const scriptFiles = (folder: string): readonly string[] =>
  filesIn(join(folder, DRILLS_FOLDER))
    .filter((file) => /\.ya?ml$/i.test(file))
    .map((file) => `${DRILLS_FOLDER}/${file}`);

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
  if (!isPlanKey(key) || key === 'drills')
    return { code: 'unknown_key', at: [key], expected: { is: 'one_of', values: keysOfFile(file) }, found: key };
  const home = fileOfKey(key);
  const twice = files.some(({ name, source }) => name === home && source?.keys.includes(key));
  const code = twice ? 'key_in_two_files' : 'misplaced_key';
  return { code, at: [key], expected: { is: 'in_file', file: home }, found: key };
};

/** A part whose file could not be read is not reported again as missing. */
const placed = (misfit: Misfit, files: readonly PlanFile[], scripts: readonly YamlFile[]): readonly PlanFault[] => {
  const key = String(misfit.at[0]);
  if (key === 'drills') return inScript(misfit, scripts[Number(misfit.at[1])]);
  const file = isPlanKey(key) ? files.find(({ name }) => name === fileOfKey(key)) : undefined;
  if (file?.source === undefined) return [];
  return [{ ...misfit, file: file.name, ...locate(file.source.document, file.source.lines, misfit.at) }];
};

/** Of a script the place is told within its own file. */
const inScript = ({ at, ...misfit }: Misfit, script: YamlFile | undefined): readonly PlanFault[] => {
  if (script?.source === undefined) return [];
  const own = at.slice(2);
  return [{ ...misfit, at: own, file: script.name, ...locate(script.source.document, script.source.lines, own) }];
};

const inReadingOrder = (faults: readonly PlanFault[]): readonly PlanFault[] =>
  [...faults].sort(
    (a, b) =>
      fileRank(a.file) - fileRank(b.file) || a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  );

/** -1, and so first, for a file that is not one of the plan's; scripts come last. */
const fileRank = (file: string): number =>
  file.startsWith(`${DRILLS_FOLDER}/`) ? planFileNames.length : (planFileNames as readonly string[]).indexOf(file);
