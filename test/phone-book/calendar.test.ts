// 休日・夜間: when the number for closed days comes first, whatever the zone of the machine.
import { describe, expect, test } from '@jest/globals';
import { closedAt, lastYearOfHolidays } from '../../src/phone-book/calendar.ts';
import { PhoneBook } from '../../src/phone-book/phone-book.ts';
import { moment } from './phone-book-file.ts';

const at = (text: string, calendar: object = {}) => closedAt(PhoneBook.parse({ calendar }), moment(text));
const noonOf = (day: string, calendar?: object) => at(`${day}T12:00:00+09:00`, calendar);

describe('at noon the office is', () => {
  test.each(['2026-11-24', '2026-12-28', '2027-01-04', '2026-05-07'])('open on %s', (day) => {
    expect(noonOf(day)).toEqual({ closed: false });
  });

  test.each([
    ['2026-11-21', 'Saturday', { because: 'weekend' }],
    ['2026-11-22', 'Sunday', { because: 'weekend' }],
    ['2026-11-23', '勤労感謝の日', { because: 'holiday', name: '勤労感謝の日' }],
    ['2026-05-06', '振替休日', { because: 'holiday', name: 'こどもの日 振替休日' }],
    ['2026-09-22', '国民の休日', { because: 'holiday', name: '休日' }],
    ['2026-12-29', '年末', { because: 'year_end' }],
    ['2026-12-31', '大晦日', { because: 'year_end' }],
    ['2027-01-01', '元日', { because: 'holiday', name: '元日' }],
    ['2027-01-02', 'Saturday of 年始', { because: 'year_end' }],
    ['2027-01-03', 'Sunday of 年始', { because: 'year_end' }],
    ['2049-12-30', 'a year far ahead', { because: 'year_end' }],
  ])('closed on %s (%s)', (day, _, reason) => {
    expect(noonOf(day)).toEqual({ closed: true, ...reason });
  });
});

describe('the ward’s own word comes before the rule', () => {
  test('a working day can be closed', () => {
    expect(noonOf('2026-11-24', { closed: ['2026-11-24'] })).toEqual({ closed: true, because: 'local' });
    expect(noonOf('2026-11-25', { closed: ['2026-11-24'] })).toEqual({ closed: false });
  });

  test.each(['2026-11-22', '2026-11-23', '2026-12-30'])('%s can be open', (day) => {
    expect(noonOf(day, { open: [day] })).toEqual({ closed: false });
  });

  test('an open Sunday has its night', () => {
    expect(at('2026-11-22T20:00:00+09:00', { open: ['2026-11-22'] })).toEqual({ closed: true, because: 'night' });
  });
});

describe('night', () => {
  test.each([
    ['00:00', true],
    ['08:29', true],
    ['08:30', false],
    ['17:14', false],
    ['17:15', true],
    ['23:59', true],
  ])('at %s of a working day: %s', (time, closed) => {
    expect(at(`2026-11-24T${time}:00+09:00`)).toEqual(closed ? { closed, because: 'night' } : { closed });
  });

  test('other hours are the ward’s to set', () => {
    const calendar = { hours: { from: '09:00', to: '20:00' } };
    expect(at('2026-11-24T08:45:00+09:00', calendar).closed).toBe(true);
    expect(at('2026-11-24T19:59:00+09:00', calendar).closed).toBe(false);
  });
});

test('days begin in Tokyo, not in Greenwich', () => {
  // Monday the 23rd is a holiday.
  expect(at('2026-11-23T14:59:00Z').because).toBe('holiday');
  expect(at('2026-11-23T15:00:00Z').because).toBe('night');
  expect(at('2026-11-23T23:30:00Z').closed).toBe(false);
  // Friday evening in Greenwich is Saturday here.
  expect(at('2026-11-27T23:59:00Z').because).toBe('weekend');
  expect(at('2026-12-31T15:00:00Z')).toEqual({ closed: true, because: 'holiday', name: '元日' });
});

test('the list of national holidays says how far it goes', () => {
  expect(lastYearOfHolidays()).toBeGreaterThan(2030);
});
