// What every file of the plan is made of: ids, names, days, times, and the marks of what the ward has still to settle.
import { z } from 'zod';
import { isLocalDate, isWallTime, type LocalDate, type WallTime } from '../time.ts';

export const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of small letters, digits and hyphens, such as health-centre');
export const Name = z.string().min(1, 'a name');
export const WallTimeOfDay = z.custom<WallTime>(
  (value) => typeof value === 'string' && isWallTime(value),
  'a time of day such as "08:15" (in quotes)',
);

export const Day = z.custom<LocalDate>(
  (value) => typeof value === 'string' && isLocalDate(value),
  'a day such as "2025-07-01" (in quotes)',
);

/** Marks an entry that the ward has still to settle: `confirm` is 要確認 with what to confirm, `sample` is 仮. */
export const Marks = { confirm: z.string().min(1).optional(), sample: z.literal(true).optional() };

/** Other words that people type for it: an older name, an abbreviation. */
export const Aliases = { aliases: z.array(Name).optional() };

export const ChannelState = z.enum(['usable', 'down', 'unknown']);
export type ChannelState = z.infer<typeof ChannelState>;
