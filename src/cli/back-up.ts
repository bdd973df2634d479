// backup: a whole copy of the database under a new name, also while the program writes.
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { backupTo } from '../../adapters/store/backup.ts';
import { StoreFault } from '../ports/store.ts';
import { done, failed, type Outcome } from './outcome.ts';
import { type DatabaseSetting, reading, withDatabase } from './read-database.ts';

export const backUp = (setting: DatabaseSetting, target: string): Promise<Outcome> =>
  withDatabase(setting, async (path) => {
    const { cli } = setting.texts;
    // npm runs scripts in the program's own folder, so the person should see where a relative name led.
    const copy = resolve(target);
    if (existsSync(copy)) return failed(cli.targetExists(copy));
    try {
      await backupTo(path, copy);
    } catch (error) {
      if (!(error instanceof StoreFault) || error.code !== 'unavailable') throw error;
      return failed(existsSync(copy) ? cli.targetExists(copy) : cli.targetFailed(copy, error.facts.reason ?? ''));
    }
    const heads = await reading(copy, (read) => read.incidents());
    const events = heads.reduce((sum, { seq }) => sum + seq, 0);
    return done(cli.backup.done(copy, heads.length, events, statSync(copy).size));
  });
