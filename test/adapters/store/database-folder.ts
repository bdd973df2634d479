// A folder of its own for each test's database, gone after the test.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface DatabaseFolder {
  readonly path: string;
  readonly file: string;
  remove(): void;
}

export const databaseFolder = (): DatabaseFolder => {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'bcp-store-')));
  return { path, file: join(path, 'bcp.sqlite'), remove: () => rmSync(path, { recursive: true, force: true }) };
};
