// teams package: the app package to upload to Teams, as a new file.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { appPackage } from '../../adapters/teams/package/app-package.ts';
import { NO_DOMAIN } from '../../adapters/teams/package/manifest.ts';
import { type Texts, textsIn } from '../texts/texts.ts';
import type { PackageRequest } from './command-line.ts';
import { done, failed, type Outcome } from './outcome.ts';

/** With the names of the ward when its plan is at hand; the package can be made without one. */
export const textsOfWard = async (planFolder: string, texts: Texts): Promise<Texts> => {
  const { loadPlan } = await import('../plan/read/load-plan.ts');
  const loaded = loadPlan(planFolder);
  return loaded.ok ? textsIn(texts.locale, loaded.plan) : texts;
};

export const teamsPackage = ({ appId, out, domain }: PackageRequest, texts: Texts): Outcome => {
  const { cli } = texts;
  // npm runs scripts in the program's own folder, so the person should see where a relative name led.
  const path = resolve(out);
  const setting = { appId, ...(domain === undefined ? {} : { domain }) };
  try {
    writeFileSync(path, appPackage(setting, texts), { flag: 'wx' });
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    return failed(code === 'EEXIST' ? cli.targetExists(path) : cli.targetFailed(path, code));
  }
  return done(cli.written(path), cli.teams.upload, ...(domain === undefined ? [cli.teams.noDomain(NO_DOMAIN)] : []));
};
