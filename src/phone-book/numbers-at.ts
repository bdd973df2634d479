// Whom to call now: on closed days and at night the number for them first, the usual one after it (計画 P9(1)ウ(ア)※).

import type { Plan } from '../plan/plan.ts';
import { toParty } from '../plan/recipient.ts';
import type { Instant } from '../time.ts';
import { closedAt } from './calendar.ts';
import type { Contact, PhoneBook } from './phone-book.ts';
import { isSameNumber, planNumbers } from './plan-numbers.ts';

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
  readonly system: (no: number) => string;
}

/**
 * Whichever file holds it: those of the contacts, and one of the plan that is not among them. Empty for a recipient for whom
 * nobody has entered one.
 */
export const numbersAt = (
  contacts: PhoneBook,
  now: Instant,
  words: NumberWords,
  plan?: Plan,
): ((recipient: string) => readonly NumberAt[]) => {
  const { closed } = closedAt(contacts, now);
  const byRecipient = Map.groupBy(contacts.contacts, ({ recipient }) => recipient);
  const entered = (recipient: string): readonly NumberAt[] =>
    (byRecipient.get(recipient) ?? []).flatMap((contact) => numbersOf(contact, closed, words));
  return (recipient) => {
    const own = entered(recipient);
    if (plan === undefined) return own;
    const all = own.length === 0 && isVendors(plan, recipient) ? vendorNumbers(plan, entered, words) : own;
    return [...all, ...besides(all, planNumbers(plan, recipient))];
  };
};

/** A placeholder of the plan is left out where there is a number. */
const besides = (entered: readonly NumberAt[], inPlan: ReturnType<typeof planNumbers>): readonly NumberAt[] =>
  inPlan
    .filter(({ sample }) => sample !== true || entered.length === 0)
    .filter((one) => !entered.some(({ number }) => isSameNumber(number, one.number)))
    .map((one) => ({ label: '', ...one }));

const isVendors = ({ parties }: Plan, recipient: string): boolean =>
  parties.some(({ id, kind }) => kind === 'vendor' && recipient === toParty(id));

/** 主管システムベンダ are entered by system (「利用システム連絡先一覧」): each with the system's number. */
const vendorNumbers = (
  { systems }: Plan,
  entered: (recipient: string) => readonly NumberAt[],
  words: NumberWords,
): readonly NumberAt[] =>
  systems.flatMap(({ id, no }) =>
    entered(`vendor/${id}`).map((one) => ({ ...one, label: words.of(words.system(no), one.label) })),
  );

const numbersOf = (contact: Contact, closed: boolean, words: NumberWords): readonly NumberAt[] => {
  const { post, phone, phoneClosed, fax, sample } = contact;
  const phones = closed ? [{ label: words.closed, number: phoneClosed }] : [];
  const all = [...phones, { label: words.usual, number: phone }, { label: words.fax, number: fax }];
  return all.flatMap(({ label, number }) => {
    if (number === undefined) return [];
    return [{ label: post === undefined ? label : words.of(post, label), number, ...(sample && { sample }) }];
  });
};
