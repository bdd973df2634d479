// Replaces files so that all of them are the new ones or none is: each is written beside its place and flushed first, then all
// are put in place, and what was put is taken back when one fails. The files before are kept as .bak.
import { copyFileSync, existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

export interface NewFile {
  readonly path: string;
  readonly text: string;
  /** The mode of a file that was not there. */
  readonly mode: number;
}

interface Place extends NewFile {
  readonly real: string;
  readonly part: string;
  readonly kept?: string;
}

/** Gives the names under which the files before are kept; throws the system's error with everything as it was. */
export const replaceFiles = (files: readonly NewFile[]): readonly string[] => {
  const places = files.map(placeOf);
  const put: Place[] = [];
  try {
    for (const { part, text, mode } of places) writeFileSync(part, text, { mode, flush: true });
    for (const { real, kept } of places) if (kept !== undefined) copyFileSync(real, kept);
    for (const place of places) {
      renameSync(place.part, place.real);
      put.push(place);
    }
    return places.flatMap(({ kept }) => kept ?? []);
  } catch (error) {
    for (const place of put) takeBack(place);
    throw error;
  } finally {
    for (const { part } of places) rmSync(part, { force: true });
  }
};

/** A link stays a link. */
const placeOf = (file: NewFile): Place => {
  const { path } = file;
  if (!existsSync(path)) return { ...file, real: path, part: `${path}.${process.pid}.part` };
  const real = realpathSync(path);
  const mode = statSync(real).mode & 0o777;
  return { ...file, mode, real, part: `${real}.${process.pid}.part`, kept: `${real}.bak` };
};

const takeBack = ({ real, kept }: Place): void => {
  if (kept === undefined) rmSync(real, { force: true });
  else copyFileSync(kept, real);
};
