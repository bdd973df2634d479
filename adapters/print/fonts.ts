// BIZ UDPGothic, which is made to be read easily by everybody and to survive a fax; its two files as pdfmake and the pen take them.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { TFontDictionary } from 'pdfmake/interfaces.js';
import { PrintFault } from '../../src/ports/printer.ts';
import { readFont, type WidthOf } from './read-font.ts';

export const FONT = 'BIZ UDPGothic';

const { resolve } = createRequire(import.meta.url);
const FOLDER = '@expo-google-fonts/biz-udpgothic';

/** Throws a PrintFault when they are not installed. */
export const fontPaths = (): { readonly regular: string; readonly bold: string } => {
  try {
    return {
      regular: resolve(`${FOLDER}/400Regular/BIZUDPGothic_400Regular.ttf`),
      bold: resolve(`${FOLDER}/700Bold/BIZUDPGothic_700Bold.ttf`),
    };
  } catch (error) {
    throw new PrintFault('no_font', error);
  }
};

/** The only files that a document may take anything from. */
export const isFontFile = (path: string): boolean => {
  const { regular, bold } = fontPaths();
  return path === regular || path === bold;
};

export const fontFiles = (): TFontDictionary => {
  const { regular, bold } = fontPaths();
  return { [FONT]: { normal: regular, bold } };
};

/** Throws a PrintFault. */
export const readFonts = async (): Promise<readonly WidthOf[]> => {
  const { regular, bold } = fontPaths();
  try {
    const fonts = await Promise.all([regular, bold].map(async (file) => readFont(await readFile(file))));
    // A font that is whole but not ours would print nothing but 〓.
    if (fonts.every((widthOf) => widthOf(A_KANJI) !== undefined)) return fonts;
  } catch (error) {
    throw new PrintFault('broken_font', error);
  }
  throw new PrintFault('broken_font');
};

const A_KANJI = '障'.codePointAt(0) ?? 0;
