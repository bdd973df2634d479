// Times as people say them: 12:00, 午前2時40分, 正午, 24:00, 明日8時, 23日 8:30, 12/5 18:00, 30分後, 令和7年12月4日(木)12時00分.
import {
  epochMs,
  type Instant,
  instantAt,
  instantFromEpochMs,
  isLocalDate,
  isSensible,
  isWallTime,
  type LocalDate,
  localDate,
  MINUTE_MS,
  parseInstant,
  plusDays,
  plusMinutes,
  type WallTime,
} from '../../time.ts';
import { daysOff, takeDay } from './day-words.ts';
import { isUnclear, timeOfDay, type Unclear } from './time-of-day.ts';

/** No way of saying a time is longer. */
const LONGEST = 100;

/** Where a day has no month or no date, whether what is asked for lies behind or ahead. */
export type Lean = 'past' | 'future';

/** Half-width, small letters, one kind of space, nothing in brackets. */
export const foldTime = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** Without a date it is today in Tokyo; without a year the nearest such day. To the minute. */
export const readSaidTime = (text: string, now: Instant, lean?: Lean): Instant | Unclear | undefined => {
  if (text.length > LONGEST) return undefined;
  const said = foldTime(text);
  const iso = parseInstant(said.toUpperCase());
  if (iso !== undefined) return `${iso.slice(0, 16)}:00.000+09:00` as Instant;
  const relative = fromNow(said, now);
  if (relative !== undefined) return isSensible(relative) ? relative : undefined;
  const next = ofTheNextDay(said, now);
  if (next !== undefined) return next;
  const day = takeDay(englishDayFirst(said), now);
  const time = timeOfDay(day.rest);
  if (time === undefined || isUnclear(time)) return time;
  const moments = day.dates.flatMap((date) => time.minutes.map((minutes) => minutesInto(date, minutes)));
  return chosen(moments.filter(isSensible), now, lean);
};

export const parseTime = (text: string, now: Instant, lean?: Lean): Instant | undefined => {
  const read = readSaidTime(text, now, lean);
  return isUnclear(read) ? undefined : read;
};

/** 24:00 is the beginning of the next day. */
export const minutesInto = (date: LocalDate, minutes: number): Instant =>
  plusMinutes(instantAt(date, '00:00' as WallTime), minutes);

const chosen = (moments: readonly Instant[], now: Instant, lean: Lean | undefined): Instant | undefined => {
  const fitting = moments.filter((at) => (lean === 'future' ? at > now : at <= now));
  return nearest(lean === undefined || fitting.length === 0 ? moments : fitting, now);
};

const NOW = /^(?:今|只今|ただ今|ただいま|現在|now|just now|right now)$/u;
const HOURS = String.raw`(\d{1,3})(?:時間(?:(\d{1,2})分|(半))?|\s*(?:hours?|hrs?|h))`;
const MINUTES = String.raw`(\d{1,4})(?:分|\s*(?:minutes?|mins?|min|m))`;
const FROM_NOW = new RegExp(`^(in )?(?:約|about )?(?:${HOURS}|${MINUTES})\\s*(後|前|ago|from now|later)?$`, 'u');

/** 今, 30分後, 2時間半前, in 2 hours, 10 minutes ago. */
const fromNow = (said: string, now: Instant): Instant | undefined => {
  const toTheMinute = instantFromEpochMs(Math.floor(epochMs(now) / MINUTE_MS) * MINUTE_MS);
  if (NOW.test(said)) return toTheMinute;
  const [, prefix, hours, minutesMore, half, minutes, direction] = FROM_NOW.exec(said) ?? [];
  if (prefix === undefined && direction === undefined) return undefined;
  const all = Number(hours ?? 0) * 60 + Number(minutesMore ?? 0) + (half === undefined ? 0 : 30) + Number(minutes ?? 0);
  return plusMinutes(toTheMinute, direction === '前' || direction === 'ago' ? -all : all);
};

/** 翌朝 and the next day are counted from a day that was not said: both ways to write it are answered. */
const ofTheNextDay = (said: string, now: Instant): Unclear | undefined => {
  const match =
    /^(?:翌々日|翌日|翌朝|翌晩|翌|次の日|(?:the )?(?:next|following) (?:day|morning|evening|night))(.*)$/u.exec(said);
  if (match === null) return undefined;
  const time = timeOfDay((match[1] ?? '').replace(/^[の\s,]+/u, ''));
  const minutes = time === undefined || isUnclear(time) ? undefined : time.minutes[0];
  const wall = minutes === undefined ? '8:30' : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  const tomorrow = plusDays(localDate(now), 1);
  return { unclear: [`明日 ${wall}`, `${Number(tomorrow.slice(5, 7))}/${Number(tomorrow.slice(8, 10))} ${wall}`] };
};

/**
 * A day alone: `2026-12-01`, `12/1`, `12月1日`, `令和8年12月1日`, `今日`. Without a year it is the nearest such day, or,
 * with `notBefore`, the next one from there on: the end of a term is never meant to lie behind its beginning.
 */
export const parseDay = (text: string, now: Instant, notBefore?: LocalDate): LocalDate | undefined => {
  if (text.length > LONGEST) return undefined;
  const said = foldTime(text).replaceAll('/', '-');
  const [, month, day] = /^(\d{1,2})[-月](\d{1,2})日?$/u.exec(said) ?? [];
  if (month !== undefined && day !== undefined && notBefore !== undefined) return nextSuchDay(month, day, notBefore);
  // A day stands in front of a time elsewhere, with a space between.
  const { dates, rest, isSaid } = takeDay(`${said} `, now);
  if (rest !== '' || !isSaid) return undefined;
  const later = notBefore === undefined ? [] : dates.filter((date) => date >= notBefore);
  return (later.length > 0 ? later : dates).toSorted((a, b) => daysOff(a, now) - daysOff(b, now))[0];
};

/** Within eight years there is a 29 February. */
const nextSuchDay = (month: string, day: string, from: LocalDate): LocalDate | undefined => {
  const monthAndDay = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const year = Number(from.slice(0, 4));
  return Array.from({ length: 9 }, (_, years) => `${year + years}-${monthAndDay}`)
    .filter(isLocalDate)
    .find((date) => date >= from);
};

/** A fixed time of every day: `8:15`, `8時半`, `午後3時`, `正午`; 24:00 is 0:00 of it. */
export const parseWallTime = (text: string): WallTime | undefined => {
  const time = text.length > LONGEST ? undefined : timeOfDay(foldTime(text));
  if (time === undefined || isUnclear(time)) return undefined;
  const minutes = (time.minutes[0] ?? 0) % 1440;
  const wall = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return isWallTime(wall) ? wall : undefined;
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `12:00, Thu 4 Dec 2025`, as the English texts write it, becomes `2025-12-4 12:00`; `Dec 5 18:00` becomes `12-5 18:00`. */
const englishDayFirst = (said: string): string => {
  const timeFirst = /^(\d{1,2}:\d{2}),?\s+(?:[a-z]{3}\s+)?(\d{1,2})\s+([a-z]{3})(?:\s+(\d{4}))?$/.exec(said);
  const monthFirst = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:(\d{4}),?\s+)?(.+)$/.exec(said);
  const [time, day, month = '', year] = timeFirst?.slice(1) ?? [
    monthFirst?.[4],
    monthFirst?.[2],
    monthFirst?.[1],
    monthFirst?.[3],
  ];
  const number = MONTHS.indexOf(month) + 1;
  if (number === 0) return said;
  return `${year === undefined ? '' : `${year}-`}${number}-${day} ${time}`;
};

const nearest = (candidates: readonly Instant[], now: Instant): Instant | undefined => {
  const off = (at: Instant): number => Math.abs(epochMs(at) - epochMs(now));
  return candidates.toSorted((a, b) => off(a) - off(b))[0];
};
