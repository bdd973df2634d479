// 日付と時刻の書き方: 令和7年(2025年)12月4日(木)12時00分。 Times are Asia/Tokyo, as the plan writes them.
import { dayOfWeek, type Instant, isFarFrom, type LocalDate, localDate, type WallTime, wallTime } from '../../time.ts';

let eraYearFormat: Intl.DateTimeFormat | undefined;
/** Made at first use: it costs a start more than all other texts together. */
const eraYear = (date: LocalDate): string => {
  eraYearFormat ??= new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'UTC' });
  return eraYearFormat.format(new Date(`${date}T00:00:00Z`));
};
const DAYS = ['日', '月', '火', '水', '木', '金', '土'];

const monthAndDay = (date: LocalDate): string =>
  `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日(${DAYS[dayOfWeek(date)]})`;

const time = (wall: WallTime): string => `${Number(wall.slice(0, 2))}時${wall.slice(3, 5)}分`;

export const datesJa = {
  time,
  timeOf: (at: Instant): string => time(wallTime(at)),
  dateTime: (at: Instant): string => {
    const date = localDate(at);
    return `${eraYear(date)}(${date.slice(0, 4)}年)${monthAndDay(date)}${time(wallTime(at))}`;
  },
  /** 令和8年12月1日 */
  day: (date: LocalDate): string => `${eraYear(date)}${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`,
  /** The time alone when it is the same day as `reference`, otherwise with month and day, and far away with the year. */
  near: (at: Instant, reference: Instant): string => {
    if (localDate(at) === localDate(reference)) return time(wallTime(at));
    const year = isFarFrom(at, reference) ? `${at.slice(0, 4)}年` : '';
    return `${year}${monthAndDay(localDate(at))}${time(wallTime(at))}`;
  },
  /** Always with its day. */
  dayAndTime: (at: Instant): string => `${monthAndDay(localDate(at))}${time(wallTime(at))}`,
  short: (at: Instant): string => `${Number(at.slice(5, 7))}/${Number(at.slice(8, 10))} ${wallTime(at)}`,
  minutes: (minutes: number): string => {
    const whole = Math.max(1, Math.round(minutes));
    const [hours, rest] = [Math.floor(whole / 60), whole % 60];
    return `${hours === 0 ? '' : `${hours}時間`}${rest === 0 ? '' : `${rest}分`}`;
  },
};
