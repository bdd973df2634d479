// Reads the file of contacts, and again when it has changed. Without one nothing has been entered yet, which is no fault.
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { noPhoneBook, type PhoneBook } from './phone-book.ts';
import type { PhoneBookFault } from './phone-book-fault.ts';
import { type LoadedPhoneBook, readPhoneBook } from './read-phone-book.ts';

export const loadPhoneBook = (path: string): LoadedPhoneBook => {
  const file = basename(path);
  const unread = (fault: Unread): LoadedPhoneBook => ({ ok: false, faults: [{ ...fault, file, ...START }] });
  try {
    return readPhoneBook(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)), file);
  } catch (error) {
    const { code = 'EIO' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { ok: true, contacts: noPhoneBook() };
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return unread({ code: 'not_utf8' });
    return unread({ code: 'unreadable_file', reason: code });
  }
};

type Unread = { readonly code: 'not_utf8' } | { readonly code: 'unreadable_file'; readonly reason: string };

const START = { line: 1, column: 1, at: [] } as const;

export interface OpenPhoneBook {
  /** The newest that were right; looks at the file each time, and reads it only when it is another one. */
  current(): PhoneBook;
}

/** While the file is broken or gone, the last good ones stay, and `tell` hears it once for each change of the file. */
export const openPhoneBook = (path: string, tell: (faults: readonly PhoneBookFault[]) => void): OpenPhoneBook => {
  let seen: string | undefined;
  let good: PhoneBook = noPhoneBook();
  const gone = (): LoadedPhoneBook => ({
    ok: false,
    faults: [{ code: 'unreadable_file', reason: 'ENOENT', file: basename(path), ...START }],
  });
  return {
    current() {
      const stamp = stampOf(path);
      if (stamp === seen) return good;
      // A file that was there and is not any more is a slip, or is being replaced.
      const loaded = stamp === NONE && seen !== undefined ? gone() : loadPhoneBook(path);
      seen = stamp;
      if (loaded.ok) good = loaded.contacts;
      else tell(loaded.faults);
      return good;
    },
  };
};

const NONE = 'none';

/** Taken before reading: what is written meanwhile has another one next time. */
const stampOf = (path: string): string => {
  try {
    const { mtimeNs, size, ino } = statSync(path, { bigint: true });
    return `${mtimeNs} ${size} ${ino}`;
  } catch (error) {
    const { code = 'EIO' } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? NONE : code;
  }
};
