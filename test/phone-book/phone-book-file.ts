// PhoneBook for tests: entries with fictitious numbers, and the moments at which someone is called.
import { type Contact, PhoneBook } from '../../src/phone-book/phone-book.ts';
import type { PhoneBookFault } from '../../src/phone-book/phone-book-fault.ts';
import { readPhoneBook } from '../../src/phone-book/read-phone-book.ts';
import { type Instant, parseInstant } from '../../src/time.ts';

export const phoneBookOf = (...contacts: readonly Contact[]): PhoneBook => PhoneBook.parse({ contacts });

export const moment = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`${text} is no moment`);
  return instant;
};

/** A working day at noon, and the night after it. */
export const WORKING = moment('2026-11-24T12:00:00+09:00');
export const NIGHT = moment('2026-11-24T22:00:00+09:00');

export const faultsIn = (yaml: string): readonly PhoneBookFault[] => {
  const read = readPhoneBook(yaml, 'contacts.yaml');
  return read.ok ? [] : read.faults;
};

/** What may stand in no fault, whatever the language. */
export const SECRETS = ['0300000042', '03-0000-0042', 'someone@home.example', '中野太郎', 'cmd'];
