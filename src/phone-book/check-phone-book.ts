// What the ward has still to mend or to enter in its contacts. Recipients and fields are named, values never.
import type { Plan } from '../plan/plan.ts';
import { partsOf } from '../plan/recipient.ts';
import type { LocalDate } from '../time.ts';
import { lastYearOfHolidays } from './calendar.ts';
import { hasLostItsZero, isAddress, isNumber } from './number-formats.ts';
import { type Contact, type PhoneBook, RECIPIENT_KINDS, type RecipientKind } from './phone-book.ts';
import { isSameNumber, planNumbers } from './plan-numbers.ts';
import { calledRecipients, findRecipient, knownRecipients, type Recipient } from './recipients.ts';

export const NUMBER_FIELDS = ['phone', 'phoneClosed', 'fax'] as const;
export const ADDRESS_FIELDS = ['mail', 'mailClosed'] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];
export type AddressField = (typeof ADDRESS_FIELDS)[number];

/** `zero_lost`: a spreadsheet took it for a number. */
export type WrongNumber = 'number' | 'zero_lost';

export type PhoneBookMistake =
  | { readonly code: 'unknown_recipient'; readonly recipient: string; readonly nearest: readonly Recipient[] }
  | { readonly code: WrongNumber; readonly recipient: string; readonly field: NumberField }
  | { readonly code: 'address'; readonly recipient: string; readonly field: AddressField }
  /** Two entries with the same post, or with none. */
  | { readonly code: 'duplicate'; readonly recipient: string }
  | { readonly code: 'closed_and_open'; readonly day: LocalDate };

export interface PhoneBookCheck {
  /** In the order of the file. */
  readonly mistakes: readonly PhoneBookMistake[];
  /** Whom the plan calls and for whom no telephone number is entered; in the order of the plan. */
  readonly withoutNumber: readonly Recipient[];
  /** The plan holds another number for them than the contacts. */
  readonly otherInPlan: readonly Recipient[];
  /** 仮: shown with this mark, and never mailed. */
  readonly samples: readonly string[];
  /** From the next year on no national holiday is known. */
  readonly lastYearOfHolidays: number;
}

export const checkPhoneBook = (contacts: PhoneBook, plan: Plan): PhoneBookCheck => {
  const known = knownRecipients(plan);
  return {
    mistakes: [
      ...calendarMistakes(contacts),
      ...contacts.contacts.flatMap((contact) => [
        ...(known.has(contact.recipient) ? [] : [unknownRecipient(contact.recipient, plan)]),
        ...fieldMistakes(contact),
      ]),
      ...duplicates(contacts.contacts),
    ],
    withoutNumber: withoutNumber(contacts, plan),
    otherInPlan: otherInPlan(contacts, plan),
    samples: once(contacts.contacts.filter(({ sample }) => sample === true)),
    lastYearOfHolidays: lastYearOfHolidays(),
  };
};

const once = (contacts: readonly Contact[]): readonly string[] => [
  ...new Set(contacts.map(({ recipient }) => recipient)),
];

const unknownRecipient = (recipient: string, plan: Plan): PhoneBookMistake => {
  const [kind, id] = partsOf(recipient) as readonly [RecipientKind, string];
  const own = findRecipient(plan, kind, id);
  // Perhaps only the kind is wrong: taxation is a section and no party.
  const others = RECIPIENT_KINDS.filter((other) => other !== kind).flatMap((other) => {
    const match = findRecipient(plan, other, id);
    return 'found' in match ? [match.found] : [];
  });
  const nearest = [...others, ...('found' in own ? [own.found] : own.nearest)];
  return { code: 'unknown_recipient', recipient, nearest };
};

export const wrongNumber = (text: string): WrongNumber | undefined => {
  if (hasLostItsZero(text)) return 'zero_lost';
  return isNumber(text) ? undefined : 'number';
};

const fieldMistakes = (contact: Contact): readonly PhoneBookMistake[] => {
  const { recipient } = contact;
  const numbers = NUMBER_FIELDS.flatMap((field): PhoneBookMistake[] => {
    const code = contact[field] === undefined ? undefined : wrongNumber(contact[field]);
    return code === undefined ? [] : [{ code, recipient, field }];
  });
  const addresses = ADDRESS_FIELDS.filter((field) => !(contact[field] ?? []).every(isAddress));
  return [...numbers, ...addresses.map((field): PhoneBookMistake => ({ code: 'address', recipient, field }))];
};

/** A recipient may have several entries, each with its post: a second one for the same is a slip. */
export const entryKey = ({ recipient, post = '' }: Pick<Contact, 'recipient' | 'post'>): string =>
  `${recipient} ${post.normalize('NFKC').replace(/\s+/gu, '')}`;

const duplicates = (contacts: readonly Contact[]): readonly PhoneBookMistake[] =>
  [...Map.groupBy(contacts, entryKey).values()].flatMap(([first, ...more]): PhoneBookMistake[] =>
    first === undefined || more.length === 0 ? [] : [{ code: 'duplicate', recipient: first.recipient }],
  );

const calendarMistakes = ({ calendar: { closed, open } }: PhoneBook): readonly PhoneBookMistake[] =>
  [...new Set(closed.filter((day) => open.includes(day)))].map((day) => ({ code: 'closed_and_open', day }));

const withoutNumber = ({ contacts }: PhoneBook, plan: Plan): readonly Recipient[] => {
  const called = contacts.filter(({ phone, phoneClosed }) => (phone ?? phoneClosed) !== undefined);
  const reached = new Set(called.map(({ recipient }) => recipient));
  return calledRecipients(plan).filter(({ recipient }) => !reached.has(recipient) && !hasNumberInPlan(plan, recipient));
};

const hasNumberInPlan = (plan: Plan, recipient: string): boolean =>
  planNumbers(plan, recipient).some(({ sample }) => sample !== true);

const otherInPlan = ({ contacts }: PhoneBook, plan: Plan): readonly Recipient[] =>
  calledRecipients(plan).filter(({ recipient }) => {
    const entered = contacts
      .filter((one) => one.recipient === recipient && one.sample !== true)
      .flatMap(({ phone, phoneClosed }) => [phone, phoneClosed].filter((number) => number !== undefined));
    const inPlan = planNumbers(plan, recipient).filter(({ sample }) => sample !== true);
    return entered.length > 0 && inPlan.some(({ number }) => !entered.some((one) => isSameNumber(one, number)));
  });
