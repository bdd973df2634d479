// Whether anything could be printed, found before somebody needs a sheet: the fonts are there and whole, and so is pdfmake.
import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { HealthFault } from '../../src/ports/health.ts';
import { PrintFault } from '../../src/ports/printer.ts';
import { fontPaths, readFonts } from './fonts.ts';

const { resolve } = createRequire(import.meta.url);

/** Reads the fonts once, and again when their files have changed. */
export const printingFaults = (): (() => Promise<readonly HealthFault[]>) => {
  let good = '';
  return async () => {
    try {
      const state = await stateOfFonts();
      if (state !== good) await readFonts();
      good = state;
      return isInstalled('pdfmake') ? [] : [{ code: 'printing', problem: 'no_printer' }];
    } catch (error) {
      if (!(error instanceof PrintFault)) throw error;
      return [{ code: 'printing', problem: error.problem }];
    }
  };
};

const stateOfFonts = async (): Promise<string> => {
  const states = await Promise.all(Object.values(fontPaths()).map((path) => stat(path)));
  return states.map(({ size, mtimeMs, ino }) => `${size} ${mtimeMs} ${ino}`).join(', ');
};

const isInstalled = (name: string): boolean => {
  try {
    resolve(name);
    return true;
  } catch {
    return false;
  }
};
