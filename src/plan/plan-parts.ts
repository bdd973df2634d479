// What every file of the plan is made of: ids, names, days, times, and the marks of what the ward has still to settle.
import { z } from 'zod';
import { isLocalDate, isWallTime, type LocalDate, type WallTime } from '../time.ts';

export const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of small letters, digits and hyphens, such as health-centre');
export const Name = z.string().min(1, 'a name');
/** Several lines of a person's own words; a cell of a spreadsheet holds no more. */
export const LongText = z.string().min(1).max(32_767);

/** `is` says what it has to be, for the words of a fault and for an editor's schema. */
export const WallTimeOfDay = z.custom<WallTime>((value) => typeof value === 'string' && isWallTime(value), {
  params: { is: 'time_of_day' },
});

export const Day = z.custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value), {
  params: { is: 'day' },
});

export const MonthDay = z.custom<string>(
  (value) => typeof value === 'string' && /^\d\d-\d\d$/.test(value) && isLocalDate(`2000-${value}`),
  { params: { is: 'month_day' } },
);

/** Marks an entry that the ward has still to settle: `confirm` is 要確認 with what to confirm, `sample` is 仮. */
export const Marks = { confirm: z.string().min(1).optional(), sample: z.literal(true).optional() };

/** Other words that people type for it: an older name, an abbreviation. */
export const Aliases = { aliases: z.array(Name).optional() };

export const ChannelState = z.enum(['usable', 'down', 'unknown']);
export type ChannelState = z.infer<typeof ChannelState>;
