// The process that checks a large database beside the program: one look, one word, and its end.

import { StoreFault } from '../../../src/ports/store.ts';
import type { PagesFound } from './check-pages.ts';
import { pageFaults } from './check-pages.ts';
import { storeFault } from './faults.ts';
import { openSqliteReader } from './open-sqlite.ts';

const look = (path: string): PagesFound => {
  try {
    const { db } = openSqliteReader(path);
    const faults = pageFaults(db);
    db.close();
    return faults.length === 0 ? 'sound' : 'damaged';
  } catch (error) {
    const fault = storeFault(error, path);
    return fault instanceof StoreFault && fault.code === 'damaged' ? 'damaged' : 'not_known';
  }
};

// Where the program itself is gone, nobody waits for the answer.
process.on('disconnect', () => process.exit());
process.send?.(look(process.argv[2] ?? ''), undefined, undefined, () => process.exit());
