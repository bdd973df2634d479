// A clock that is wrong: no report is frozen with a time that cannot be, nothing that people say is lost, and once the clock is
// right what waits is counted from now.
import { describe, expect, test } from '@jest/globals';
import { noteClock } from '../../../src/incident/clock/note-clock.ts';
import { nextReportAt } from '../../../src/incident/reporting/slots.ts';
import { post, textOf } from '../../posts/whole-story.ts';
import {
  DECLARED,
  eventsOf,
  given,
  givenUnder,
  incidentOf,
  MANAGER,
  on,
  type Step,
  wardWith,
} from '../given-when-then.ts';

const YEARS_BEHIND = '2020-01-01 00:00';
const MINUTES_LATER = '2020-01-01 00:05';

describe('years behind, as a machine that has lost its time', () => {
  test('what is typed is recorded, the report of it waits, and the log and the board say that the time is uncertain', () => {
    const told = given(DECLARED, [YEARS_BEHIND, MANAGER, '更新 原因 電源設備の故障']);
    expect(told.events).toMatchObject([
      { type: 'HealthNoted', state: 'began', part: 'clock', fault: { code: 'clock', why: 'before_log' } },
      { type: 'FactsUpdated', changes: { cause: '電源設備の故障' } },
      { type: 'ReportHeld', kind: 'progress' },
    ]);
    expect(textOf(post(told, 'board').card)).toContain('時計(時刻同期)を直してください。');
  });

  test('answers and an occurrence of today are recorded too, and no answer is called late', () => {
    const told = given(
      DECLARED,
      [YEARS_BEHIND, 'taxation', '回答 全て 停止'],
      [MINUTES_LATER, MANAGER, '更新 発生日時 2025-12-04 10:56'],
    );
    expect(eventsOf(told, 'AnswerRecorded')).toMatchObject([{ late: false }]);
    expect(incidentOf(told).facts.occurredAt).toBe(on('10:56'));
  });

  test.each(['report now', 'correct 1 x', 'resolve because x'])('%s is refused with what to do', (said) => {
    given(DECLARED).when(YEARS_BEHIND, MANAGER, said).thenRefused('clock_doubted');
  });

  test('the clock issues nothing and chases nobody by it', () => {
    const told = given(DECLARED).when(YEARS_BEHIND, 'clock');
    expect(told.events).toMatchObject([{ type: 'HealthNoted', state: 'began' }]);
  });

  test('once it is right the waiting report goes out, then the fixed times go on', () => {
    const told = given(
      DECLARED,
      [YEARS_BEHIND, MANAGER, '更新 原因 電源設備の故障'],
      ['11:40', 'clock'],
      ['11:41', 'clock'],
      ['12:00', 'clock'],
    );
    expect(eventsOf(told, 'ReportIssued').map(({ serial, kind, late }) => ({ serial, kind, late }))).toEqual([
      { serial: 1, kind: 'progress', late: false },
      { serial: 2, kind: 'progress', late: false },
      { serial: 3, kind: 'scheduled', late: false },
    ]);
    expect(textOf(post(told, 'board').card)).not.toContain('時計(時刻同期)');
  });
});

describe('ahead, then set right', () => {
  test.each([
    ['a day', '12/5 11:20'],
    ['a year', '2026-12-04 11:20'],
  ])('%s: fixed times, reminders and deadlines begin again from now', (_, ahead) => {
    const declared: Step = [ahead, MANAGER, 'declare iaas-down'];
    const told = given(declared, ['11:25', 'clock']);
    expect(told.events).toMatchObject([{ type: 'ClockSetRight', from: on(ahead), to: on('11:25') }]);
    const incident = incidentOf(told);
    expect(nextReportAt(incident, on('11:25'))).toBe(on('12:00'));
    const { round } = incident.sections.get('taxation') ?? {};
    expect(round?.deadline).toBe(on('11:45'));
    const chased = given(declared, ['11:25', 'clock'], ['11:45', 'clock'], ['12:00', 'clock']);
    expect(eventsOf(chased, 'NoAnswerEscalated')).toHaveLength(1);
    expect(eventsOf(chased, 'ReportIssued').at(-1)).toMatchObject({
      kind: 'scheduled',
      slot: '2025-12-04T12:00[Asia/Tokyo]',
    });
  });

  test('a fixed time that was answered ahead of its day is answered again on its day', () => {
    const told = given(
      DECLARED,
      ['12/5 08:15', 'clock'],
      ['11:40', 'clock'],
      ['12:00', 'clock'],
      ['16:00', 'clock'],
      ['12/5 08:15', 'clock'],
    );
    const slots = eventsOf(told, 'ReportIssued').flatMap(({ slot = [] }) => slot);
    expect(slots).toEqual([
      '2025-12-05T08:15[Asia/Tokyo]',
      '2025-12-04T12:00[Asia/Tokyo]',
      '2025-12-04T16:00[Asia/Tokyo]',
      '2025-12-05T08:15[Asia/Tokyo]',
    ]);
  });

  test('times that a person sets afterwards hold from now, also before the clock has had its turn', () => {
    const told = given(['2026-12-04 11:20', MANAGER, 'declare iaas-down'], ['11:25', MANAGER, '頻度 1時間ごと']);
    expect(nextReportAt(incidentOf(told), on('11:25'))).toBe(on('12:00'));
  });

  test('an interval that was set by the wrong clock goes on from now', () => {
    const told = given(
      ['12/5 11:20', MANAGER, 'declare iaas-down'],
      ['12/5 11:30', MANAGER, '頻度 2時間ごと'],
      ['11:35', 'clock'],
    );
    expect(nextReportAt(incidentOf(told), on('11:35'))).toBe(on('12:00'));
  });

  test('an estimate that passed by the wrong clock is asked for when it really passes', () => {
    const told = given(
      DECLARED,
      ['11:30', MANAGER, '見込 18:00'],
      ['12/5 11:30', 'clock'],
      ['11:35', 'clock'],
      ['18:00', 'clock'],
    );
    expect(eventsOf(told, 'MomentsPassed')).toHaveLength(2);
  });

  test('the operators are asked to look at the clock, and the plan of another town has its own times', () => {
    const town = wardWith({ times: ['09:00', '17:30'] as never });
    const told = givenUnder(town, ['12/5 11:20', MANAGER, 'declare iaas-down'], ['11:25', 'clock']);
    expect(nextReportAt(incidentOf(told), on('11:25'))).toBe(on('17:30'));
    const seq = told.log.findLast(({ event }) => event.type === 'ClockSetRight')?.seq;
    expect(textOf(post(told, `notice/clock/${seq}`).card)).toContain('今の時刻が正しいか確認してください。');
  });
});

describe('what a platform says', () => {
  const fault = {
    code: 'clock',
    why: 'platform',
    clock: on('12/5 11:30'),
    other: on('11:30'),
    source: 'Slack',
  } as const;
  const actor = { platform: 'clock', id: 'clock', label: '自動' };
  const incident = incidentOf(given(['12/5 11:20', MANAGER, 'declare iaas-down']));

  test('is believed before the clock is', () => {
    expect(noteClock(incident, { now: on('12/5 11:30'), actor, clock: { doubt: fault } })).toMatchObject([
      { type: 'HealthNoted', state: 'began', fault: { why: 'platform', source: 'Slack' } },
    ]);
  });

  test('vouches for a clock that was years ahead before', () => {
    const ahead = incidentOf(given(['2035-12-04 11:20', MANAGER, 'declare iaas-down']));
    expect(noteClock(ahead, { now: on('11:30'), actor })).toMatchObject([{ type: 'HealthNoted', state: 'began' }]);
    expect(noteClock(ahead, { now: on('11:30'), actor, clock: { vouched: true } })).toMatchObject([
      { type: 'ClockSetRight' },
    ]);
  });
});

test('a clock that is corrected by minutes is no matter for anybody', () => {
  given(DECLARED, ['11:30', MANAGER, 'note x']).when('11:25', 'clock').thenNothing();
});

describe('somebody has looked, and says that the clock is right', () => {
  const YEARS_AHEAD = '2028-12-04 11:20';
  const AHEAD: Step = [YEARS_AHEAD, MANAGER, 'declare iaas-down'];

  test('is recorded, ends the doubt, and what a clock years ahead had written begins again from now', () => {
    const doubted = given(AHEAD, ['11:30', MANAGER, 'note x']);
    expect([...incidentOf(doubted).ill.values()]).toMatchObject([{ fault: { code: 'clock', why: 'before_log' } }]);
    const confirmed = given(AHEAD, ['11:30', MANAGER, 'note x'], ['11:31', MANAGER, '時計確認']);
    expect(confirmed.events).toMatchObject([
      { type: 'ClockConfirmed' },
      { type: 'HealthNoted', state: 'ended', part: 'clock' },
      { type: 'ClockSetRight', from: on(YEARS_AHEAD), to: on('11:31') },
    ]);
    expect(confirmed.log.find(({ event }) => event.type === 'ClockConfirmed')).toMatchObject({
      actor: { label: '情報システム課長' },
      what: '時計が正しいことを確認',
    });
    const told = given(
      AHEAD,
      ['11:30', MANAGER, 'note x'],
      ['11:31', MANAGER, 'clock-ok'],
      ['11:45', 'clock'],
      ['12:00', 'clock'],
    );
    expect(eventsOf(told, 'ReportIssued').map(({ slot }) => slot)).toContain('2025-12-04T12:00[Asia/Tokyo]');
    expect(incidentOf(told).ill.size).toBe(0);
  });

  test('a clock that was set back by less than an hour, with nobody to ask, counts from now', () => {
    given(['12:05', MANAGER, 'declare iaas-down'])
      .when('11:40', MANAGER, 'clock-ok')
      .thenEvents({ type: 'ClockConfirmed' }, { type: 'ClockSetRight', from: on('12:05'), to: on('11:40') });
  });

  test('a clock that nobody doubts is confirmed all the same, and nothing moves', () => {
    given(DECLARED).when('11:30', MANAGER, 'clock-ok').thenEvents({ type: 'ClockConfirmed' });
  });

  test('is not for everybody', () => {
    given(DECLARED).when('11:30', 'taxation', 'clock-ok').thenRefused('not_allowed');
  });
});

test('the form’s press is the typed command', () => {
  const pressed = given(['2028-12-04 11:20', MANAGER, 'declare iaas-down'], ['11:30', MANAGER, 'note x']).when(
    '11:31',
    MANAGER,
    { form: 'clock_ok', fields: {} },
  );
  expect(pressed.events.map(({ type }) => type)).toEqual(['ClockConfirmed', 'HealthNoted', 'ClockSetRight']);
});
