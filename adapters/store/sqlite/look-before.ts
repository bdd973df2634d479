// What can be seen of a database before it is opened: some of it would be past mending afterwards.
import { statSync } from 'node:fs';
import { StoreFault } from '../../../src/ports/store.ts';
import { wasLeftOpen } from './process-lock.ts';

/** `empty`: there was a file, with nothing in it. `wal_gone`: the last process did not end in order, and its newest records are not there. */
export type FoundAtStart = 'empty' | 'wal_gone';

/** Throws a StoreFault for what must not be opened. */
export const lookBefore = (path: string): FoundAtStart | undefined => {
  const file = statSync(path, { throwIfNoEntry: false });
  const wal = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if (file?.isDirectory()) throw new StoreFault('unavailable', { path, why: 'folder' });
  // SQLite would throw the -wal away.
  if ((file?.size ?? 0) === 0 && (wal?.size ?? 0) > 0) throw new StoreFault('damaged', { path, why: 'only_wal' });
  if (file === undefined) return undefined;
  if (file.size === 0) return 'empty';
  return wal === undefined && wasLeftOpen(path) ? 'wal_gone' : undefined;
};
