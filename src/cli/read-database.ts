// Opens the database for looking only. It is never made, never changed, and the program that holds it is not disturbed.
import { existsSync } from 'node:fs';
import { openReader } from '../../adapters/store/open-store.ts';
import { pathOfUrl } from '../../adapters/store/sqlite/open-sqlite.ts';
import { StoreFault, type StoreReader } from '../ports/store.ts';
import type { Texts } from '../texts/texts.ts';
import { failed, type Outcome } from './outcome.ts';

export interface DatabaseSetting {
  readonly databaseUrl: string;
  readonly texts: Texts;
}

/** Hands over the database's path; says what is wrong when there is no such file, or it cannot be used. */
export const withDatabase = async (
  { databaseUrl, texts }: DatabaseSetting,
  use: (path: string) => Promise<Outcome>,
): Promise<Outcome> => {
  try {
    const path = pathOfUrl(databaseUrl);
    return existsSync(path) ? await use(path) : failed(texts.cli.noDatabase(path));
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    return failed(storeFaultText(error, databaseUrl, texts));
  }
};

export const reading = async <T>(path: string, use: (read: StoreReader) => Promise<T>): Promise<T> => {
  const { read, close } = openReader(path);
  try {
    return await use(read);
  } finally {
    close();
  }
};

/** `unavailable` is the rest: nobody has met it before, so the person needs the system's own words. */
const storeFaultText = ({ code, facts }: StoreFault, path: string, { cli, faults }: Texts): string =>
  code === 'unavailable' ? cli.notReadable(facts.path ?? path, facts.reason ?? code) : faults.store[code](facts);
