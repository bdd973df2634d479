// The files of this repository as a person sees them: no installed packages, no git, no run-time data.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

const NOT_OURS = new Set(['node_modules', '.git', 'coverage']);

/** Paths relative to the root with forward slashes; `folders` limits the walk. */
export const filesIn = (folders: readonly string[] = ['.']): string[] =>
  folders.flatMap((folder) => walk(folder === '.' ? '' : folder)).sort();

const walk = (folder: string): string[] => {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return NOT_OURS.has(entry.name) ? [] : walk(path);
  });
};

export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Path -> source of every program file in the folders. */
export const sourcesIn = (folders: readonly string[]): Map<string, string> =>
  new Map(
    filesIn(folders)
      .filter((path) => /\.(ts|js|mjs)$/.test(path))
      .map((path) => [path, textOf(path)]),
  );
