// 頻度 (計画 個別3(4)①): a person sets the times of the scheduled reports; before, after, from and why are kept.
import { describe, expect, test } from '@jest/globals';
import { nextReportAt } from '../../../src/incident/reporting/slots.ts';
import { DECLARED, given, incidentOf, MANAGER, on } from '../given-when-then.ts';

const declared = given(DECLARED);
const PLAN_TIMES = { type: 'daily', times: ['08:15', '12:00', '16:00'] };
const daily = (...times: readonly string[]) => ({ type: 'daily', times });

test('a moment that no working life reaches is refused, not scheduled', () => {
  given(DECLARED).when('11:30', MANAGER, 'times every 2h from 9999-12-31 23:59').thenRefused('bad_time');
});

describe('times', () => {
  test('as a list, from now, with the reason', () => {
    declared.when('12:30', MANAGER, '頻度 10:00 14:00 17:00 because 復旧見込日時が判明したため').thenEvents({
      type: 'ReportingTimesSet',
      before: PLAN_TIMES,
      after: daily('10:00', '14:00', '17:00'),
      from: on('12:30'),
      because: '復旧見込日時が判明したため',
    });
  });

  test('in any order and said twice are the same times', () => {
    declared
      .when('12:30', MANAGER, 'times 17時、10:00、14時 10:00')
      .thenEvents({ type: 'ReportingTimesSet', after: daily('10:00', '14:00', '17:00') });
  });

  test.each([
    ['every 2h', '12:30', 120, '13:00'],
    ['every 90m', '12:00', 90, '12:00'],
    ['2時間ごと', '23:30', 120, '12/5 00:00'],
    ['３０分おき', '12:30', 30, '13:00'],
  ])('%s counts from a full hour, which people can remember', (said, at, everyMinutes, anchor) => {
    declared
      .when(at, MANAGER, `times ${said}`)
      .thenEvents({ type: 'ReportingTimesSet', after: { type: 'interval', everyMinutes, anchor: on(anchor) } });
  });

  test('from a later moment leave the present times in force until then', () => {
    const set = declared.when('12:30', MANAGER, '頻度 10:00 14:00 適用 12月5日10時00分から 理由 見込の判明');
    set.thenEvents({ type: 'ReportingTimesSet', from: on('12/5 10:00'), because: '見込の判明' });
    const incident = incidentOf(set);
    expect(nextReportAt(incident, on('12:30'))).toBe(on('16:00'));
    expect(nextReportAt(incident, on('16:00'))).toBe(on('12/5 08:15'));
    expect(nextReportAt(incident, on('12/5 08:15'))).toBe(on('12/5 10:00'));
    expect(nextReportAt(incident, on('12/5 10:00'))).toBe(on('12/5 14:00'));
  });

  test('the same by options and by the form', () => {
    const typed = declared.when('12:30', MANAGER, 'times 10:00 14:00 --from "12/5 10:00" --because "見込の 判明"');
    const fields = { times: '10:00 14:00', from: '12/5 10:00', because: '見込の 判明' };
    typed.thenEvents({ type: 'ReportingTimesSet', from: on('12/5 10:00'), because: '見込の 判明' });
    expect(declared.when('12:30', MANAGER, { form: 'times', fields }).events).toEqual(typed.events);
  });

  test('that are in force already change nothing', () => {
    declared.when('12:30', MANAGER, 'times 16:00 12:00 8:15').thenNothing();
    declared.when('12:30', MANAGER, 'times default').thenNothing();
  });
});

describe('default', () => {
  test.each(['default', '既定', '計画どおり'])('%s goes back to the plan’s own times', (word) => {
    given(DECLARED, ['12:30', MANAGER, 'times 10:00'])
      .when('13:00', MANAGER, `times ${word}`)
      .thenEvents({ type: 'ReportingTimesSet', before: daily('10:00'), after: PLAN_TIMES });
  });
});

describe('a change that is announced but not yet in force', () => {
  const pending = given(DECLARED, ['12:30', MANAGER, 'times 10:00 from 12/6 09:00']);

  test('is replaced by a later word about the same time', () => {
    const replaced = pending.when('13:00', MANAGER, 'times 11:00 from 12/6 09:00');
    replaced.thenEvents({ type: 'ReportingTimesSet', before: daily('10:00'), after: daily('11:00') });
    expect(nextReportAt(incidentOf(replaced), on('12/6 09:00'))).toBe(on('12/6 11:00'));
  });

  test('is replaced by times from now on', () => {
    const replaced = pending.when('13:00', MANAGER, 'times 15:00');
    expect(nextReportAt(incidentOf(replaced), on('13:00'))).toBe(on('15:00'));
    expect(nextReportAt(incidentOf(replaced), on('15:00'))).toBe(on('12/5 15:00'));
    expect(nextReportAt(incidentOf(replaced), on('12/6 09:00'))).toBe(on('12/6 15:00'));
  });

  test('is withdrawn by setting the present times again', () => {
    const withdrawn = pending.when('13:00', MANAGER, 'times default');
    withdrawn.thenEvents({ type: 'ReportingTimesSet', before: daily('10:00'), after: PLAN_TIMES, from: on('13:00') });
    expect(nextReportAt(incidentOf(withdrawn), on('12/6 09:00'))).toBe(on('12/6 12:00'));
  });
});

describe('times are refused', () => {
  test('from a moment that has passed', () => {
    declared.when('12:30', MANAGER, 'times 10:00 from 12:00').thenRefused('time_in_past', { at: on('12:00') });
  });

  test.each(['25:00', '10:00 soon', 'every 5m', 'every 25h', 'every day', '10'])('as %s', (said) => {
    declared.when('12:30', MANAGER, `times ${said}`).thenRefused('bad_times', { given: said });
  });

  test('when nobody says which', () => {
    declared.when('12:30', MANAGER, 'times').thenRefused('missing_argument', { argument: 'times' });
  });

  test('from a section', () => {
    declared.when('12:30', 'taxation', 'times 10:00').thenRefused('not_allowed', { command: 'times' });
  });
});

test.each([
  ['10:00 正午 午後 3時', ['10:00', '12:00', '15:00']],
  ['9:00 am 5:30 pm', ['09:00', '17:30']],
  ['9時半、17時半', ['09:30', '17:30']],
  ['noon 24:00', ['00:00', '12:00']],
])('times may be said as %s', (said, times) => {
  given(DECLARED)
    .when('11:30', MANAGER, `times ${said}`)
    .thenEvents({ type: 'ReportingTimesSet', after: { type: 'daily', times } });
});
