// The same form gives the same bytes: the dates that a zip archive keeps of its files are all set to one day.
import { packageEntries } from './package-entries.ts';

/** In DOS' form. */
const DATE_1980_01_01 = (1 << 5) | 1;
const MIDNIGHT = 0;
const TIME_IN_HEADER = 10;
const TIME_IN_RECORD = 12;

export const withSameDates = (archive: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(archive);
  for (const { headerAt, recordAt } of packageEntries(bytes) ?? []) {
    for (const at of [headerAt + TIME_IN_HEADER, recordAt + TIME_IN_RECORD]) {
      bytes.writeUInt16LE(MIDNIGHT, at);
      bytes.writeUInt16LE(DATE_1980_01_01, at + 2);
    }
  }
  return bytes;
};
