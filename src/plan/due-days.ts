// When what recurs is due: days of a fiscal year, and every half year, quarter or month from such a day.
import { type LocalDate, plusDays } from '../time.ts';
import type { Duty, Interval } from './plan-duties.ts';

export interface FiscalYear {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Used where the plan says nothing: 年度 (地方自治法208条). */
export const USUAL_BEGINNING = '04-01';

export const fiscalYearOf = (day: LocalDate, begins: string): FiscalYear => {
  const year = Number(day.slice(0, 4));
  const own = dayIn(year, begins) <= day ? year : year - 1;
  return { from: dayIn(own, begins), to: plusDays(dayIn(own + 1, begins), -1) };
};

/** That day of that fiscal year. */
export const dayOfFiscalYear = ({ from }: FiscalYear, monthDay: string): LocalDate => {
  const year = Number(from.slice(0, 4));
  const day = dayIn(year, monthDay);
  return day >= from ? day : dayIn(year + 1, monthDay);
};

const dayIn = (year: number, monthDay: string): LocalDate =>
  lastOf(year, Number(monthDay.slice(0, 2)), Number(monthDay.slice(3)));

/** 31 April is the 30th. */
const lastOf = (year: number, month: number, day: number): LocalDate => {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}` as LocalDate;
};

const MONTHS: Readonly<Record<Interval, number>> = { year: 12, half_year: 6, quarter: 3, month: 1 };

export interface DueState {
  /** `unset`: nobody has said how often. */
  readonly state: 'done' | 'due' | 'overdue' | 'unset';
  readonly due?: LocalDate;
}

/** `done` is the day of its last record. Of what lies before the first record, or before `from`, nothing is owed. */
export const dueState = (
  { every, by, from }: Pick<Duty, 'every' | 'by' | 'from'>,
  done: LocalDate | undefined,
  today: LocalDate,
  begins: string,
): DueState => {
  if (every === null) return { state: 'unset' };
  const anchor = by ?? dayBefore(begins);
  const [before, last, next] = aroundDays(anchor, MONTHS[every], today);
  const isOwed = done === undefined ? from !== undefined && from <= last : done <= before;
  if (isOwed) return { state: 'overdue', due: last };
  return { state: done !== undefined && done > last ? 'done' : 'due', due: next };
};

const dayBefore = (begins: string): string => plusDays(dayIn(2001, begins), -1).slice(5);

/** The two before today, and the next one from today on. */
const aroundDays = (anchor: string, months: number, today: LocalDate): readonly [LocalDate, LocalDate, LocalDate] => {
  const [month, day] = [Number(anchor.slice(0, 2)), Number(anchor.slice(3))];
  const first = (Number(today.slice(0, 4)) - 2) * 12 + month - 1;
  const at = (step: number): LocalDate => {
    const all = first + step * months;
    return lastOf(Math.floor(all / 12), (all % 12) + 1, day);
  };
  let step = 0;
  while (at(step) < today) step += 1;
  return [at(step - 2), at(step - 1), at(step)];
};
