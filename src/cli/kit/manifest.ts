// kit.json in the kit's folder: what was written, so that the next time says which sheets to replace.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dropPart, writeWhole } from './whole-file.ts';

const Entry = z.object({
  file: z.string().regex(/^[a-z0-9-]+\.(?:pdf|docx)$/),
  label: z.string(),
  /** What it says, its date aside. */
  content: z.string(),
  sha256: z.string(),
  planHash: z.string(),
  made: z.string(),
});
export type Entry = Readonly<z.infer<typeof Entry>>;

const Manifest = z.object({ planVersion: z.string(), planHash: z.string(), made: z.string(), files: z.array(Entry) });
export type Manifest = Readonly<z.infer<typeof Manifest>>;

const MANIFEST = 'kit.json';

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Undefined for a new folder, and for a file that is no manifest of ours: everything is written anew then. */
export const readManifest = (folder: string): Manifest | undefined => {
  try {
    const read = Manifest.safeParse(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
};

export const keepManifest = (folder: string, manifest: Manifest): void => {
  const path = join(folder, MANIFEST);
  dropPart(path);
  writeWhole(path, `${JSON.stringify(manifest, null, 2)}\n`);
};

/** The file is there, is what was written, and says what it would say now. */
export const stillRight = (entry: Entry | undefined, content: string, folder: string): entry is Entry => {
  if (entry === undefined || entry.content !== content) return false;
  const path = join(folder, entry.file);
  return existsSync(path) && sha256(readFileSync(path)) === entry.sha256;
};
