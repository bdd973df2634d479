// The approver, an option of the plan's data: progress, extra and final reports wait for that post; scheduled ones,
// which the plan wants whatever the progress, never do.
import { describe, expect, test } from '@jest/globals';
import { DECLARED, eventsOf, givenUnder, incidentOf, type Step, wardWith } from '../given-when-then.ts';

const STAFF = 'info-systems-staff';
const OFFICER = 'info-policy-officer';
const plan = wardWith({ approver: OFFICER });
const given = (...steps: readonly Step[]) => givenUnder(plan, DECLARED, ...steps);

describe('with an approver', () => {
  test('report no. 1 waits, while everybody is asked at once', () => {
    givenUnder(plan)
      .when('11:20', 'info-systems-manager', 'declare iaas-down')
      .thenEvents(
        { type: 'IncidentDeclared' },
        { type: 'ConfirmationAsked' },
        { type: 'ReportDrafted', kind: 'progress' },
      );
  });

  test('who declares or updates in person, the report goes out at once', () => {
    givenUnder(plan)
      .when('11:20', OFFICER, 'declare iaas-down')
      .thenEvents({ type: 'IncidentDeclared' }, { type: 'ConfirmationAsked' }, { type: 'ReportIssued', serial: 1 });
  });

  test('承認 sends what waits, as things stand then', () => {
    const approved = given(['11:30', STAFF, '更新 原因 電源']).when('11:35', OFFICER, '承認');
    approved.thenEvents({ type: 'ReportIssued', kind: 'progress', serial: 1, content: { facts: { cause: '電源' } } });
    given(['11:30', OFFICER, 'approve']).when('11:35', OFFICER, 'approve').thenRefused('nothing_to_approve');
  });

  test('定時連絡 goes out by itself, and leaves the draft where it is', () => {
    const told = given(['12:00', 'clock']);
    expect(eventsOf(told, 'ReportIssued')).toMatchObject([{ kind: 'scheduled', serial: 1 }]);
    told.when('12:01', OFFICER, '承認').thenEvents({ type: 'ReportIssued', kind: 'progress', serial: 2 });
  });

  test('an extra report waits too', () => {
    given(['11:30', OFFICER, '承認'])
      .when('11:40', STAFF, '報告 now')
      .thenEvents({ type: 'ReportDrafted', kind: 'extra' });
  });

  test('a correction does not wait: it says nothing new', () => {
    given(['11:30', OFFICER, '承認'])
      .when('11:40', STAFF, '訂正 1 4時')
      .thenEvents({ type: 'ReportIssued', kind: 'correction' });
  });

  test('the incident closes only when the final report is approved', () => {
    const drafted = given(
      ['11:30', OFFICER, '承認'],
      ['12:00', 'clock'],
      ['12:30', 'info-systems-manager', '終結 理由 誤報'],
    );
    expect(drafted.events).toEqual([{ type: 'ReportDrafted', kind: 'final', because: '誤報' }]);
    expect(incidentOf(drafted).closedAt).toBeUndefined();
    drafted
      .when('12:40', OFFICER, '承認')
      .thenEvents(
        { type: 'ReportIssued', kind: 'final', because: '誤報' },
        { type: 'IncidentClosed', because: '誤報' },
      );
  });

  test('nothing takes the place of a final report that waits, and nothing else sends it', () => {
    const manager = 'info-systems-manager';
    const waiting = givenUnder(
      wardWith({ approver: manager }),
      DECLARED,
      ['11:40', 'info-systems-deputy', '終結 理由 誤報'],
      ['11:50', STAFF, '更新 原因 電源'],
      ['11:55', manager, '更新 対応 交換'],
    );
    expect(eventsOf(waiting, 'ReportIssued')).toMatchObject([{ serial: 1 }, { kind: 'progress', serial: 2 }]);
    expect(incidentOf(waiting).draft).toEqual({ kind: 'final', because: '誤報' });
    waiting
      .when('11:58', manager, '承認')
      .thenEvents({ type: 'ReportIssued', kind: 'final' }, { type: 'IncidentClosed' });
  });

  test('a final report without a reason is looked at again when it is approved: a system may have stopped since', () => {
    const sections = [...incidentOf(given()).sections.keys()];
    const restored = sections.map((section): Step => ['11:30', section, '回答 全て 復旧済']);
    given(
      ['11:25', OFFICER, '承認'],
      ...restored,
      ['11:40', 'info-systems-manager', '終結'],
      ['11:45', 'taxation', '回答 17 停止'],
    )
      .when('11:50', OFFICER, '承認')
      .thenRefused('not_settled', { systems: ['arrears-tax-nhi'] });
  });

  test('only posts that may approve can', () => {
    given().when('11:30', STAFF, '承認').thenRefused('not_allowed', { command: 'approve' });
  });
});

test('without an approver there is never anything to approve', () => {
  givenUnder(wardWith({ approver: null }), DECLARED)
    .when('11:30', OFFICER, '承認')
    .thenRefused('nothing_to_approve');
});
