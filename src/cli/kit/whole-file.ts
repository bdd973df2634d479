// A file of the kit is there whole or not at all, whenever the program or the power ends.
import { renameSync, rmSync, writeFileSync } from 'node:fs';

export const writeWhole = (path: string, content: Uint8Array | string): void => {
  const part = `${path}.part`;
  try {
    writeFileSync(part, content, { mode: 0o600, flush: true });
    renameSync(part, path);
  } finally {
    rmSync(part, { force: true });
  }
};

/** What a run that was killed has left beside it: no part of the kit. */
export const dropPart = (path: string): void => rmSync(`${path}.part`, { force: true });
