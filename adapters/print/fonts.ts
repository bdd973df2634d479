// BIZ UDPGothic, which is made to be read easily by everybody and to survive a fax; its two files as pdfmake and the pen take them.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { TFontDictionary } from 'pdfmake/interfaces.js';
import { readFont, type WidthOf } from './read-font.ts';

export const FONT = 'BIZ UDPGothic';

const { resolve } = createRequire(import.meta.url);
const REGULAR = resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf');
const BOLD = resolve('@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf');

/** The only files that a document may take anything from. */
export const isFontFile = (path: string): boolean => path === REGULAR || path === BOLD;

export const fontFiles = (): TFontDictionary => ({ [FONT]: { normal: REGULAR, bold: BOLD } });

export const readFonts = (): Promise<readonly WidthOf[]> =>
  Promise.all([REGULAR, BOLD].map(async (file) => readFont(await readFile(file))));
