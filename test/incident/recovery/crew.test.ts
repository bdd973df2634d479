// 個別4(4): who of the section works on a system, and how far its vendor is; each part by itself, and what was said stands.
import { expect, test } from '@jest/globals';
import { standingSteps } from '../../../src/incident/recovery/step-state.ts';
import { DECLARED, given, incidentOf, MANAGER, on, type Told } from '../given-when-then.ts';

const crewOf = (told: Pick<Told, 'incident'>, system = 'arrears-tax-nhi') =>
  incidentOf(told).recovery.crews.get(system)?.crew;

test('a section says who works on its system, in one line and in several', () => {
  const called = given(DECLARED, ['11:40', 'taxation', '体制 17 係長、担当2名 --ベンダ 開発会社 --連絡 11:35']);
  expect(crewOf(called)).toEqual({ who: '係長、担当2名', vendor: '開発会社', contactedAt: on('11:35') });
  const promised = called.when('11:50', MANAGER, 'crew 17 --promised 14:00');
  promised.thenEvents({ type: 'CrewSet', system: 'arrears-tax-nhi', section: 'taxation', promisedAt: on('14:00') });
  expect(crewOf(promised)).toMatchObject({ who: '係長、担当2名', promisedAt: on('14:00') });
  expect(promised.log.at(-1)?.what).toContain('対応体制 税務課 17');
});

test('it begins the step of the response structure, which people say is done', () => {
  const told = given(DECLARED).when('11:40', 'taxation', 'crew 17 係長');
  const step = standingSteps(incidentOf(told)).find(({ step }) => step.no === 4);
  expect(step).toMatchObject({ state: 'under_way', waits: { for: 'crew' } });
  expect(step?.evidence).toHaveLength(1);
});

test('a system that is not there, runs, or is another section’s, and times that cannot be, change nothing', () => {
  given(DECLARED).when('11:40', 'taxation', 'crew 99 係長').thenRefused('unknown_system');
  given(DECLARED).when('11:40', 'taxation', 'crew 13 係長').thenRefused('not_own_section');
  given(DECLARED, ['11:30', 'taxation', 'answer 17 running'])
    .when('11:40', 'taxation', 'crew 17 係長')
    .thenRefused('crew_not_needed', { state: 'running' });
  given(DECLARED).when('11:40', 'taxation', 'crew 17').thenRefused('missing_argument', { argument: 'crew' });
  given(DECLARED).when('11:40', 'taxation', 'crew').thenRefused('missing_argument', { argument: 'system' });
  given(DECLARED).when('11:40', 'taxation', 'crew 17 --arrived "12/5 11:00"').thenRefused('time_in_future');
  given(DECLARED, ['11:40', 'taxation', 'crew 17 --contacted 11:30'])
    .when('11:45', 'taxation', 'crew 17 --arrived 11:25')
    .thenRefused('arrived_before_contacted');
  given(DECLARED, ['11:40', 'taxation', 'crew 17 係長']).when('11:45', 'taxation', 'crew 17 係長').thenNothing();
});
