// Times as people say and write them, always Tokyo's, to the minute.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseTime, parseWallTime } from '../../../src/incident/parse/parse-time.ts';
import { textsIn } from '../../../src/posts/texts/texts.ts';
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
    '24時',
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

  test.each(['24:00', '８', 'noon', '-1:00'])('“%s” of day', (text) => {
    expect(parseWallTime(text)).toBeUndefined();
  });
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
