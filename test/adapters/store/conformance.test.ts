// SQLite keeps the store's promises, in a file and in memory.
import { afterEach } from '@jest/globals';
import { openStore } from '../../../adapters/store/open-store.ts';
import { storeConformance } from '../../conformance/store.ts';
import { type DatabaseFolder, databaseFolder } from './database-folder.ts';

const folders: DatabaseFolder[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

storeConformance('a SQLite file', async () => {
  const folder = databaseFolder();
  folders.push(folder);
  return openStore({ url: `file:${folder.path}/made/for/it/bcp.sqlite` });
});

storeConformance('a SQLite database in memory', () => openStore({ url: ':memory:' }));
