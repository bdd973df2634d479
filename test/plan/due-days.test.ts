// When what recurs is due: by the fiscal year, and every half year, quarter or month.
import { describe, expect, test } from '@jest/globals';
import { dayOfFiscalYear, dueState, fiscalYearOf } from '../../src/plan/due-days.ts';
import type { LocalDate } from '../../src/time.ts';

const day = (text: string): LocalDate => text as LocalDate;

test.each([
  ['2026-03-31', '2025-04-01', '2026-03-31'],
  ['2026-04-01', '2026-04-01', '2027-03-31'],
  ['2027-01-05', '2026-04-01', '2027-03-31'],
])('%s is in the fiscal year from %s', (today, from, to) => {
  expect(fiscalYearOf(day(today), '04-01')).toEqual({ from, to });
});

test('a day of the year lies in the fiscal year, whichever calendar year that is', () => {
  const year = fiscalYearOf(day('2026-06-01'), '04-01');
  expect([dayOfFiscalYear(year, '09-30'), dayOfFiscalYear(year, '03-31')]).toEqual(['2026-09-30', '2027-03-31']);
  expect(fiscalYearOf(day('2028-02-29'), '01-01')).toEqual({ from: '2028-01-01', to: '2028-12-31' });
});

describe('a recurring duty', () => {
  const of = (duty: Parameters<typeof dueState>[0], done: string | undefined, today: string) =>
    dueState(duty, done === undefined ? undefined : day(done), day(today), '04-01');

  test.each([
    ['without an interval falls due on no day', { every: null }, undefined, '2026-06-01', { state: 'unset' }],
    [
      'is due at the end of the fiscal year where nobody says more',
      { every: 'year' },
      undefined,
      '2026-06-01',
      { state: 'due', due: '2027-03-31' },
    ],
    [
      'that was never recorded was not owed before it counts',
      { every: 'year', from: '2026-04-01' },
      undefined,
      '2026-06-01',
      { state: 'due', due: '2027-03-31' },
    ],
    [
      'is overdue the day after',
      { every: 'year', from: '2025-04-01' },
      undefined,
      '2026-04-01',
      { state: 'overdue', due: '2026-03-31' },
    ],
    [
      'is still due on its day',
      { every: 'year', from: '2025-04-01' },
      undefined,
      '2026-03-31',
      { state: 'due', due: '2026-03-31' },
    ],
    [
      'done in its period is done until the next',
      { every: 'year' },
      '2026-04-02',
      '2026-12-01',
      { state: 'done', due: '2027-03-31' },
    ],
    [
      'done in the period before is due again',
      { every: 'half_year', by: '09-30' },
      '2026-03-01',
      '2026-06-01',
      { state: 'due', due: '2026-09-30' },
    ],
    [
      'that missed a whole period is overdue',
      { every: 'half_year', by: '09-30' },
      '2025-09-01',
      '2026-06-01',
      { state: 'overdue', due: '2026-03-30' },
    ],
    [
      'of each month knows the last day of a short one',
      { every: 'month', by: '01-31' },
      '2026-02-01',
      '2026-02-10',
      { state: 'done', due: '2026-02-28' },
    ],
    [
      'of each quarter',
      { every: 'quarter', by: '03-31' },
      '2026-05-01',
      '2026-07-15',
      { state: 'due', due: '2026-09-30' },
    ],
  ] as const)('%s', (_what, duty, done, today, expected) => {
    expect(of(duty as never, done, today)).toEqual(expected);
  });
});
