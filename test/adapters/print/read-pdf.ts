// A PDF opened again, as whoever gets the paper would: its pages as text, its metadata, and what is in its bytes.
import { extractText, extractTextItems, getDocumentProxy, getMeta } from 'unpdf';
import { pdfPrinter } from '../../../adapters/print/pdf-printer.ts';
import type { Card } from '../../../src/posts/card.ts';
import { type Locale, textsIn } from '../../../src/texts/texts.ts';
import { numbersOf } from './sample-cards.ts';

export const printed = (cards: readonly Card[], locale: Locale = 'ja'): Promise<Uint8Array> =>
  pdfPrinter({ texts: textsIn(locale), numbersOf }).pdf(cards);

const ERRORS_ONLY = 0;

/** Opened from a copy: the reader takes what it is given for good. */
const open = (pdf: Uint8Array) => getDocumentProxy(pdf.slice(), { verbosity: ERRORS_ONLY });

/** The text of each page, without the spaces that only the layout brings. */
export const pagesOf = async (pdf: Uint8Array): Promise<readonly string[]> => {
  const { text } = await extractText(await open(pdf));
  return text.map((page) => page.replace(/\s+/g, ''));
};

export const wholeText = async (pdf: Uint8Array): Promise<string> => (await pagesOf(pdf)).join('');

export const metaOf = async (pdf: Uint8Array) => (await getMeta(await open(pdf))).info;

/** Where each piece of text stands, in points from the left and the bottom. */
export const placesOf = async (pdf: Uint8Array) => (await extractTextItems(await open(pdf))).items.flat();

export const rawOf = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');
