// Times as people say them: 12:00, 12時30分, 明日 9:00, 12/5 18:00, 令和7年12月4日(木)12時00分, an ISO instant.
import {
  epochMs,
  type Instant,
  instantAt,
  isLocalDate,
  isSensible,
  isWallTime,
  type LocalDate,
  localDate,
  parseInstant,
  plusDays,
  type WallTime,
} from '../../time.ts';

const DAY_WORDS: Readonly<Record<string, number>> = {
  今日: 0,
  本日: 0,
  today: 0,
  明日: 1,
  あす: 1,
  tomorrow: 1,
  明後日: 2,
  あさって: 2,
  昨日: -1,
  yesterday: -1,
  一昨日: -2,
};

/** A day said without its year is never further away than this. */
const HALF_YEAR_DAYS = 184;

/** No way of saying a time is longer. */
const LONGEST = 100;

/** Without a date it is today in Tokyo; without a year the nearest such day. To the minute. */
export const parseTime = (text: string, now: Instant): Instant | undefined => {
  if (text.length > LONGEST) return undefined;
  const said = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .trim();
  const iso = parseInstant(said.toUpperCase());
  if (iso !== undefined) return `${iso.slice(0, 16)}:00.000+09:00` as Instant;
  const day = takeDay(englishDayFirst(said), now);
  const time = parseWallTime(day.rest);
  if (time === undefined) return undefined;
  return nearest(day.dates.map((date) => instantAt(date, time)).filter(isSensible), now);
};

/**
 * A day alone: `2026-12-01`, `12/1`, `12月1日`, `令和8年12月1日`, `今日`. Without a year it is the nearest such day, or,
 * with `notBefore`, the next one from there on: the end of a term is never meant to lie behind its beginning.
 */
export const parseDay = (text: string, now: Instant, notBefore?: LocalDate): LocalDate | undefined => {
  if (text.length > LONGEST) return undefined;
  const said = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replaceAll('/', '-');
  const [, month, day] = /^(\d{1,2})[-月](\d{1,2})日?$/u.exec(said) ?? [];
  if (month !== undefined && day !== undefined && notBefore !== undefined) return nextSuchDay(month, day, notBefore);
  // A day stands in front of a time elsewhere, with a space between.
  const { dates, rest } = takeDay(`${said} `, now);
  const isDay = rest === '' && (said in DAY_WORDS || /\d/.test(said));
  return isDay ? dates.toSorted((a, b) => daysOff(a, now) - daysOff(b, now))[0] : undefined;
};

/** Within eight years there is a 29 February. */
const nextSuchDay = (month: string, day: string, from: LocalDate): LocalDate | undefined => {
  const monthAndDay = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const year = Number(from.slice(0, 4));
  return Array.from({ length: 9 }, (_, years) => `${year + years}-${monthAndDay}`)
    .filter(isLocalDate)
    .find((date) => date >= from);
};

/** `8:15`, `8時`, `8時15分`, `8時半`, `午後3時`. */
export const parseWallTime = (text: string): WallTime | undefined => {
  const said = text.normalize('NFKC').trim().toLowerCase();
  const match = /^(午前|午後|am |pm )?\s*(\d{1,2})(?::(\d{2})|時(?:(\d{1,2})分|(半))?)(?:頃|ごろ)?$/u.exec(said);
  if (match === null) return undefined;
  const [, half, hours = '', minutes, kanjiMinutes, halfPast] = match;
  const hour = Number(hours) + (/午後|pm/.test(half ?? '') && Number(hours) < 12 ? 12 : 0);
  const minute = halfPast === undefined ? (minutes ?? kanjiMinutes ?? '0') : '30';
  const wall = `${String(hour).padStart(2, '0')}:${minute.padStart(2, '0')}`;
  return isWallTime(wall) ? wall : undefined;
};

interface Day {
  /** The day meant; none when it does not exist. Half a year away it may be that of either year. */
  readonly dates: readonly LocalDate[];
  readonly rest: string;
}

const takeDay = (said: string, now: Instant): Day => {
  for (const [word, days] of Object.entries(DAY_WORDS)) {
    if (said.startsWith(word)) {
      const rest = said.slice(word.length).replace(/^[\sの]+/u, '');
      return { dates: [plusDays(localDate(now), days)], rest };
    }
  }
  const match =
    /^(?:(?:(令和)(\d{1,2}|元)年|(\d{4})[-/年])\s*)?(\d{1,2})[-/月](\d{1,2})日?(?:[t\s]+|(?<=日)|(?=\s))(.*)$/u.exec(
      said,
    );
  if (match === null) return { dates: [localDate(now)], rest: said };
  const [, era, eraYear, year, month = '', day = '', rest = ''] = match;
  const full = era === undefined ? year : String(2018 + (eraYear === '元' ? 1 : Number(eraYear)));
  const monthAndDay = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (full !== undefined) return { dates: [`${full}-${monthAndDay}`].filter(isLocalDate), rest: rest.trim() };
  const thisYear = Number(localDate(now).slice(0, 4));
  const near = [-1, 0, 1].map((years) => `${thisYear + years}-${monthAndDay}`).filter(isLocalDate);
  return { dates: near.filter((date) => daysOff(date, now) <= HALF_YEAR_DAYS), rest: rest.trim() };
};

const daysOff = (date: LocalDate, now: Instant): number =>
  Math.abs(epochMs(instantAt(date, '12:00' as WallTime)) - epochMs(now)) / 86_400_000;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `12:00, Thu 4 Dec 2025`, as the English texts write it, becomes `2025-12-4 12:00`. */
const englishDayFirst = (said: string): string => {
  const match = /^(\d{1,2}:\d{2}),?\s+(?:[a-z]{3}\s+)?(\d{1,2})\s+([a-z]{3})(?:\s+(\d{4}))?$/.exec(said);
  const [, time, day, month = '', year] = match ?? [];
  const number = MONTHS.indexOf(month) + 1;
  if (number === 0) return said;
  return `${year === undefined ? '' : `${year}-`}${number}-${day} ${time}`;
};

const nearest = (candidates: readonly Instant[], now: Instant): Instant | undefined => {
  const off = (at: Instant): number => Math.abs(epochMs(at) - epochMs(now));
  return candidates.toSorted((a, b) => off(a) - off(b))[0];
};
