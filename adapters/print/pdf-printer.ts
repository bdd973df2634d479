// The Printer with pdfmake: A4 upright, fonts embedded, the same cards the same bytes, and nothing of the machine in them.
import type { Content, ContentSection, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Logger } from '../../src/ports/logger.ts';
import { type NumbersOf, type Printer, PrintFault } from '../../src/ports/printer.ts';
import type { PaperCard } from '../../src/posts/paper/paper-card.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { breakWords } from './break-words.ts';
import type { Desk } from './desk.ts';
import { FONT, fontFiles, isFontFile, readFonts } from './fonts.ts';
import { LINE_HEIGHT, MARGINS, SIZE } from './paper.ts';
import { paperBlock } from './paper-blocks.ts';
import { GETA, penOf } from './pen.ts';
import type { WidthOf } from './read-font.ts';
import { footAlone, pageFooter, runningHeader } from './running-title.ts';

interface PdfPrinterOptions {
  readonly texts: Texts;
  /** Asked anew for each document, so that a number entered today is printed today. */
  readonly numbersOf: NumbersOf;
  readonly logger?: Logger;
}

const NAME = 'bcp-bot';

export const pdfPrinter = ({ texts, numbersOf, logger }: PdfPrinterOptions): Printer => {
  // Paper is not needed to start, and the fonts are large.
  let fonts: readonly WidthOf[] | undefined;
  return {
    pdf: async (cards) => {
      fonts ??= await readFonts();
      const desk: Desk = { pen: penOf(fonts), texts, numbersOf };
      const document = documentOf(cards, desk);
      if (desk.pen.lacked()) logger?.info({ cards: cards.length }, 'the font lacks characters of what was printed');
      return bytesOf(document);
    },
  };
};

const documentOf = (cards: readonly PaperCard[], desk: Desk): TDocumentDefinitions => {
  const { texts } = desk;
  const written = cards.map((card) => sheetsOf(card, desk));
  const note = desk.pen.lacked() ? [lackingNote(texts)] : [];
  const sections = written.map(({ header, footer, content }, at): ContentSection => {
    return { section: [...content, ...(at === written.length - 1 ? note : [])], header, footer };
  });
  return {
    content: sections,
    pageSize: 'A4',
    pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom],
    defaultStyle: { font: FONT, fontSize: SIZE.body, lineHeight: LINE_HEIGHT },
    // A later one would bring XMP, into which pdfkit writes the title as it is, be it XML or not.
    version: '1.3',
    language: texts.locale,
    displayTitle: true,
    info: { title: titleOf(cards), creator: NAME, producer: NAME, creationDate: NO_DATE },
  };
};

type Sheets = Pick<ContentSection, 'header' | 'footer'> & { readonly content: Content[] };

const sheetsOf = ({ title, blocks, foot = '', single }: PaperCard, desk: Desk): Sheets => {
  const name = desk.pen.write(title).trim();
  return {
    header: runningHeader(name, desk.pen),
    footer:
      single === true
        ? footAlone(desk.pen.write(foot), desk.pen)
        : pageFooter(desk.pen.write(foot), desk.pen, desk.texts),
    content: [
      { text: breakWords(name), bold: true, fontSize: SIZE.title, lineHeight: 1.3, margin: [0, 0, 0, 8] },
      ...blocks.flatMap((block) => paperBlock(block, desk)),
    ],
  };
};

const lackingNote = ({ paper }: Texts): Content => ({
  text: paper.lacking(GETA),
  fontSize: SIZE.small,
  margin: [0, 8, 0, 0],
});

/** What a reader shows as the window's name: no font has to have it. */
const titleOf = ([first]: readonly PaperCard[]): string =>
  (first?.title ?? '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .toWellFormed();

/** When it was printed stands in the cards where it matters; here it would make each print differ. */
const NO_DATE = new Date(0);

const bytesOf = async (document: TDocumentDefinitions): Promise<Uint8Array> => {
  const { default: pdfmake } = await import('pdfmake').catch((error: unknown) => {
    throw new PrintFault('no_printer', error);
  });
  pdfmake.setFonts(fontFiles());
  pdfmake.setLocalAccessPolicy(isFontFile);
  pdfmake.setUrlAccessPolicy(() => false);
  const pdf = await pdfmake.createPdf(document).getStream();
  // pdfkit reads it once more but writes only what it can enumerate.
  Object.defineProperty(pdf.info, 'CreationDate', { enumerable: false });
  pdf.end();
  const chunks: Buffer[] = [];
  for await (const chunk of pdf) chunks.push(Buffer.from(chunk));
  return new Uint8Array(Buffer.concat(chunks));
};
