// The register's files changed on the disk: made and read back before they are written, and all of them or none.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../plan/plan.ts';
import { loadPlan } from '../plan/read/load-plan.ts';
import { planJson } from '../plan/read/plan-json.ts';
import { editedFiles, REGISTER_FILES, type RegisterTexts } from '../plan/register/edited-files.ts';
import type { RegisterFault } from '../plan/register/register-fault.ts';
import { replaceFiles } from './replace-files.ts';

/** What the plan says by them is what it is to say; a file that cannot be changed in place is named. */
export const registerTexts = (
  folder: string,
  before: Plan,
  after: Plan,
): { readonly texts: RegisterTexts } | Extract<RegisterFault, { code: 'not_editable' }> => {
  const present = Object.fromEntries(
    REGISTER_FILES.flatMap((file) => {
      const path = join(folder, file);
      return existsSync(path) ? [[file, readFileSync(path, 'utf8')]] : [];
    }),
  );
  const edited = editedFiles(present, before, after);
  const again = loadPlan(folder, edited);
  return again.ok && again.json === planJson(after)
    ? { texts: edited }
    : { code: 'not_editable', file: Object.keys(edited)[0] ?? REGISTER_FILES[0] };
};

const OPEN_TO_READ = 0o644;

/** Throws the system's error with everything as it was; `kept` are the files before. */
export const writeRegister = (
  folder: string,
  texts: RegisterTexts,
): { readonly files: readonly string[]; readonly kept: readonly string[] } => {
  const files = Object.entries(texts).map(([file, text]) => ({ path: join(folder, file), text, mode: OPEN_TO_READ }));
  return { kept: replaceFiles(files), files: files.map(({ path }) => path) };
};
