// A table as Excel saves it: bytes in UTF-8 or Shift_JIS to rows of cells (RFC 4180).

/** Undefined for any other encoding. A byte order mark is taken off; Japanese in Shift_JIS is no UTF-8 by chance. */
export const decodedText = (bytes: Uint8Array): string | undefined => {
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
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

/** A cell in quotation marks or without, and what ends it. */
const CELL = /(?:"(?<quoted>[^"]*(?:""[^"]*)*)"|(?<plain>[^,\r\n]*))(?<end>,|\r\n|\n|\r|$)/y;

/** Empty lines stay rows, so that the numbers are those which Excel shows. */
export const csvRows = (text: string): CsvRows => {
  const cells = new RegExp(CELL);
  const rows: string[][] = [];
  let row: string[] = [];
  while (cells.lastIndex < text.length) {
    const { quoted, plain = '', end } = cells.exec(text)?.groups ?? {};
    if (quoted === undefined && plain.startsWith('"')) return { badQuote: rows.length + 1 };
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',' && cells.lastIndex < text.length) continue;
    rows.push(row);
    row = [];
  }
  return { rows };
};
