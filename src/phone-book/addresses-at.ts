// Whom to mail now. A sample (仮) is nobody's address, and one that is malformed would stop the others: both are left out.
import { isTo } from '../plan/recipient.ts';
import type { Instant } from '../time.ts';
import { closedAt } from './calendar.ts';
import { isAddress } from './number-formats.ts';
import type { Contact, PhoneBook } from './phone-book.ts';

/** The recipient that stands for every department, in the order of the file. */
const ALL_DEPARTMENTS = 'departments';

/**
 * On closed days and at night those for them first, then the usual ones; each address once. Mail inside, which drills have
 * too, goes to no address that is entered for somebody outside.
 */
export const addressesAt = (
  contacts: PhoneBook,
  now: Instant,
  isOutside: (recipient: string) => boolean = () => false,
): ((recipient: string) => readonly string[]) => {
  const { closed } = closedAt(contacts, now);
  const mailed = contacts.contacts.filter(({ sample }) => sample !== true);
  const elsewhere = new Set(
    contacts.contacts.filter((one) => isOutside(one.recipient)).flatMap((one) => addressesOf(one, true).map(mailbox)),
  );
  return (recipient) => {
    const all = mailed
      .filter((contact) => isMeant(contact, recipient))
      .flatMap((contact) => addressesOf(contact, closed));
    return once(isOutside(recipient) ? all : all.filter((address) => !elsewhere.has(mailbox(address))));
  };
};

const isMeant = (contact: Contact, recipient: string): boolean =>
  recipient === ALL_DEPARTMENTS ? isTo('department', contact.recipient) : contact.recipient === recipient;

const addressesOf = ({ mail = [], mailClosed = [] }: Contact, closed: boolean): readonly string[] =>
  [...(closed ? mailClosed : []), ...mail].filter(isAddress);

/** Capitals make no other one. */
const mailbox = (address: string): string => address.toLowerCase();

const once = (addresses: readonly string[]): readonly string[] => {
  const first = new Map<string, string>();
  for (const address of addresses) {
    const key = mailbox(address);
    if (!first.has(key)) first.set(key, address);
  }
  return [...first.values()];
};
