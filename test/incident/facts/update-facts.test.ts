// 更新・見込 (計画 個別3(2), 3(4)①イ): what is known of the six items, and what of it is progress.
import { describe, expect, test } from '@jest/globals';
import { DECLARED, eventsOf, given, incidentOf, MANAGER, on } from '../given-when-then.ts';

const declared = given(DECLARED);

const update = (fields: Readonly<Record<string, string>>) => ({ form: 'update', fields });

test('a form that was opened before a colleague changed the same item does not overwrite it unseen', () => {
  const changed = given(DECLARED, ['11:30', MANAGER, 'update cause 電源']);
  const form = (seen: number) => ({ ...update({ cause: '交換機' }), seen });
  changed
    .when('11:31', MANAGER, form(incidentOf(declared).seq))
    .thenRefused('changed_meanwhile', { changes: [{ of: 'fact', field: 'cause' }] });
  changed
    .when('11:31', MANAGER, form(incidentOf(changed).seq))
    .thenEvents({ type: 'FactsUpdated', changes: { cause: '交換機' } }, { type: 'ReportIssued' });
});

test('nothing is noticed before it happens (個別3(2) 発生日時、覚知日時)', () => {
  given(DECLARED, ['11:30', MANAGER, 'update occurred 10:56'])
    .when('11:31', MANAGER, 'update detected 10:00')
    .thenRefused('detected_before_occurred');
});

describe('状況、原因、対応、見込に進捗があった都度: a progress report goes out at once', () => {
  test.each([
    ['situation', '発生状況 庁舎全体で停止', '庁舎全体で停止'],
    ['cause', '発生原因 電源装置の故障', '電源装置の故障'],
    ['response', '対応状況 部品を交換中', '部品を交換中'],
  ])('%s', (field, typed, value) => {
    declared
      .when('13:00', MANAGER, `更新 ${typed}`)
      .thenEvents(
        { type: 'FactsUpdated', changes: { [field]: value } },
        { type: 'ReportIssued', kind: 'progress', serial: 2 },
      );
  });

  test('estimate, with a proposal of reporting times', () => {
    declared
      .when('13:00', MANAGER, '見込 18:00')
      .thenEvents(
        { type: 'FactsUpdated', changes: { estimate: on('18:00') } },
        { type: 'ReportingTimesProposed' },
        { type: 'ReportIssued', kind: 'progress' },
      );
  });
});

describe('the other items wait for the next report', () => {
  test.each([
    ['occurredAt', { occurredAt: '11:00' }],
    ['detectedAt', { detectedAt: '11:05' }],
    ['serviceEffect', { serviceEffect: '窓口の待ち時間' }],
    ['leak', { leak: 'none' }],
  ])('%s', (_, fields) => {
    declared.when('13:00', MANAGER, update(fields)).thenEvents({ type: 'FactsUpdated' });
  });
});

describe('one form', () => {
  test('with several items is one change and one report', () => {
    declared
      .when('13:00', MANAGER, update({ cause: '電源', response: '交換中', detectedAt: '11:05' }))
      .thenEvents(
        { type: 'FactsUpdated', changes: { cause: '電源', response: '交換中', detectedAt: on('11:05') } },
        { type: 'ReportIssued', serial: 2 },
      );
  });

  const known = given(DECLARED, ['12:30', MANAGER, update({ cause: '電源', estimate: '15:00' })]);

  test('that repeats what stands changes nothing', () => {
    known.when('13:00', MANAGER, update({ cause: '電源', estimate: '15:00', situation: '' })).thenNothing();
  });

  test('changes only what is new in it', () => {
    const changed = known.when('13:00', MANAGER, update({ cause: '電源', estimate: '15:00', response: '交換中' }));
    expect(changed.events[0]).toEqual({ type: 'FactsUpdated', changes: { response: '交換中' } });
    changed.thenEvents({ type: 'FactsUpdated' }, { type: 'ReportIssued' });
  });

  test('may repeat an estimate that has passed since: that is no fault of the new cause', () => {
    known
      .when('15:30', MANAGER, update({ cause: '空調', estimate: '12/4 15:00' }))
      .thenEvents({ type: 'FactsUpdated', changes: { cause: '空調' } }, { type: 'ReportIssued' });
  });

  test('with an empty item withdraws it, which is progress too', () => {
    const withdrawn = known.when('13:00', MANAGER, update({ cause: '' }));
    withdrawn.thenEvents({ type: 'FactsUpdated', changes: { cause: null } }, { type: 'ReportIssued' });
    expect(incidentOf(withdrawn).facts).toEqual({ estimate: on('15:00') });
  });

  test('with a bad item changes nothing of the others', () => {
    known
      .when('13:00', MANAGER, update({ cause: '空調', occurredAt: 'さっき' }))
      .thenRefused('bad_time', { given: 'さっき' });
  });
});

describe('見込', () => {
  const SET_TIMES = 'ReportingTimesSet';

  test.each([
    ['within 6 hours', '18:00', 60],
    ['within 24 hours', '12/5 12:00', 120],
    ['within 72 hours', '12/7 12:00', 240],
    ['later than that', '12/10 12:00', null],
  ])('%s: a frequency that fits it is proposed, and only proposed (個別3(4)①ア b)', (_, estimate, everyMinutes) => {
    const { events } = declared.when('12:30', MANAGER, `eta ${estimate}`);
    expect(events).toContainEqual({ type: 'ReportingTimesProposed', estimate: on(estimate), everyMinutes });
    expect(events.map(({ type }) => type)).not.toContain(SET_TIMES);
  });

  test('never changes the reporting times by itself, not even when the estimate has come', () => {
    const { log, incident } = given(DECLARED, ['12:30', MANAGER, 'eta 14:00'], ['14:00', 'clock'], ['16:00', 'clock']);
    expect(eventsOf({ log }, SET_TIMES)).toEqual([]);
    expect(incident?.schedules).toHaveLength(1);
    expect(eventsOf({ log }, 'ReportIssued').at(-1)).toMatchObject({ slot: '2025-12-04T16:00[Asia/Tokyo]' });
  });

  test('in the past is refused', () => {
    declared.when('12:30', MANAGER, 'eta 12:30').thenRefused('time_in_past', { at: on('12:30') });
    declared.when('12:30', MANAGER, 'eta 12:00').thenRefused('time_in_past', { at: on('12:00') });
  });

  test.each(['unknown', '不明', '未定'])('%s withdraws it, and people are told', (word) => {
    given(DECLARED, ['12:30', MANAGER, 'eta 18:00'])
      .when('13:00', MANAGER, `見込 ${word}`)
      .thenEvents(
        { type: 'FactsUpdated', changes: { estimate: null } },
        { type: 'ReportingTimesProposed', estimate: null },
        { type: 'ReportIssued', kind: 'progress' },
      );
  });

  test('unknown changes nothing while it is unknown', () => {
    declared.when('12:30', MANAGER, 'eta unknown').thenNothing();
  });
});

describe('情報漏えい (P6(3)エ-カ)', () => {
  test('is unknown until somebody says so, and 確認中 makes it unknown again, never none', () => {
    const saidNone = given(DECLARED, ['12:30', MANAGER, '更新 漏えい なし']);
    expect(declared.incident?.facts).not.toHaveProperty('leak');
    expect(saidNone.incident?.facts).toHaveProperty('leak', 'none');
    expect(saidNone.when('12:40', MANAGER, '更新 漏えい 確認中').incident?.facts).not.toHaveProperty('leak');
  });

  test('in another word is refused', () => {
    declared.when('12:30', MANAGER, '更新 漏えい 多分ない').thenRefused('unknown_leak', { given: '多分ない' });
  });
});

describe('an update is refused', () => {
  test.each(['発生日時', '覚知日時'])('with %s in the future', (item) => {
    declared.when('12:30', MANAGER, `更新 ${item} 12:32`).thenRefused('time_in_future', { at: on('12:32') });
  });

  test('for an item that does not exist', () => {
    declared.when('12:30', MANAGER, '更新 天気 晴れ').thenRefused('unknown_field', { given: '天気' });
  });

  test('from a section: the six items are the information systems section’s', () => {
    declared.when('12:30', 'taxation', '更新 原因 停電').thenRefused('not_allowed', { command: 'update' });
  });

  test('after the close', () => {
    given(DECLARED, ['12:30', MANAGER, 'resolve because 誤報'])
      .when('12:40', MANAGER, '更新 原因 停電')
      .thenRefused('incident_closed', { incident: '2025-001' });
  });
});
