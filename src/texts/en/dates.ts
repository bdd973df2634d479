// How English texts write dates and times; Asia/Tokyo, 24 hours.
import { dayOfWeek, type Instant, isFarFrom, type LocalDate, localDate, type WallTime, wallTime } from '../../time.ts';
import type { datesJa } from '../ja/dates.ts';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const dayAndMonth = (date: LocalDate): string =>
  `${DAYS[dayOfWeek(date)]} ${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1]}`;

const time = (wall: WallTime): string => wall;

export const datesEn: typeof datesJa = {
  time,
  timeOf: (at: Instant): string => wallTime(at),
  dateTime: (at: Instant): string => `${wallTime(at)}, ${dayAndMonth(localDate(at))} ${at.slice(0, 4)}`,
  day: (date) => `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`,
  near: (at: Instant, reference: Instant): string => {
    if (localDate(at) === localDate(reference)) return wallTime(at);
    const year = isFarFrom(at, reference) ? ` ${at.slice(0, 4)}` : '';
    return `${wallTime(at)}, ${dayAndMonth(localDate(at))}${year}`;
  },
  dayAndTime: (at: Instant): string => `${wallTime(at)}, ${dayAndMonth(localDate(at))}`,
  short: (at: Instant): string => `${at.slice(5, 10)} ${wallTime(at)}`,
  minutes: (minutes: number): string => {
    const whole = Math.max(1, Math.round(minutes));
    const [hours, rest] = [Math.floor(whole / 60), whole % 60];
    return [hours === 0 ? '' : `${hours} h`, rest === 0 ? '' : `${rest} min`].filter(Boolean).join(' ');
  },
};
