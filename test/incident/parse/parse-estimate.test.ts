// An estimate in words that are no moment: kept as they were typed, with an end only where they have one.
import { describe, expect, test } from '@jest/globals';
import { parseRoughEstimate } from '../../../src/incident/parse/parse-estimate.ts';
import { on } from '../given-when-then.ts';

const NOW = on('12:30');

describe('words with a clear end', () => {
  test.each([
    ['本日中', '12/5 00:00'],
    ['今日中', '12/5 00:00'],
    ['4日中', '12/5 00:00'],
    ['22日中', '12/23 00:00'],
    ['３日中', '2026-01-04 00:00'],
    ['12/22中', '12/23 00:00'],
    ['12月22日中', '12/23 00:00'],
    ['22日中の予定', '12/23 00:00'],
    ['12/22', '12/23 00:00'],
    ['明日', '12/6 00:00'],
    ['明日朝', '12/5 12:00'],
    ['明日の夕方', '12/6 00:00'],
    ['夕方', '12/5 00:00'],
    ['18時~20時', '20:00'],
    ['18時～20時', '20:00'],
    ['18:00〜20:00', '20:00'],
    ['18~20時', '20:00'],
    ['18時から20時まで', '20:00'],
    ['22時~2時', '12/5 02:00'],
    ['明日 10時~正午', '12/5 12:00'],
    ['18時までに', '18:00'],
    ['2時間以内', '14:30'],
    ['今週中', '12/8 00:00'],
    ['今月中', '2026-01-01 00:00'],
    ['年内', '2026-01-01 00:00'],
    ['today', '12/5 00:00'],
    ['tomorrow morning', '12/5 12:00'],
    ['18:00-20:00', '20:00'],
    ['by Friday', '12/6 00:00'],
    ['between 18:00 and 20:00', '20:00'],
  ])('%s', (words, until) => {
    expect(parseRoughEstimate(words, NOW)).toEqual({ words, saidAt: NOW, until: on(until) });
  });
});

describe('words without one: none is invented', () => {
  test.each([
    '1週間程度',
    '１週間程度',
    '数時間',
    '数日中',
    '2、3日',
    '3日程度',
    '半日ほど',
    '週明け',
    '18時以降',
    'about a week',
    '2-3 days',
    'a few hours',
  ])('%s', (words) => {
    expect(parseRoughEstimate(words, NOW)).toEqual({ words, saidAt: NOW });
  });
});

test.each(['そのうち', 'soon', '翌朝', '業者に聞いて', '', '13/1中', '夏', 'x'.repeat(200)])(
  '“%s” is no estimate',
  (words) => {
    expect(parseRoughEstimate(words, NOW)).toBeUndefined();
  },
);
