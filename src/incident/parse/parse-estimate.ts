// 復旧見込 in words that are no moment: 本日中, 22日中, 明日朝, 18時~20時, 1週間程度, by Friday, about a week. The words are
// kept as they were typed; an end is read only where they have one.
import {
  type Instant,
  instantAt,
  isSensible,
  type LocalDate,
  localDate,
  plusDays,
  plusMinutes,
  type WallTime,
} from '../../time.ts';
import type { RoughEstimate } from '../facts/estimate.ts';
import { monthPlus, takeDay, weekBegins } from './day-words.ts';
import { foldTime, minutesInto } from './parse-time.ts';
import { isUnclear, timeOfDay } from './time-of-day.ts';

const LONGEST = 60;

export const parseRoughEstimate = (text: string, now: Instant): RoughEstimate | undefined => {
  const words = text.trim().replace(/\s+/gu, ' ');
  if (words.length > LONGEST) return undefined;
  const said = foldTime(words)
    .replace(/[〜~～–—―ー]/gu, '~')
    .replace(/(?:の)?(?:予定|見込み?|目途|目処|めど|復旧)$/u, '')
    .replace(/^by (?:the )?/u, '')
    .trim();
  const end = readers.map((read) => read(said, now)).find((found) => found !== undefined);
  if (end === undefined || (end !== 'open' && !isSensible(end))) return undefined;
  return { words, saidAt: now, ...(end === 'open' ? {} : { until: end }) };
};

/** `open`: understood, and without an end. */
type End = Instant | 'open' | undefined;
type Reader = (said: string, now: Instant) => End;

const midnightAfter = (date: LocalDate): Instant => instantAt(plusDays(date, 1), '00:00' as WallTime);

/** Of several days that may be meant the first that is not over: nobody expects a restoration in the past. */
const dayToCome = (dates: readonly LocalDate[], now: Instant): LocalDate | undefined =>
  dates.find((date) => date >= localDate(now)) ?? dates.at(-1);

/** 18時~20時, 明日 18:00から20:00まで, 18:00-20:00, between 18:00 and 20:00. */
const range: Reader = (said, now) => {
  const text = said.replace(/^between (.+) and (.+)$/u, '$1~$2');
  const [, first, last] = /^(.+?)\s*(?:~|から|-|\bto\b)\s*([^~]+?)(?:まで|の間|頃|ごろ)*$/u.exec(text) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const begin = takeDay(first, now);
  const finish = takeDay(last, now);
  const [from, to] = [timeOfDay(/^\d{1,2}$/.test(begin.rest) ? `${begin.rest}時` : begin.rest), timeOfDay(finish.rest)];
  if (from === undefined || to === undefined || isUnclear(from) || isUnclear(to)) return undefined;
  const day = dayToCome(finish.isSaid ? finish.dates : begin.dates, now);
  const [earliest = 0, latest = 0] = [from.minutes[0], to.minutes.at(-1)];
  // 22時~2時 ends on the next day.
  const isOverMidnight = !finish.isSaid && latest <= earliest;
  return day === undefined ? undefined : minutesInto(isOverMidnight ? plusDays(day, 1) : day, latest);
};

/** Parts of a day, by the last minute that one may call so; a deep night has none that is clear. */
const PARTS: readonly (readonly [RegExp, number | 'open'])[] = [
  [/^(?:早朝|未明|朝|午前|午前中|朝方|(?:in the )?morning|early morning|before noon)$/u, 720],
  [/^(?:昼|お昼|昼頃|昼過ぎ|午後|夕方|夕刻|夜|晩|夜間|(?:in the )?(?:afternoon|evening)|night)$/u, 1440],
  [/^(?:深夜|late at night)$/u, 'open'],
];

/** 本日中, 22日中, 明日, 明日朝, 夕方, 12/22 午前中, today, tomorrow morning, Friday. */
const dayOrPart: Reader = (said, now) => {
  const text = said
    .replace(/^(?:the )?end of (?:the )?/u, '')
    .replace(/^this (?=morning|afternoon|evening)/u, 'today ');
  // A date stands in front of something else with a space between.
  const { dates, rest, isSaid } = takeDay(text.replace(/(\d)(中|以内|いっぱい|まで|頃)/u, '$1 $2').concat(' '), now);
  const part = rest.replace(/(?:頃|ごろ|には|に|まで|までに)$/u, '').trim();
  const day = dayToCome(dates, now);
  if (day === undefined) return undefined;
  if (isSaid && /^(?:|中|以内|いっぱい|day)$/u.test(part)) return midnightAfter(day);
  const [, end] = PARTS.find(([words]) => words.test(part)) ?? [];
  return end === undefined || end === 'open' ? end : minutesInto(day, end);
};

/** 18時まで, 明日 18:00までに, by 18:00 tomorrow; 18時以降 begins, and does not end. */
const untilOrAfter: Reader = (said, now) => {
  const [, text, word] = /^(.+?)(まで|までに|以降|過ぎ|すぎ)$/u.exec(said) ?? [];
  if (text === undefined) return undefined;
  const { dates, rest, isSaid } = takeDay(`${text} `, now);
  const time = timeOfDay(rest);
  const day = dayToCome(dates, now);
  if (isSaid && rest === '' && !word?.startsWith('まで')) return 'open';
  if (time === undefined || isUnclear(time) || day === undefined) return undefined;
  return word?.startsWith('まで') ? minutesInto(day, time.minutes.at(-1) ?? 0) : 'open';
};

/** 今週中, 来週, 今月中, 年内, this week, next month. */
const period: Reader = (said, now) => {
  const [, which] =
    /^(?:the )?(?:end of )?(今週|来週|再来週|今月|来月|年|年度|this week|next week|this month|next month|this year)(?:中|末|内|以内|いっぱい|頃)*(?:に|まで|までに)?$/u.exec(
      said,
    ) ?? [];
  const today = localDate(now);
  const monthEnds = (months: number): Instant =>
    instantAt(`${monthPlus(today.slice(0, 7), months)}-01` as LocalDate, '00:00' as WallTime);
  const weekEnds = (weeks: number): Instant => instantAt(plusDays(weekBegins(today), 7 * weeks), '00:00' as WallTime);
  switch (which) {
    case '今週':
    case 'this week':
      return weekEnds(1);
    case '来週':
    case 'next week':
      return weekEnds(2);
    case '再来週':
      return weekEnds(3);
    case '今月':
    case 'this month':
      return monthEnds(1);
    case '来月':
    case 'next month':
      return monthEnds(2);
    case '年':
    case 'this year':
      return instantAt(`${Number(today.slice(0, 4)) + 1}-01-01` as LocalDate, '00:00' as WallTime);
    default:
      return which === undefined ? undefined : 'open';
  }
};

const COUNT = String.raw`(?:数|半|(?:\d{1,3}|[一二三四五六七八九十]{1,2})(?:\s*[~、,・-]\s*\d{1,3})?)`;
const DURATION = new RegExp(
  `^(?:約|あと|およそ|おおむね|概ね|最短|最長|早くて|遅くとも)*(${COUNT})(分|時間|日|週|か月|ヶ月|カ月|ケ月|ヵ月|箇月|月|年)半?間?(?:程度|くらい|ぐらい|ほど|前後|以内|以上|弱|強|後|かかる|要する|の|(?<=数(?:日|時間|週間|か月))[中内])*$`,
  'u',
);
const ENGLISH_DURATION =
  /^(?:in |within |about |around |approximately |roughly |at least |up to )*(?:a|an|one|two|three|a few|several|a couple of|half an?|\d{1,3}(?:\s*(?:-|~|to)\s*\d{1,3})?)\s+(?:minute|min|hour|hr|day|week|month)s?(?: or so| or more| from now)?$/u;
const WITHIN = /^(\d{1,3})(分|時間|日)以内$|^within (\d{1,3}) (minute|hour|day)s?$/u;
const MINUTES_OF: Readonly<Record<string, number>> = { 分: 1, minute: 1, 時間: 60, hour: 60, 日: 1440, day: 1440 };

/** 1週間程度, 数時間, 2~3日, about a week: no end is invented. 2時間以内 has one. */
const duration: Reader = (said, now) => {
  const within = WITHIN.exec(said);
  if (within !== null) {
    const [, count, unit, englishCount, englishUnit] = within;
    return plusMinutes(now, Number(count ?? englishCount) * (MINUTES_OF[unit ?? englishUnit ?? ''] ?? 0));
  }
  // 3日 alone is a day of the month.
  if (/^\d{1,2}日$/u.test(said)) return undefined;
  return DURATION.test(said) || ENGLISH_DURATION.test(said) ? 'open' : undefined;
};

/** 週明け, 年明け, 来年度: a beginning that is said without a day. */
const beginnings: Reader = (said) =>
  /^(?:週明け|月明け|年明け|週末|来年|来年度|連休明け|early next week|next year|weekend)(?:頃|に)?$/u.test(said)
    ? 'open'
    : undefined;

const readers: readonly Reader[] = [period, duration, range, dayOrPart, untilOrAfter, beginnings];
