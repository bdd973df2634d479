// 終結・終報 (計画 個別4(7)): closes only what is restored or accepted, unless a person says why.
import { describe, expect, test } from '@jest/globals';
import { nextReportAt } from '../../src/incident/reporting/slots.ts';
import { DECLARED, given, incidentOf, MANAGER, on, type Step } from './given-when-then.ts';

const SECTIONS = [...incidentOf(given(DECLARED)).sections.keys()];
const everybody = (state: string): readonly Step[] =>
  SECTIONS.map((section): Step => ['13:00', section, `answer all ${state}`]);

describe('resolve', () => {
  test.each(['running', 'restored', 'not_affected'])('closes when every system is %s', (state) => {
    given(DECLARED, ...everybody(state))
      .when('14:00', MANAGER, '終結')
      .thenEvents(
        { type: 'ReportIssued', kind: 'final', serial: 2, exceptions: [] },
        { type: 'IncidentClosed', exceptions: [] },
      );
  });

  test('names the fixed time that passed unanswered just before: it is answered by the final report', () => {
    given(DECLARED)
      .when('12:00', MANAGER, '終結 理由 誤報')
      .thenEvents(
        { type: 'ReportIssued', kind: 'final', missedSlots: ['2025-12-04T12:00[Asia/Tokyo]'] },
        { type: 'IncidentClosed' },
      );
  });

  test.each(['degraded', 'stopped', 'checking', 'recovering'])(
    'is refused while a system is %s, and names it',
    (state) => {
      given(DECLARED, ...everybody('restored'), ['13:30', 'taxation', `answer 17 ${state}`])
        .when('14:00', MANAGER, 'resolve')
        .thenRefused('not_settled', { systems: ['arrears-tax-nhi'] });
    },
  );

  test('is refused while a section is silent: silence is not 復旧済', () => {
    const { refused } = given(DECLARED).when('14:00', MANAGER, 'resolve');
    expect(refused).toMatchObject({ code: 'not_settled', systems: { length: 38 } });
  });

  test('closes with a reason, and the exceptions are handed on one by one', () => {
    const restored = given(DECLARED, ...everybody('restored'), ['13:30', 'taxation', 'answer 17 stopped']);
    restored
      .when('14:00', MANAGER, '終結 理由 個別対応へ移行するため')
      .thenEvents(
        { type: 'ReportIssued', kind: 'final', exceptions: ['arrears-tax-nhi'], because: '個別対応へ移行するため' },
        { type: 'IncidentClosed', exceptions: ['arrears-tax-nhi'], because: '個別対応へ移行するため' },
      );
  });

  test.each(['終結 理由 誤報', '終結 理由：誤報', 'resolve because 誤報', 'resolve --because 誤報', 'resolve 誤報'])(
    'the reason may be said as: %s',
    (said) => {
      const form = { form: 'resolve', fields: { because: '誤報' } };
      expect(given(DECLARED).when('14:00', MANAGER, said).events).toEqual(
        given(DECLARED).when('14:00', MANAGER, form).events,
      );
    },
  );

  test('is refused to a post that may not close', () => {
    given(DECLARED).when('14:00', 'info-systems-staff', 'resolve because 誤報').thenRefused('not_allowed');
  });
});

describe('after the final report', () => {
  const closed = given(DECLARED, ['12:30', MANAGER, 'resolve because 誤報']);

  test('本報をもって定時連絡を終了: no scheduled report comes any more', () => {
    // The last one is told to the end; that is no report.
    closed.when('16:00', 'clock').thenEvents();
    closed.when('12/6 09:00', 'clock').thenNothing();
    expect(nextReportAt(incidentOf(closed), on('12:31'))).toBeUndefined();
  });

  test('a fixed time that was missed before the close is not reported afterwards either', () => {
    given(DECLARED, ['12:05', MANAGER, 'resolve because 誤報']).when('12:10', 'clock').thenNothing();
  });

  test.each([
    '更新 原因 停電',
    'eta 18:00',
    '頻度 10:00',
    '回答 2 停止',
    '確認依頼',
    '催促',
    '報告 now',
    '承認',
    '終結 理由 再',
  ])('%s is refused: the record does not change', (said) => {
    closed.when('13:00', MANAGER, said).thenRefused('incident_closed', { incident: '2025-001' });
  });

  test('only a correction can be added', () => {
    closed
      .when('13:00', MANAGER, '訂正 2 誤：誤報 正：停電')
      .thenEvents({ type: 'ReportIssued', kind: 'correction', serial: 2 });
  });
});
