// A day as people say it, in front of a time or alone: 明日, 22日, 12/5, 12月5日, 令和7年12月4日, 金曜, tomorrow, Friday.
import {
  dayOfWeek,
  epochMs,
  type Instant,
  instantAt,
  isLocalDate,
  type LocalDate,
  localDate,
  plusDays,
  type WallTime,
} from '../../time.ts';

const DAY_WORDS: Readonly<Record<string, number>> = {
  今日: 0,
  本日: 0,
  当日: 0,
  today: 0,
  明日: 1,
  あす: 1,
  あした: 1,
  tomorrow: 1,
  明後日: 2,
  あさって: 2,
  'day after tomorrow': 2,
  昨日: -1,
  きのう: -1,
  yesterday: -1,
  一昨日: -2,
  おととい: -2,
};
const WORDS = Object.keys(DAY_WORDS).toSorted((a, b) => b.length - a.length);

/** A day said without its year is never further away than this. */
const HALF_YEAR_DAYS = 184;

export interface Day {
  /** The days that may be meant; none when it does not exist, today when none is said. */
  readonly dates: readonly LocalDate[];
  readonly rest: string;
  readonly isSaid: boolean;
}

/** One word that says the day and the part of it. */
const TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/^今朝/u, '今日 朝'],
  [/^(?:今夜|今晩|tonight)/u, '今日 夜'],
  [/^(?:昨夜|昨晩|ゆうべ)/u, '昨日 夜'],
  [/^明朝/u, '明日 朝'],
  [/^(?:明晩|明夜)/u, '明日 夜'],
];

export const takeDay = (said: string, now: Instant): Day => {
  const text = TOGETHER.reduce((so, [word, both]) => so.replace(word, both), said);
  return (
    dayWord(text, now) ??
    dateSaid(text, now) ??
    dayOfMonth(text, now) ??
    weekday(text, now) ?? { dates: [localDate(now)], rest: text, isSaid: false }
  );
};

const afterDay = (rest: string): string => rest.replace(/^(?:[\s,]|の|at\s)+/u, '').trim();

const dayWord = (text: string, now: Instant): Day | undefined => {
  const word = WORDS.find((one) => text.startsWith(one));
  if (word === undefined) return undefined;
  return {
    dates: [plusDays(localDate(now), DAY_WORDS[word] ?? 0)],
    rest: afterDay(text.slice(word.length)),
    isSaid: true,
  };
};

const DATE =
  /^(?:(?:(令和)(\d{1,2}|元)年|(\d{4})[-/年])\s*)?(\d{1,2})[-/月](\d{1,2})日?(?:[t\s]+|(?<=日)|(?=\s))(.*)$/u;

const dateSaid = (text: string, now: Instant): Day | undefined => {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const [, era, eraYear, year, month = '', day = '', rest = ''] = match;
  const full = era === undefined ? year : String(2018 + (eraYear === '元' ? 1 : Number(eraYear)));
  const monthAndDay = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const years = full === undefined ? yearsNear(now) : [full];
  const dates = years.map((one) => `${one}-${monthAndDay}`).filter(isLocalDate);
  return {
    dates: full === undefined ? dates.filter((date) => isNear(date, now)) : dates,
    rest: afterDay(rest),
    isSaid: true,
  };
};

const yearsNear = (now: Instant): readonly string[] => {
  const year = Number(localDate(now).slice(0, 4));
  return [year - 1, year, year + 1].map(String);
};

const isNear = (date: LocalDate, now: Instant): boolean => daysOff(date, now) <= HALF_YEAR_DAYS;

/** `23日 8:30`: of this month, or of one near it: not every month has a 31st. */
const dayOfMonth = (text: string, now: Instant): Day | undefined => {
  const [, day = '', rest = ''] =
    /^(\d{1,2})日(?!間|後|前|程度|ほど|くらい|ぐらい|以内|以上|以降|半|弱|強)(.*)$/u.exec(text) ?? [];
  if (day === '') return undefined;
  const month = localDate(now).slice(0, 7);
  const dates = [-2, -1, 0, 1, 2]
    .map((months) => `${monthPlus(month, months)}-${day.padStart(2, '0')}`)
    .filter(isLocalDate);
  return { dates: onlyToday(dates, now), rest: afterDay(rest), isSaid: true };
};

/** Whoever names the day that it is means that one. */
const onlyToday = (dates: readonly LocalDate[], now: Instant): readonly LocalDate[] =>
  dates.includes(localDate(now)) ? [localDate(now)] : dates;

/** `2025-12` and one month more is `2026-01`. */
export const monthPlus = (month: string, months: number): string => {
  const all = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(all / 12)).padStart(4, '0')}-${String((all % 12) + 1).padStart(2, '0')}`;
};

const KANJI_DAYS = '日月火水木金土';
const ENGLISH_DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAY =
  /^(?:(先週|今週|来週|再来週)の?)?([日月火水木金土])曜(?:日)?(.*)$|^(?:on\s+)?(sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday)?(?=$|[\s,])(.*)$/u;
const WEEKS: Readonly<Record<string, number>> = { 先週: -1, 今週: 0, 来週: 1, 再来週: 2 };

const weekday = (text: string, now: Instant): Day | undefined => {
  const match = WEEKDAY.exec(text);
  if (match === null) return undefined;
  const [, week, kanji, rest, english, englishRest] = match;
  const wanted = kanji === undefined ? ENGLISH_DAYS.indexOf(english ?? '') : KANJI_DAYS.indexOf(kanji);
  const monday = weekBegins(localDate(now));
  const ofWeek = plusDays(monday, (wanted + 6) % 7);
  const dates =
    week === undefined ? [-7, 0, 7].map((days) => plusDays(ofWeek, days)) : [plusDays(ofWeek, 7 * (WEEKS[week] ?? 0))];
  return { dates: onlyToday(dates, now), rest: afterDay(rest ?? englishRest ?? ''), isSaid: true };
};

/** Weeks begin on Monday. */
export const weekBegins = (date: LocalDate): LocalDate => plusDays(date, -((dayOfWeek(date) + 6) % 7));

export const daysOff = (date: LocalDate, now: Instant): number =>
  Math.abs(epochMs(instantAt(date, '12:00' as WallTime)) - epochMs(now)) / 86_400_000;
