// Times as people say and write them, always Tokyo's, to the minute.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseTime, parseWallTime, readSaidTime } from '../../../src/incident/parse/parse-time.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { epochMs, type Instant, instantFromEpochMs, MINUTE_MS } from '../../../src/time.ts';
import { on } from '../given-when-then.ts';

const at = (text: string, now = '12:30'): Instant | undefined => parseTime(text, on(now));

describe('a time without a day is today', () => {
  test.each([
    ['12:00', '12:00'],
    ['１２：００', '12:00'],
    ['8:15', '08:15'],
    ['12時', '12:00'],
    ['12時半', '12:30'],
    ['8時5分', '08:05'],
    ['午前8時15分', '08:15'],
    ['午後3時', '15:00'],
    ['午後３時半頃', '15:30'],
    ['pm 3:05', '15:05'],
    ['今日 9:00', '09:00'],
    ['本日9時', '09:00'],
  ])('%s', (text, expected) => {
    expect(at(text)).toBe(on(expected));
  });
});

describe('a time with a day', () => {
  test.each([
    ['明日 9:00', '12/5 09:00'],
    ['明日の9時', '12/5 09:00'],
    ['tomorrow 9:00', '12/5 09:00'],
    ['明後日 9:00', '12/6 09:00'],
    ['昨日 23:00', '12/3 23:00'],
    ['12/5 18:00', '12/5 18:00'],
    ['12-5 18:00', '12/5 18:00'],
    ['12月5日18時', '12/5 18:00'],
    ['12月5日(金)18時', '12/5 18:00'],
    ['12月5日（金）18時00分', '12/5 18:00'],
    ['2025-12-05 18:00', '12/5 18:00'],
    ['2025/12/5 18:00', '12/5 18:00'],
    ['2025年12月5日18時', '12/5 18:00'],
    ['2025-12-05T18:00', '12/5 18:00'],
    ['令和7年12月4日(木)12時00分', '12:00'],
    ['令和7年(2025年)12月4日(木)12時00分', '12:00'],
    ['令和元年5月1日0時00分', '2019-05-01 00:00'],
    ['12:00, Fri 5 Dec 2025', '12/5 12:00'],
    ['12:00, Fri 5 Dec', '12/5 12:00'],
  ])('%s', (text, expected) => {
    expect(at(text)).toBe(on(expected));
  });
});

describe('a time as it is said', () => {
  test.each([
    ['午前2時40分', '02:40'],
    ['午前２時４０分', '02:40'],
    ['2:40 am', '02:40'],
    ['2:40 a.m.', '02:40'],
    ['8pm', '20:00'],
    ['12 am', '00:00'],
    ['12:30 pm', '12:30'],
    ['午前0時', '00:00'],
    ['午後0時30分', '12:30'],
    ['正午', '12:00'],
    ['noon', '12:00'],
    ['at noon', '12:00'],
    ['24:00', '12/5 00:00'],
    ['24時', '12/5 00:00'],
    ['12/31 24:00', '2026-01-01 00:00'],
    ['18:00頃', '18:00'],
    ['約18時', '18:00'],
    ['今朝8時', '08:00'],
    ['夕方5時', '17:00'],
    ['今夜8時', '20:00'],
    ['昨夜11時', '12/3 23:00'],
    ['明朝8時', '12/5 08:00'],
    ['明日8時', '12/5 08:00'],
    ['明日正午', '12/5 12:00'],
    ['tomorrow at 9am', '12/5 09:00'],
    ['5日 8:30', '12/5 08:30'],
    ['５日８時半', '12/5 08:30'],
    ['5日の8時半', '12/5 08:30'],
    ['4日 8:30', '08:30'],
    ['Dec 5 18:00', '12/5 18:00'],
    ['今', '12:30'],
    ['10分前', '12:20'],
    ['2時間半後', '15:00'],
    ['in 30 minutes', '13:00'],
  ])('%s', (text, expected) => {
    expect(at(text)).toBe(on(expected));
  });
});

describe('a day of the month, a weekday or midnight is of the side that is asked for', () => {
  test.each([
    ['3日 9:00', 'past', '12/3 09:00'],
    ['3日 9:00', 'future', '2026-01-03 09:00'],
    ['31日 9:00', 'past', '10/31 09:00'],
    ['金曜 9:00', 'past', '11/28 09:00'],
    ['Friday 9:00', 'future', '12/5 09:00'],
    ['midnight', 'past', '00:00'],
    ['midnight', 'future', '12/5 00:00'],
    // Whoever names the day that it is means that one.
    ['4日 9:00', 'future', '09:00'],
    ['木曜 9:00', 'future', '09:00'],
  ] as const)('%s, in the %s', (text, lean, expected) => {
    expect(parseTime(text, on('12:30'), lean)).toBe(on(expected));
  });
});

describe('what may be two moments is asked back, with how to write each', () => {
  test.each([
    ['翌朝', ['明日 8:30', '12/5 8:30']],
    ['翌日9時', ['明日 9:00', '12/5 9:00']],
    ['the next day', ['明日 8:30', '12/5 8:30']],
    ['25:30', ['明日 1:30']],
    ['午後12時', ['12:00', '24:00']],
    ['午前12時30分', ['0:30', '12:30']],
    ['夜1時', ['今日 1:00', '明日 1:00']],
  ])('%s', (text, write) => {
    expect(readSaidTime(text, on('12:30'))).toEqual({ unclear: write });
  });

  test.each(['翌朝', '25:30', '午後12時', '深夜2時'])('and every way that is answered for %s is a time', (text) => {
    const read = readSaidTime(text, on('12:30'));
    const ways = typeof read === 'object' ? read.unclear : [];
    expect(ways.map((way) => at(way))).not.toContain(undefined);
  });
});

describe('an ISO moment', () => {
  test.each([
    ['2025-12-04T03:00:00Z', '12:00'],
    ['2025-12-04T12:00:59.999+09:00', '12:00'],
    ['2025-12-03T22:00:00-05:00', '12:00'],
  ])('%s is that moment in Tokyo', (text, expected) => {
    expect(at(text)).toBe(on(expected));
  });
});

describe('a day without a year is the nearest such day', () => {
  test.each([
    ['1/4 9:00', '2025-12-28 12:00', '2026-01-04 09:00'],
    ['12月31日 9:00', '2026-01-02 12:00', '2025-12-31 09:00'],
    ['明日 0:00', '2025-12-31 23:59', '2026-01-01 00:00'],
    ['昨日 23:00', '2026-01-01 00:10', '2025-12-31 23:00'],
    ['2/29 10:00', '2027-12-20 12:00', '2028-02-29 10:00'],
    ['2/28 10:00', '2028-12-20 12:00', '2029-02-28 10:00'],
  ])('%s, said at %s', (text, now, expected) => {
    expect(at(text, now)).toBe(on(expected));
  });

  test('29 February is no day when no year near has one', () => {
    expect(at('2/29 10:00', '2025-12-20 12:00')).toBeUndefined();
  });
});

describe('no time', () => {
  test.each([
    '',
    'さっき',
    '25:00',
    '12:60',
    '24:01',
    '24時5分',
    '12',
    '12/5',
    '13/1 10:00',
    '2/30 10:00',
    '2025-02-29 10:00',
    '明日',
    '12時00',
  ])('“%s”', (text) => {
    expect(at(text)).toBeUndefined();
  });

  test.each(['25:00', '８', 'soon', '-1:00', '午後12時'])('“%s” of day', (text) => {
    expect(parseWallTime(text)).toBeUndefined();
  });
});

test.each([
  ['noon', '12:00'],
  ['正午', '12:00'],
  ['24:00', '00:00'],
  ['午後3時', '15:00'],
  ['17時半', '17:30'],
])('a fixed time of every day may be said as %s', (text, expected) => {
  expect(parseWallTime(text)).toBe(expected);
});

describe('what the texts write, people can type', () => {
  const reiwa = fc
    .integer({ min: epochMs(on('2019-05-01 00:00')), max: epochMs(on('2099-12-31 23:59')) })
    .map((ms) => instantFromEpochMs(ms - (ms % MINUTE_MS)));

  test.each(['ja', 'en'] as const)('a date and time in %s is read back to the same minute, whenever', (locale) => {
    const { dates } = textsIn(locale);
    fc.assert(
      fc.property(reiwa, reiwa, (moment, now) => {
        expect(parseTime(dates.dateTime(moment), now)).toBe(moment);
      }),
    );
  });

  test.each(['ja', 'en'] as const)('so is a short one in %s, within half a year', (locale) => {
    const { dates } = textsIn(locale);
    const minutes = fc.integer({ min: -180 * 1440, max: 180 * 1440 });
    fc.assert(
      fc.property(reiwa, minutes, (now, off) => {
        const moment = instantFromEpochMs(epochMs(now) + off * MINUTE_MS);
        for (const text of [dates.near(moment, now), dates.short(moment)]) expect(parseTime(text, now)).toBe(moment);
      }),
    );
  });

  test('whatever is read is a moment that exists', () => {
    const parts = fc.constantFrom(
      '2/29',
      '12月31日',
      '令和',
      '7年',
      '2025年',
      '明日',
      ' ',
      '10:00',
      '8時',
      '半',
      '(木)',
      '午後',
      'T',
      'Z',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 6 }), reiwa, (words, now) => {
        const moment = parseTime(words.join(''), now);
        if (moment !== undefined) expect(instantFromEpochMs(epochMs(moment))).toBe(moment);
      }),
      { numRuns: 300 },
    );
  });
});
