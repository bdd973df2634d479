// What is to be ready before anything happens, year by year: until when each section plans and trains, and what recurs outside any
// incident (計画 C3, P4, 個別5). What the plan does not say is absent or null, and then nothing falls due.
import { z } from 'zod';
import { Day, Id, Marks, MonthDay, Name } from './plan-parts.ts';

/** Month and day of every fiscal year. */
export const Preparation = z.strictObject({
  /** 年度の始まり, such as "04-01": from then on contacts and posts are to be confirmed anew. */
  fiscalYearBegins: MonthDay,
  /** 上半期: every section has its own plan. */
  sectionPlansBy: MonthDay.optional(),
  /** 下半期: every system has had a drill. */
  drillsBy: MonthDay.optional(),
  /** Every section has confirmed its contacts and posts. */
  rostersBy: MonthDay.optional(),
  source: Name.optional(),
  ...Marks,
});
export type Preparation = z.infer<typeof Preparation>;

export const Interval = z.enum(['year', 'half_year', 'quarter', 'month']);
export type Interval = z.infer<typeof Interval>;

/** 定期業務, such as an inspection: a reminder with a record. */
export const Duty = z.strictObject({
  id: Id,
  name: Name,
  nameEn: Name,
  /** null: not set; then it falls due on no day. */
  every: Interval.nullable(),
  /** The day of the year on which it, or one of them, is due; without it the last day of the fiscal year. */
  by: MonthDay.optional(),
  /** From when on it counts: nothing was due before. Without it, from its first record. */
  from: Day.optional(),
  /** Who owes it; without it the section that runs the plan. */
  section: Id.optional(),
  source: Name.optional(),
  ...Marks,
});
export type Duty = z.infer<typeof Duty>;
