// A table as Excel saves it: bytes in UTF-8, Shift_JIS (Windows-31J) or, as "Unicode text", UTF-16, to rows of cells (RFC 4180).

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'shift_jis';
}

/** Undefined for any other encoding. A byte order mark is taken off; Japanese in Shift_JIS is no UTF-8 by chance. */
export const decodedText = (bytes: Uint8Array): DecodedText | undefined => {
  const encodings =
    bytes[0] === 0xff && bytes[1] === 0xfe ? (['utf-16le'] as const) : (['utf-8', 'shift_jis'] as const);
  for (const encoding of encodings) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      // The next one.
    }
  }
  return undefined;
};

export type CsvRows =
  | { readonly rows: readonly (readonly string[])[] }
  /** In this row, counted from 1, a quotation mark is opened and not closed, or something follows the closed one. */
  | { readonly badQuote: number };

export type Separator = ',' | ';' | '\t';

/** A cell in quotation marks or without, and what ends it. */
const CELLS: Readonly<Record<Separator, RegExp>> = {
  ',': /(?:"(?<quoted>[^"]*(?:""[^"]*)*)"|(?<plain>[^,\r\n]*))(?<end>,|\r\n|\n|\r|$)/y,
  ';': /(?:"(?<quoted>[^"]*(?:""[^"]*)*)"|(?<plain>[^;\r\n]*))(?<end>;|\r\n|\n|\r|$)/y,
  '\t': /(?:"(?<quoted>[^"]*(?:""[^"]*)*)"|(?<plain>[^\t\r\n]*))(?<end>\t|\r\n|\n|\r|$)/y,
};

/** Excel of another country separates by semicolons, and "Unicode text" by tabs: the head has no other use for them. */
const separatorOf = (text: string): Separator => {
  const [head = ''] = text.split(/[\r\n]/u, 1);
  return (['\t', ';'] as const).find((one) => head.split(one).length > head.split(',').length) ?? ',';
};

/** Empty lines stay rows, so that the numbers are those which Excel shows. */
export const csvRows = (text: string, separator: Separator = separatorOf(text)): CsvRows => {
  const cells = new RegExp(CELLS[separator]);
  const rows: string[][] = [];
  let row: string[] = [];
  while (cells.lastIndex < text.length) {
    const { quoted, plain = '', end } = cells.exec(text)?.groups ?? {};
    if (quoted === undefined && plain.startsWith('"')) return { badQuote: rows.length + 1 };
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === separator && cells.lastIndex < text.length) continue;
    rows.push(row);
    row = [];
  }
  return { rows };
};

/** A, B, … Z, AA, … as Excel calls its columns; `index` counts from 0. */
export const columnLetter = (index: number): string =>
  (index < 26 ? '' : columnLetter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
