// The ward's own plan for tests, and copies of it with one thing changed.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlanFault } from '../../src/plan/check/plan-fault.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { type LoadedPlan, loadPlan } from '../../src/plan/read/load-plan.ts';

export const wardFolder = fileURLToPath(new URL('../../data/plan', import.meta.url));

export const wardPlan = (): Plan => {
  const loaded = loadPlan(wardFolder);
  if (!loaded.ok) throw new Error(`the ward's plan has faults: ${JSON.stringify(loaded.faults)}`);
  return loaded.plan;
};

export const inTempFolder = <T>(use: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'bcp-plan-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Loads a copy of the ward's plan after edits; every text that is replaced must be there. */
export const loadEdited = (...edits: readonly Edit[]): LoadedPlan =>
  inTempFolder((folder) => {
    cpSync(wardFolder, folder, { recursive: true });
    for (const { file, from, to } of edits) {
      const text = readFileSync(join(folder, file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
      writeFileSync(
        join(folder, file),
        text.replace(from, () => to),
      );
    }
    return loadPlan(folder);
  });

export const faultsOf = (loaded: LoadedPlan): readonly PlanFault[] => (loaded.ok ? [] : loaded.faults);

export const lineOf = (file: string, text: string): number => {
  const lines = readFileSync(join(wardFolder, file), 'utf8').split('\n');
  const index = lines.findIndex((line) => line.includes(text));
  if (index < 0) throw new Error(`${file} has no line with ${text}`);
  return index + 1;
};
