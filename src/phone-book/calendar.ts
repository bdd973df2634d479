// 休日・夜間 (計画 P9(1)ウ(ア)※): whether the office is closed at a moment, in Tokyo. Days are compared as text, so the
// machine's time zone has no part in it.
import holidayJp from '@holiday-jp/holiday_jp';
import { dayOfWeek, type Instant, type LocalDate, localDate, wallTime } from '../time.ts';
import type { Calendar, PhoneBook } from './phone-book.ts';

export type ClosedBecause = 'weekend' | 'holiday' | 'year_end' | 'local' | 'night';

export interface Closed {
  readonly closed: boolean;
  readonly because?: ClosedBecause;
  /** Of the national holiday, in Japanese. */
  readonly name?: string;
}

export const closedAt = ({ calendar }: Pick<PhoneBook, 'calendar'>, now: Instant): Closed => {
  const day = closedDay(calendar, localDate(now));
  if (day !== undefined) return { closed: true, ...day };
  const time = wallTime(now);
  const { from, to } = calendar.hours;
  return from <= time && time < to ? { closed: false } : { closed: true, because: 'night' };
};

type Reason = Pick<Closed, 'because' | 'name'>;

/** The ward's own word comes before the rule; of several rules, the most particular. */
const closedDay = ({ closed, open }: Calendar, date: LocalDate): Reason | undefined => {
  if (closed.includes(date)) return { because: 'local' };
  if (open.includes(date)) return undefined;
  const holiday = nationalHoliday(date);
  if (holiday !== undefined) return { because: 'holiday', name: holiday };
  if (isTurnOfTheYear(date)) return { because: 'year_end' };
  const weekday = dayOfWeek(date);
  return weekday === 0 || weekday === 6 ? { because: 'weekend' } : undefined;
};

const HOLIDAYS: Readonly<Record<string, { readonly name: string }>> = holidayJp.holidays;

const nationalHoliday = (date: LocalDate): string | undefined =>
  Object.hasOwn(HOLIDAYS, date) ? HOLIDAYS[date]?.name : undefined;

/** 12月29日から1月3日まで. */
const isTurnOfTheYear = (date: LocalDate): boolean => {
  const monthAndDay = date.slice(5);
  return monthAndDay >= '12-29' || monthAndDay <= '01-03';
};

/** The last year that the list of national holidays covers; from the next one on, none is known. */
export const lastYearOfHolidays = (): number =>
  Math.max(...Object.keys(HOLIDAYS).map((date) => Number(date.slice(0, 4))));
