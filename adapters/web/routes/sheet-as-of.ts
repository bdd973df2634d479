// Sheets and forms can be asked for as a report said, by its serial number in the address.

/** undefined when none is named, null when what is named is none. */
export const serialOf = (given: unknown): number | undefined | null => {
  if (given === undefined || given === '') return undefined;
  return typeof given === 'string' && /^\d{1,6}$/.test(given) ? Number(given) : null;
};

/** `fax-nisc` asked for as of the third report is `fax-nisc-3`; undefined when that is no number. */
export const sheetAsOf = (sheet: string, report: unknown): string | undefined => {
  const serial = serialOf(report);
  if (serial === null) return undefined;
  return serial === undefined ? sheet : `${sheet}-${serial}`;
};
