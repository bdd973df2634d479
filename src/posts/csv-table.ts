// A table for spreadsheets (RFC 4180), made of texts that people typed.

/** Without it Excel takes Japanese for the machine's old code page. */
const BYTE_ORDER_MARK = '\uFEFF';

export const csvTable = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + [columns, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');

/** A cell that begins so would be run as a formula. Japanese Excel takes full-width signs too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

const cell = (text: string): string => {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
