// Round times for an axis, in the office's own time: whole hours and midnights, never more than can be read.
import type { Texts } from '../../texts/texts.ts';
import {
  epochMs,
  type Instant,
  instantAt,
  instantFromEpochMs,
  localDate,
  MINUTE_MS,
  minutesBetween,
  type WallTime,
} from '../../time.ts';

const DAY = 1440;
const STEPS = [10, 30, 60, 120, 180, 360, 720, DAY, 2 * DAY, 7 * DAY, 14 * DAY, 28 * DAY];
const MOST_TICKS = 9;

export const timeTicks = (
  from: Instant,
  to: Instant,
  { dates }: Texts,
): readonly { readonly at: Instant; readonly label: string }[] => {
  const minutes = minutesBetween(from, to);
  const step = (STEPS.find((one) => minutes / one <= MOST_TICKS) ?? minutes / MOST_TICKS) * MINUTE_MS;
  const midnight = epochMs(instantAt(localDate(from), '00:00' as WallTime));
  const first = midnight + Math.ceil((epochMs(from) - midnight) / step) * step;
  const count = Math.max(0, Math.floor((epochMs(to) - first) / step) + 1);
  const times = Array.from({ length: count }, (_, nth) => instantFromEpochMs(first + nth * step));
  // The day is said where it begins, and at the first of all.
  return times.map((at, nth) => {
    const before = times[nth - 1];
    const isNewDay = before === undefined || localDate(before) !== localDate(at);
    return { at, label: isNewDay ? dates.short(at) : at.slice(11, 16) };
  });
};
