// 「緊急連絡体制」 and 「統合仮想サーバ環境利用システム連絡先一覧」 (計画 個別3(1), P9(1)ウ(ア)): who is called and mailed.
// Not a part of the plan: the plan is kept with every incident and shown in chats, and these must never get there.
// The zod schema and its type share a name. What a value must be is said by a word of `PhoneBookExpected`.

import { z } from 'zod';
import type { RecipientKind as AnyKind } from '../plan/recipient.ts';
import { isLocalDate, isWallTime, type LocalDate, type WallTime } from '../time.ts';
import type { PhoneBookExpected } from './phone-book-fault.ts';

const must = (be: PhoneBookExpected): { error: PhoneBookExpected } => ({ error: be });

export const RECIPIENT_KINDS = ['department', 'section', 'party', 'vendor'] as const satisfies readonly AnyKind[];
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
const RECIPIENT = new RegExp(`^(?:${RECIPIENT_KINDS.join('|')})/${ID}$`);

const Text = z.string(must('text')).trim().min(1, must('text'));
/** In quotes: YAML would take 0312345678 for a number and drop its zero. */
const TelephoneNumber = z.string(must('number')).trim().min(1, must('number'));
const Addresses = z.array(z.string(must('addresses')).trim().min(1, must('addresses')), must('addresses'));

export const Contact = z.strictObject(
  {
    /** `department/planning` (経営担当課, 図2 ※2), `section/taxation`, `party/iaas-provider`, `vendor/<system>` (主管システムベンダ). */
    recipient: z.string(must('recipient')).regex(RECIPIENT, must('recipient')),
    /** A post, not a person, such as 庶務係. */
    post: Text.optional(),
    phone: TelephoneNumber.optional(),
    /** 休日・夜間. */
    phoneClosed: TelephoneNumber.optional(),
    fax: TelephoneNumber.optional(),
    mail: Addresses.optional(),
    mailClosed: Addresses.optional(),
    note: Text.optional(),
    /** 仮: shown with this mark, and never mailed. */
    sample: z.literal(true, must('true')).optional(),
  },
  must('contact'),
);
export type Contact = Readonly<z.infer<typeof Contact>>;

const Day = z.custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value), must('day'));
const Time = z.custom<WallTime>((value) => typeof value === 'string' && isWallTime(value), must('time'));

const Hours = z
  .strictObject({ from: Time, to: Time }, must('hours'))
  .refine(({ from, to }) => from < to, must('hours_in_order'));

export const Calendar = z.strictObject(
  {
    /** Closed beside weekends, national holidays and the turn of the year. */
    closed: z.array(Day, must('days')).default([]),
    /** Open although one of those. */
    open: z.array(Day, must('days')).default([]),
    hours: Hours.default({ from: '08:30' as WallTime, to: '17:15' as WallTime }),
  },
  must('calendar'),
);
export type Calendar = Readonly<z.infer<typeof Calendar>>;

export const PhoneBook = z.strictObject(
  { calendar: Calendar.prefault({}), contacts: z.array(Contact, must('contacts')).default([]) },
  must('contacts'),
);
export type PhoneBook = Readonly<z.infer<typeof PhoneBook>>;

/** Nothing has been entered. */
export const noPhoneBook = (): PhoneBook => PhoneBook.parse({});
