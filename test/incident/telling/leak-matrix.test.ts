// 情報漏えいの有無 (P6(3)エ-カ): the routes under each classification after every change of it, whether what the first
// one called for was done or not.
import { describe, expect, test } from '@jest/globals';
import { DECLARED, given, MANAGER, type Step, tell } from '../given-when-then.ts';
import { everythingDone, type Leak, routes, said } from './leak-story.ts';

/** From, to, and the tasks of each route in turn: where the first ones were left alone, and where they were done. */
const MATRIX: readonly (readonly [Leak, Leak, readonly string[], readonly string[]])[] = [
  ['unknown', 'unknown', ['held', '', '', '', ''], ['held', '', '', '', '']],
  ['unknown', 'none', ['open', '', '', '', ''], ['open', '', '', '', '']],
  ['unknown', 'leaked', ['dropped', 'open', 'open', '', ''], ['dropped', 'open', 'open', '', '']],
  ['unknown', 'specific', ['dropped', 'open', 'open', 'open', 'held'], ['dropped', 'open', 'open', 'open', 'held']],

  ['none', 'unknown', ['held', '', '', '', ''], ['done,held', '', '', '', '']],
  ['none', 'none', ['open', '', '', '', ''], ['done', '', '', '', '']],
  ['none', 'leaked', ['dropped', 'open', 'open', '', ''], ['done', 'open', 'open', '', '']],
  ['none', 'specific', ['dropped', 'open', 'open', 'open', 'held'], ['done', 'open', 'open', 'open', 'held']],

  ['leaked', 'unknown', ['dropped,held', 'dropped', 'dropped', '', ''], ['dropped,held', 'done', 'done', '', '']],
  ['leaked', 'none', ['dropped,open', 'dropped', 'dropped', '', ''], ['dropped,open', 'done', 'done', '', '']],
  ['leaked', 'leaked', ['dropped', 'open', 'open', '', ''], ['dropped', 'done', 'done', '', '']],
  ['leaked', 'specific', ['dropped', 'open', 'open', 'open', 'held'], ['dropped', 'done,open', 'done', 'open', 'held']],

  [
    'specific',
    'unknown',
    ['dropped,held', 'dropped', 'dropped', 'dropped', 'dropped'],
    ['dropped,held', 'done', 'done', 'done', 'done'],
  ],
  [
    'specific',
    'none',
    ['dropped,open', 'dropped', 'dropped', 'dropped', 'dropped'],
    ['dropped,open', 'done', 'done', 'done', 'done'],
  ],
  [
    'specific',
    'leaked',
    ['dropped', 'open', 'open', 'dropped', 'dropped'],
    ['dropped', 'done,open', 'done', 'done', 'done'],
  ],
  ['specific', 'specific', ['dropped', 'open', 'open', 'open', 'held'], ['dropped', 'done', 'done', 'done', 'done']],
];

describe('every ordered pair of classifications', () => {
  test('stands in this table', () => {
    expect(new Set(MATRIX.map(([from, to]) => `${from} ${to}`)).size).toBe(16);
  });

  test.each(MATRIX)('%s, nothing done, then %s', (from, to, leftAlone) => {
    expect(routes(said(said(given(DECLARED), from, '11:30'), to, '12:10'))).toEqual(leftAlone);
  });

  test.each(MATRIX)('%s, everything done, then %s', (from, to, _leftAlone, wereDone) => {
    const before = everythingDone(said(given(DECLARED), from, '11:30'));
    expect(routes(said(before, to, '12:10'))).toEqual(wereDone);
  });
});

describe('there and back', () => {
  test('what was done before the classification changed twice is to be done again', () => {
    const none = everythingDone(said(given(DECLARED), 'none', '11:30'));
    const back = said(said(none, 'leaked', '12:10'), 'none', '12:20');
    expect(routes(back)).toEqual(['done,open', 'dropped', 'dropped', '', '']);
    expect(routes(everythingDone(back))[0]).toBe('done,done');
  });

  test('what was done under this classification is not opened again, whatever happens beside', () => {
    const none = everythingDone(said(given(DECLARED), 'none', '11:30'));
    const later = [
      ['12:00', 'clock'],
      ['12:05', MANAGER, '更新 原因 電源'],
      ['12:06', MANAGER, '漏えい なし'],
      ['12:07', MANAGER, '連絡手段 cabinet 利用可'],
    ] as readonly Step[];
    expect(routes(later.reduce(tell, none))[0]).toBe('done');
  });
});
