// Times of the plan are Tokyo's, whatever the zone of the machine; instants compare as text.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  dayOfWeek,
  epochMs,
  type Instant,
  instantAt,
  instantFromEpochMs,
  isLocalDate,
  isWallTime,
  type LocalDate,
  later,
  localDate,
  minutesBetween,
  parseInstant,
  plusDays,
  plusMinutes,
  slotDue,
  slotKey,
  type WallTime,
  wallTime,
} from '../../src/time.ts';

const day = (date: string) => date as LocalDate;
const at = (date: string, time: string): Instant => instantAt(day(date), time as WallTime);
const moments = fc.integer({ min: Date.UTC(2000, 0, 2), max: Date.UTC(2099, 0) }).map(instantFromEpochMs);

describe('an instant', () => {
  test('is written with Tokyo’s offset', () => {
    expect(instantFromEpochMs(Date.UTC(2025, 11, 3, 15))).toBe('2025-12-04T00:00:00.000+09:00');
    expect(at('2025-12-04', '08:15')).toBe('2025-12-04T08:15:00.000+09:00');
  });

  test('sorts as text as it does in time', () => {
    fc.assert(fc.property(moments, moments, (a, b) => expect(a < b).toBe(epochMs(a) < epochMs(b))));
    expect(later(at('2025-12-04', '08:15'), at('2025-12-03', '23:59'))).toBe(at('2025-12-04', '08:15'));
  });

  test.each([
    '9999-12-31T23:59:00-12:00',
    '0000-01-01T00:00:00+14:00',
    '1999-12-31T14:59:59Z',
    '2200-01-01T00:00:00+09:00',
  ])('of no working life is not read: %s', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  test('is read from any ISO moment with an offset, and goes there and back', () => {
    expect(parseInstant('2025-12-03T23:15:00Z')).toBe(at('2025-12-04', '08:15'));
    expect(parseInstant('2025-12-03T18:15:00.000-05:00')).toBe(at('2025-12-04', '08:15'));
    fc.assert(fc.property(moments, (moment) => expect(parseInstant(moment)).toBe(moment)));
  });

  test.each(['2025-12-04', '2025-12-04T08:15', '2025-12-04T08:15:00', '2025-13-04T08:15:00Z', 'yesterday', ''])(
    '“%s” is none: without an offset nobody knows when',
    (text) => {
      expect(parseInstant(text)).toBeUndefined();
    },
  );

  test('has its own day and wall time, over midnight and the new year', () => {
    const last = at('2025-12-31', '23:59');
    expect(plusMinutes(last, 1)).toBe(at('2026-01-01', '00:00'));
    expect([localDate(last), wallTime(last)]).toEqual(['2025-12-31', '23:59']);
    expect(minutesBetween(last, at('2026-01-01', '08:15'))).toBe(496);
    fc.assert(
      fc.property(moments, fc.integer({ min: -9999, max: 9999 }), (moment, minutes) => {
        expect(minutesBetween(moment, plusMinutes(moment, minutes))).toBe(minutes);
      }),
    );
  });
});

describe('a day', () => {
  test('has its weekday and its neighbours, leap days too', () => {
    expect(dayOfWeek(day('2025-12-04'))).toBe(4);
    expect(dayOfWeek(day('2025-12-07'))).toBe(0);
    expect(plusDays(day('2028-02-28'), 1)).toBe('2028-02-29');
    expect(plusDays(day('2027-02-28'), 1)).toBe('2027-03-01');
    expect(plusDays(day('2026-01-01'), -1)).toBe('2025-12-31');
  });

  test.each(['2025-02-29', '2025-02-30', '2025-13-01', '2025-1-1', '20251204', ''])('“%s” is none', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });
});

describe('a wall time', () => {
  test.each(['00:00', '08:15', '23:59'])('%s', (text) => expect(isWallTime(text)).toBe(true));
  test.each(['24:00', '8:15', '12:60', '12.00', ''])('“%s” is none', (text) => expect(isWallTime(text)).toBe(false));
});

describe('a slot', () => {
  test('has a key that says its time and its zone, and goes there and back', () => {
    const due = at('2025-12-04', '08:15');
    expect(slotKey(due)).toBe('2025-12-04T08:15[Asia/Tokyo]');
    expect(slotDue(slotKey(due))).toBe(due);
  });
});
