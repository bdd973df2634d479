// A small file system of its own for a test, where the machine lets us mount one; elsewhere undefined.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface MountedFolder {
  readonly path: string;
  /** `ro`, `rw`. */
  remount(as: string): void;
  unmount(): void;
}

const run = (command: string, ...args: readonly string[]): boolean => spawnSync(command, args).status === 0;

export const mountedFolder = (size: string): MountedFolder | undefined => {
  const path = mkdtempSync(join(tmpdir(), 'bcp-share-'));
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path)) {
    rmdirSync(path);
    return undefined;
  }
  return {
    path,
    remount: (as) => {
      if (!run('mount', '-o', `remount,${as}`, path)) throw new Error(`the share could not be mounted again as ${as}`);
    },
    unmount: () => {
      run('umount', '-l', path);
      rmdirSync(path);
    },
  };
};
