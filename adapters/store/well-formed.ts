// Half of a surrogate pair is no text: SQLite keeps U+FFFD for it while JSON escapes it, so that a hash would not fit
// what is kept. Everything that is hashed goes through here first.

const ofText = <T>(value: T): T => (typeof value === 'string' ? value.toWellFormed() : value) as T;

/** The same row with U+FFFD for each half. */
export const wellFormed = <Row extends object>(row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, ofText(value)])) as Row;

/** JSON text without such halves, escaped or not. */
export const jsonText = (value: object): string => JSON.stringify(value, (_key, part: unknown) => ofText(part));
