// Contacts for tests: entries with fictitious numbers, and the moments at which someone is called.
import { type Contact, Contacts } from '../../src/phone-book/contacts.ts';
import type { ContactsFault } from '../../src/phone-book/contacts-fault.ts';
import { readContacts } from '../../src/phone-book/read-contacts.ts';
import { type Instant, parseInstant } from '../../src/time.ts';

export const contactsOf = (...contacts: readonly Contact[]): Contacts => Contacts.parse({ contacts });

export const moment = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`${text} is no moment`);
  return instant;
};

/** A working day at noon, and the night after it. */
export const WORKING = moment('2026-11-24T12:00:00+09:00');
export const NIGHT = moment('2026-11-24T22:00:00+09:00');

export const faultsIn = (yaml: string): readonly ContactsFault[] => {
  const read = readContacts(yaml, 'contacts.yaml');
  return read.ok ? [] : read.faults;
};

/** What may stand in no fault, whatever the language. */
export const SECRETS = ['0300000042', '03-0000-0042', 'someone@home.example', '中野太郎', 'cmd'];
