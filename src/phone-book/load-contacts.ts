// Reads the file of contacts, and again when it has changed. Without one nothing has been entered yet, which is no fault.
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type Contacts, noContacts } from './contacts.ts';
import type { ContactsFault } from './contacts-fault.ts';
import { type LoadedContacts, readContacts } from './read-contacts.ts';

export const loadContacts = (path: string): LoadedContacts => {
  const file = basename(path);
  const unread = (fault: Unread): LoadedContacts => ({ ok: false, faults: [{ ...fault, file, ...START }] });
  try {
    return readContacts(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)), file);
  } catch (error) {
    const { code = 'EIO' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { ok: true, contacts: noContacts() };
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return unread({ code: 'not_utf8' });
    return unread({ code: 'unreadable_file', reason: code });
  }
};

type Unread = { readonly code: 'not_utf8' } | { readonly code: 'unreadable_file'; readonly reason: string };

const START = { line: 1, column: 1, at: [] } as const;

export interface OpenContacts {
  /** The newest that were right; looks at the file each time, and reads it only when it is another one. */
  current(): Contacts;
}

/** While the file is broken or gone, the last good ones stay, and `tell` hears it once for each change of the file. */
export const openContacts = (path: string, tell: (faults: readonly ContactsFault[]) => void): OpenContacts => {
  let seen: string | undefined;
  let good: Contacts = noContacts();
  const gone = (): LoadedContacts => ({
    ok: false,
    faults: [{ code: 'unreadable_file', reason: 'ENOENT', file: basename(path), ...START }],
  });
  return {
    current() {
      const stamp = stampOf(path);
      if (stamp === seen) return good;
      // A file that was there and is not any more is a slip, or is being replaced.
      const loaded = stamp === NONE && seen !== undefined ? gone() : loadContacts(path);
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
