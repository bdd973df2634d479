// plan schema: writes the schemas that editors complete and check the plan's files with.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFiles } from '../plan/check/editor-schema.ts';
import type { Texts } from '../texts/texts.ts';
import { done, failed, type Outcome } from './outcome.ts';

export const writeSchema = (planFolder: string, { cli }: Texts): Outcome => {
  if (!existsSync(planFolder)) return failed(cli.plan.noFolder(planFolder));
  const folder = join(planFolder, 'schema');
  const files = Object.entries(schemaFiles());
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    return failed(cli.targetFailed(folder, code));
  }
  return done(cli.plan.schemaWritten(files.length, folder));
};
