// 復旧見込日時 that is no moment, that is withdrawn, and that has passed (計画 個別3(2), 3(4)①ア a, b).
import { describe, expect, test } from '@jest/globals';
import { vocabulary } from '../../../src/posts/vocabulary.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { post, textOf } from '../../posts/whole-story.ts';
import { DECLARED, eventsOf, given, incidentOf, MANAGER, on, type Step, ward } from '../given-when-then.ts';

const text = (told: ReturnType<typeof given>, key: string): string => textOf(post(told, key).card);

describe('in words', () => {
  test('item 6 shows them as they were typed, with when they were said; no interval is proposed, people are asked', () => {
    const told = given(DECLARED).when('12:30', MANAGER, '見込 本日中');
    told.thenEvents(
      {
        type: 'FactsUpdated',
        changes: { estimate: { words: '本日中', saidAt: on('12:30'), until: on('12/5 00:00') } },
      },
      { type: 'ReportingTimesProposed', everyMinutes: null },
      { type: 'ReportIssued', kind: 'progress' },
    );
    const after = given(DECLARED, ['12:30', MANAGER, '見込 本日中']);
    expect(text(after, 'report/2')).toContain('本日中(12月4日(木)12時30分時点の見込み)');
    expect(text(after, 'board')).toContain('本日中(12月4日(木)12時30分時点の見込み)');
    const proposal = textOf(post(after, `notice/times-proposal/${eventSeq(after, 'ReportingTimesProposed')}`).card);
    expect(proposal).toContain('日時が定まっていないため、定時連絡の頻度の案はありません。');
  });

  test('a form takes them too, and leaves what a person has not touched', () => {
    const form = (fields: Readonly<Record<string, string>>) => ({ form: 'update', fields });
    const told = given(DECLARED, ['12:30', MANAGER, form({ estimate: '1週間程度' })]);
    expect(incidentOf(told).facts.estimate).toEqual({ words: '1週間程度', saidAt: on('12:30') });
    told
      .when('12:40', MANAGER, form({ estimate: '18時~20時' }))
      .thenEvents({ type: 'FactsUpdated' }, { type: 'ReportingTimesProposed' }, { type: 'ReportIssued' });
    told.when('12:40', MANAGER, form({ estimate: '1週間程度' })).thenNothing();
  });

  test('that mean another day today are another estimate', () => {
    given(DECLARED, ['12:30', MANAGER, '見込 本日中'])
      .when('12/5 09:00', MANAGER, '見込 本日中')
      .thenEvents({ type: 'FactsUpdated' }, { type: 'ReportingTimesProposed' }, { type: 'ReportIssued' });
  });

  test('whose end lies behind are refused', () => {
    given(DECLARED)
      .when('12:30', MANAGER, '見込 午前中')
      .thenRefused('time_in_past', { at: on('12:00') });
  });

  test('that nobody understands are refused with examples, and 翌朝 is asked back', () => {
    given(DECLARED)
      .when('12:30', MANAGER, '見込 そのうち')
      .thenRefused('bad_time', { given: 'そのうち', estimate: true });
    given(DECLARED)
      .when('12:30', MANAGER, '見込 翌朝')
      .thenRefused('time_unclear', { write: ['明日 8:30', '12/5 8:30'] });
  });
});

const eventSeq = (told: ReturnType<typeof given>, type: string): number =>
  told.log.findLast(({ event }) => event.type === type)?.seq ?? 0;

test("不明 withdraws it, and the plan's own times are proposed again (個別3(4)①ア a)", () => {
  const told = given(
    DECLARED,
    ['12:30', MANAGER, '見込 18:00'],
    ['12:31', MANAGER, '頻度 1時間ごと'],
    ['13:00', MANAGER, '見込 不明'],
  );
  const notice = text(told, `notice/times-proposal/${eventSeq(told, 'ReportingTimesProposed')}`);
  expect(notice).toContain('復旧見込日時が不明となりました。');
  expect(notice).toContain('計画の定める時刻(8時15分、12時00分、16時00分)');
  expect(notice).toContain('/bcp 頻度 default');
});

describe('that has passed', () => {
  const passed = (...more: readonly Step[]) =>
    given(DECLARED, ['12:30', MANAGER, '見込 14:00'], ['13:59', 'clock'], ['14:00', 'clock'], ...more);

  test('is asked for once', () => {
    const told = passed(['14:01', 'clock'], ['15:00', 'clock']);
    expect(eventsOf(told, 'MomentsPassed')).toEqual([
      { type: 'MomentsPassed', moments: [{ what: 'estimate', at: on('14:00') }] },
    ]);
    const asked = post(told, `notice/estimate/${eventSeq(told, 'MomentsPassed')}`);
    expect(asked.notifies).toBe('operators');
    expect(textOf(asked.card)).toContain('を過ぎました。現在の見込みを確認し、入力してください。');
  });

  test('is marked on the board by itself, and in the next report, which names it as a change', () => {
    const told = passed(['16:00', 'clock']);
    expect(text(told, 'board')).toContain('14時00分(見込みの時期を過ぎています。新しい見込みは確認中です。)');
    expect(text(told, 'report/4')).toContain('14時00分(見込みの時期を過ぎています。新しい見込みは確認中です。)');
    expect(text(told, 'report/4')).toMatch(/からの変更:.*復旧見込日時/u);
    // A report that went out before it stays as it was.
    expect(text(told, 'report/2')).not.toContain('過ぎています');
  });

  test('is named as a change once, and stays marked', () => {
    const told = passed(['16:00', 'clock'], ['12/5 08:15', 'clock']);
    expect(text(told, 'report/5')).toContain('見込みの時期を過ぎています');
    expect(text(told, 'report/5')).toContain('変更なし');
  });

  test('a new one is not marked, and is asked for again when it passes', () => {
    const told = passed(['14:10', MANAGER, '見込 17:00']);
    expect(text(told, 'board')).not.toContain('見込みの時期を過ぎています');
    expect(
      eventsOf(
        given(
          DECLARED,
          ['12:30', MANAGER, '見込 14:00'],
          ['14:00', 'clock'],
          ['14:10', MANAGER, '見込 17:00'],
          ['17:00', 'clock'],
        ),
        'MomentsPassed',
      ),
    ).toHaveLength(2);
  });

  test('words with an end pass too, and words without one never', () => {
    const rough = given(DECLARED, ['12:30', MANAGER, '見込 18時~20時'], ['20:00', 'clock']);
    expect(eventsOf(rough, 'MomentsPassed')).toHaveLength(1);
    expect(text(rough, 'board')).toContain('18時~20時(12月4日(木)12時30分時点の見込み)(見込みの時期を過ぎています。');
    const open = given(DECLARED, ['12:30', MANAGER, '見込 1週間程度'], ['12/20 12:00', 'clock']);
    expect(eventsOf(open, 'MomentsPassed')).toEqual([]);
  });

  test('is no matter of the final report', () => {
    const told = passed(['15:00', MANAGER, '終結 理由 確認済']);
    expect(text(told, 'board')).not.toContain('見込みの時期を過ぎています');
  });
});

test.each(['ja', 'en'] as const)('every estimate has words in %s', (locale) => {
  const words = vocabulary(ward, textsIn(locale));
  const rough = { words: '本日中', saidAt: on('12:30'), until: on('12/5 00:00') };
  expect(words.fact({ estimate: rough }, 'estimate')).toMatch(/^本日中.*12/u);
  expect(words.fact({ estimate: rough }, 'estimate', on('12/5 00:00')).length).toBeGreaterThan(
    words.fact({ estimate: rough }, 'estimate', on('23:59')).length,
  );
});
