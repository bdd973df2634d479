// Whether the files that are open are still the ones under their names. SQLite writes on into files that were deleted or
// replaced, and what it acknowledges there is gone with the process.
import { statSync } from 'node:fs';
import { StoreFault } from '../../../src/ports/store.ts';

/** Cheap enough to be asked for each commit. Throws a StoreFault that says which file and what became of it. */
export const watchFiles = (path: string): (() => void) => {
  const known = new Map<string, string>();
  const look = (file: string, mayBeEmpty: boolean): void => {
    const found = statSync(file, { throwIfNoEntry: false });
    const before = known.get(file);
    if (before === undefined) {
      if (found !== undefined) known.set(file, `${found.dev} ${found.ino}`);
      return;
    }
    if (found === undefined) throw lost(file, 'gone');
    if (before !== `${found.dev} ${found.ino}`) throw lost(file, 'replaced');
    if (found.size === 0 && !mayBeEmpty) throw lost(file, 'emptied');
  };
  const check = (): void => {
    look(path, false);
    look(`${path}-wal`, true);
  };
  check();
  return check;
};

const lost = (path: string, why: 'gone' | 'replaced' | 'emptied'): StoreFault =>
  new StoreFault('unavailable', { path, why });
