// Whom to call now: on closed days and at night the number for them first, the usual one after it (計画 P9(1)ウ(ア)※).
import type { Instant } from '../time.ts';
import { closedAt } from './calendar.ts';
import type { Contact, Contacts } from './contacts.ts';

export interface NumberAt {
  readonly label: string;
  readonly number: string;
  readonly sample?: true;
}

/** The words for the labels: 平日, 休日・夜間, FAX; and how a label stands with the post that is called. */
export interface NumberWords {
  readonly usual: string;
  readonly closed: string;
  readonly fax: string;
  readonly of: (post: string, label: string) => string;
}

/** Empty for a recipient for whom nobody has entered one. */
export const numbersAt = (
  contacts: Contacts,
  now: Instant,
  words: NumberWords,
): ((recipient: string) => readonly NumberAt[]) => {
  const { closed } = closedAt(contacts, now);
  const byRecipient = Map.groupBy(contacts.contacts, ({ recipient }) => recipient);
  return (recipient) => (byRecipient.get(recipient) ?? []).flatMap((contact) => numbersOf(contact, closed, words));
};

const numbersOf = (contact: Contact, closed: boolean, words: NumberWords): readonly NumberAt[] => {
  const { post, phone, phoneClosed, fax, sample } = contact;
  const phones = closed ? [{ label: words.closed, number: phoneClosed }] : [];
  const all = [...phones, { label: words.usual, number: phone }, { label: words.fax, number: fax }];
  return all.flatMap(({ label, number }) => {
    if (number === undefined) return [];
    return [{ label: post === undefined ? label : words.of(post, label), number, ...(sample && { sample }) }];
  });
};
