// 宣言 (計画 個別3, 個別4(1)(3)): an incident is opened at once with what is known.
import { describe, expect, test } from '@jest/globals';
import { DECLARED, eventsOf, given, givenUnder, incidentOf, MANAGER, on, ward, wardWith } from './given-when-then.ts';

describe('declare opens the incident at once', () => {
  test('the sections are asked, and report no. 1 is out, all at the same moment (個別3(4)①)', () => {
    given()
      .when('11:20', MANAGER, 'declare iaas-down 監視サーバが停止')
      .thenEvents(
        { type: 'IncidentDeclared', scenario: 'iaas-down', drill: false, facts: { situation: '監視サーバが停止' } },
        { type: 'ConfirmationAsked', round: 1 },
        { type: 'ReportIssued', serial: 1, kind: 'progress', late: false },
      );
  });

  test('図4: the 15 owning sections are each asked once, about their own systems, 38 in all', () => {
    const { incident, log } = given(DECLARED);
    const owned = [...(incident?.sections ?? [])].map(([id, { of }]) => [id, of]);
    expect(Object.fromEntries(owned)).toMatchObject({
      'information-systems': 10,
      'school-education': 5,
      'family-register-residents': 4,
      'welfare-promotion': 3,
      taxation: 1,
    });
    expect(owned.reduce((sum, [, of]) => sum + Number(of), 0)).toBe(38);
    const [asked, ...again] = eventsOf({ log }, 'ConfirmationAsked');
    expect(again).toEqual([]);
    expect(new Set(asked?.sections).size).toBe(15);
    expect(asked?.sections).toEqual(owned.map(([id]) => id));
  });

  test('8時15分、12時00分、16時00分: the plan’s own times are set with the declaration (個別3(4)①ア a)', () => {
    const { log } = given(DECLARED);
    expect(eventsOf({ log }, 'IncidentDeclared')[0]?.schedule).toEqual({
      type: 'daily',
      times: ['08:15', '12:00', '16:00'],
    });
  });

  test('P10-1-1(2): inside only the telephone works, so telephone and paper is the channel of report no. 1 (図2)', () => {
    const [report] = eventsOf(given(DECLARED), 'ReportIssued');
    expect(report?.content.channel).toBe('phone-and-paper');
  });

  test('nobody has answered, so report no. 1 says nothing runs and every section is silent', () => {
    const [report] = eventsOf(given(DECLARED), 'ReportIssued');
    expect(report?.content.answers).toEqual({});
    expect(Object.keys(report?.content.silent ?? {})).toHaveLength(15);
  });

  test('the incident keeps the channels that the scenario says are down', () => {
    expect(incidentOf(given(DECLARED)).channels).toMatchObject({ 'file-server': 'down', 'phone-and-paper': 'usable' });
  });
});

describe('the form of declare', () => {
  const fields = { scenario: 'iaas-down', situation: '全停止', occurredAt: '11:00', detectedAt: '11:05' };

  test('takes what is known of the six items; the rest follows later', () => {
    given()
      .when('11:20', MANAGER, { form: 'declare', fields })
      .thenEvents(
        {
          type: 'IncidentDeclared',
          facts: { situation: '全停止', occurredAt: on('11:00'), detectedAt: on('11:05') },
        },
        { type: 'ConfirmationAsked' },
        { type: 'ReportIssued' },
      );
  });

  test('an empty item is not said, not an empty text', () => {
    const { events } = given().when('11:20', MANAGER, { form: 'declare', fields: { ...fields, situation: '' } });
    expect(events[0]).toHaveProperty('facts', { occurredAt: on('11:00'), detectedAt: on('11:05') });
  });

  test.each(['occurredAt', 'detectedAt'])('%s in the future is refused', (field) => {
    given()
      .when('11:20', MANAGER, { form: 'declare', fields: { ...fields, [field]: '11:22' } })
      .thenRefused('time_in_future', { at: on('11:22') });
  });

  test('a minute ahead is still now: the clocks of two people differ', () => {
    const { refused } = given().when('11:20', MANAGER, {
      form: 'declare',
      fields: { ...fields, occurredAt: '11:21', detectedAt: '11:21' },
    });
    expect(refused).toBeUndefined();
  });
});

describe('declare is refused', () => {
  test('when the scenario is already open, with the id of the open incident', () => {
    given(DECLARED)
      .when('11:30', MANAGER, 'declare iaas-down')
      .thenRefused('already_open', { incident: '2025-001', scenario: 'iaas-down' });
  });

  test('a drill that is open does not stand in the way of the real thing; the real thing stops a drill', () => {
    const drill = given(['11:20', MANAGER, 'declare iaas-down --drill']);
    expect(drill.when('11:30', MANAGER, 'declare iaas-down').refused).toBeUndefined();
    drill.when('11:30', MANAGER, 'declare iaas-down --drill').thenRefused('already_open');
    given(DECLARED).when('11:30', MANAGER, 'declare iaas-down --drill').thenRefused('already_open');
  });

  test.each(['宣言 iaas-down 訓練', 'declare iaas-down drill', '宣言 iaas-down 【訓練】 停止'])(
    'not a real one where the word for a drill was said without dashes: %s',
    (said) => {
      expect(incidentOf(given().when('11:20', MANAGER, said)).drill).toBe(true);
    },
  );

  test('not when it is said to be another incident (--again)', () => {
    expect(given(DECLARED).when('11:30', MANAGER, 'declare iaas-down --again').refused).toBeUndefined();
  });

  test('not when the earlier incident is closed', () => {
    const closed = given(DECLARED, ['12:30', MANAGER, 'resolve because 誤報']);
    expect(closed.when('13:00', MANAGER, 'declare iaas-down').refused).toBeUndefined();
  });

  test('for a scenario that the plan does not have, with those it has', () => {
    given()
      .when('11:20', MANAGER, 'declare 火星')
      .thenRefused('unknown_scenario', { given: '火星', known: ['iaas-down'] });
  });

  test('for a scenario that the plan has not worked out yet (報告3)', () => {
    given().when('11:20', MANAGER, 'declare pandemic').thenRefused('inactive_scenario', { given: 'pandemic' });
  });

  test('for a post that may not declare, with those that may', () => {
    given()
      .when('11:20', 'taxation', 'declare iaas-down')
      .thenRefused('not_allowed', {
        command: 'declare',
        roles: ['info-systems-manager', 'info-systems-deputy', 'info-policy-officer'],
      });
  });
});

describe('a drill', () => {
  test.each([
    'declare iaas-down --drill',
    '宣言 iaas-down －－訓練',
    'declare iaas-down —drill',
    'declare iaas-down -drill',
  ])('is asked for by %s, and is never a real declaration by mistake', (said) => {
    expect(given().when('11:20', MANAGER, said).events[0]).toMatchObject({ drill: true, facts: {} });
  });
});

describe('the first deadline for answers', () => {
  const deadlineOf = (time: string, plan = ward) =>
    eventsOf(givenUnder(plan, [time, MANAGER, 'declare iaas-down']), 'ConfirmationAsked')[0];

  test('is 30 minutes before the next scheduled report, and the reminder comes half way', () => {
    expect(deadlineOf('09:00')).toMatchObject({ deadline: on('11:30'), remindAt: on('10:15') });
  });

  test('but is never less than 20 minutes from now', () => {
    expect(deadlineOf('11:20')).toMatchObject({ deadline: on('11:40'), remindAt: on('11:30') });
    expect(deadlineOf('11:10')).toMatchObject({ deadline: on('11:30') });
  });

  test('after 16:00 counts from 8:15 of the next day', () => {
    expect(deadlineOf('16:00')).toMatchObject({ deadline: on('12/5 07:45') });
  });

  test('counts from Monday when the ward reports on weekdays only', () => {
    expect(deadlineOf('12/5 17:00', wardWith({ days: 'weekdays' }))).toMatchObject({ deadline: on('12/8 07:45') });
  });
});
