// 個別4: what the log knows ticks a step and is cited; what only people know they say. Nothing is locked, and none says done
// while what shows it is gone.
import { describe, expect, test } from '@jest/globals';
import type { StepState } from '../../../src/incident/recovery/step-event.ts';
import { standingSteps } from '../../../src/incident/recovery/step-state.ts';
import { loadPlan } from '../../../src/plan/read/load-plan.ts';
import { townFolder } from '../../story/ward-of-another-name.ts';
import { DECLARED, given, givenUnder, incidentOf, MANAGER, type Step, type Told, ward } from '../given-when-then.ts';

const states = (told: Pick<Told, 'incident'>): Readonly<Record<number, StepState>> =>
  Object.fromEntries(standingSteps(incidentOf(told)).map(({ step, state }) => [step.no, state]));

const stepNo = (told: Pick<Told, 'incident'>, no: number) => {
  const found = standingSteps(incidentOf(told)).find(({ step }) => step.no === no);
  if (found === undefined) throw new Error(`no step ${no}`);
  return found;
};

const typesAt = ({ log }: Pick<Told, 'log'>, seqs: readonly number[]): readonly string[] =>
  seqs.map((seq) => log.find((one) => one.seq === seq)?.event.type ?? 'nothing');

const everybody = (time: string, said: string): readonly Step[] =>
  [...new Set(ward.systems.map(({ section }) => section))].map((section) => [time, section, said] as const);

describe('what the log knows', () => {
  test('1 覚知 is done by the declaration, and cites it and by what people were told', () => {
    const told = given(DECLARED);
    expect(states(told)).toEqual({
      1: 'done',
      2: 'not_begun',
      3: 'under_way',
      4: 'not_begun',
      5: 'not_begun',
      6: 'not_begun',
      7: 'not_begun',
    });
    const { evidence, since } = stepNo(told, 1);
    expect(typesAt(told, evidence)).toEqual(['IncidentDeclared', 'ConfirmationAsked', 'ReportIssued']);
    expect(since).toBe(incidentOf(told).declaredAt);
  });

  test('2 is the provider’s word', () => {
    const told = given(DECLARED).when('11:40', MANAGER, 'provider report 復旧作業を開始 --by phone');
    expect(stepNo(told, 2).state).toBe('done');
    expect(typesAt(told, stepNo(told, 2).evidence)).toEqual(['ProviderHeard']);
  });

  test('3 is done when every owning section has answered, and opens again with a new round', () => {
    const answered = given(DECLARED, ...everybody('11:50', 'answer all stopped'));
    expect(stepNo(answered, 3).state).toBe('done');
    const asked = answered.when('13:00', MANAGER, 'ask');
    expect(stepNo(asked, 3)).toMatchObject({ state: 'reopened', waits: { for: 'answers' } });
    expect(asked.log.at(-1)?.event).toMatchObject({ type: 'StepsNoted', steps: [{ to: 'reopened' }] });
  });

  test('5 wants an alternative, or the reason why there is none, for every system that is out of order', () => {
    const begun = given(DECLARED, ...everybody('11:30', 'answer all running'), [
      '11:40',
      'taxation',
      'answer 17 stopped suspended',
    ]);
    expect(stepNo(begun, 5)).toMatchObject({
      state: 'not_begun',
      waits: { for: 'alternatives', systems: ['arrears-tax-nhi'] },
    });
    expect(stepNo(begun.when('11:45', 'taxation', 'answer 17 stopped suspended 紙の台帳がない'), 5).state).toBe('done');
    const by = begun.when('11:45', 'taxation', 'answer 17 stopped alternative');
    expect(stepNo(by, 5).state).toBe('done');
    expect(typesAt(by, stepNo(by, 5).evidence)).toEqual(['AnswerRecorded']);
  });

  test('5 is not done while sections have still time to say what is stopped', () => {
    const told = given(DECLARED, ['11:30', 'taxation', 'answer 17 stopped alternative']);
    expect(stepNo(told, 5)).toMatchObject({ state: 'under_way', waits: { for: 'answers' } });
    expect(stepNo(told.when('12:30', 'clock'), 5).state).toBe('done');
  });

  test('it is noted in the chronology, with what shows it', () => {
    const told = given(DECLARED).when('11:40', MANAGER, 'provider report 復旧作業を開始 --by phone');
    const { seq } = told.log.find(({ event }) => event.type === 'ProviderHeard') ?? { seq: 0 };
    expect(told.log.at(-1)?.what).toBe(`手順 2 環境の稼働状況の確認及び復旧作業の開始:完了(記録 ${seq})`);
  });
});

describe('what people say', () => {
  test('a step begins, is done and opens again by a person’s word, in either language', () => {
    const begun = given(DECLARED).when('11:40', MANAGER, 'step 4 begin');
    begun.thenEvents({ type: 'StepMarked', step: 'response-structure', mark: 'begin' });
    expect(stepNo(begun, 4).state).toBe('under_way');
    const done = given(DECLARED).when('11:40', MANAGER, '手順 4 完了 理由 全員参集');
    done.thenEvents({ type: 'StepMarked', mark: 'done', because: '全員参集' });
    expect(stepNo(done, 4)).toMatchObject({ state: 'done', because: '全員参集', by: '情報システム課長' });
    const again = given(DECLARED, ['11:40', MANAGER, 'step response-structure done']).when(
      '12:00',
      MANAGER,
      '手順 体制 再開',
    );
    expect(stepNo(again, 4).state).toBe('reopened');
  });

  test('what the log does not show needs a reason, and stands until the log says otherwise', () => {
    given(DECLARED).when('11:40', MANAGER, 'step 3 done').thenRefused('step_waits', { step: 'status-confirmation' });
    const said = given(DECLARED, ['11:40', MANAGER, 'step 3 done because 電話で全課に確認']);
    expect(stepNo(said, 3).state).toBe('done');
    expect(stepNo(said.when('13:00', MANAGER, 'ask'), 3).state).toBe('reopened');
  });

  test('what was opened again by a person is done by newer evidence only', () => {
    const told = given(DECLARED, ...everybody('11:50', 'answer all stopped'), ['12:00', MANAGER, 'step 3 reopen']);
    expect(stepNo(told, 3).state).toBe('reopened');
    expect(stepNo(told.when('12:10', 'taxation', 'answer 17 running'), 3).state).toBe('done');
  });

  test('what would change nothing, or is not there, is said and changes nothing', () => {
    given(DECLARED).when('11:40', MANAGER, 'step 1 done').thenRefused('step_stands');
    given(DECLARED).when('11:40', MANAGER, 'step 6 reopen').thenRefused('step_stands');
    given(DECLARED)
      .when('11:40', MANAGER, 'step 8 done')
      .thenRefused('unknown_step', { nearest: [expect.stringMatching(/^7 /)] });
    given(DECLARED).when('11:40', MANAGER, 'step 4').thenRefused('missing_argument', { argument: 'step_mark' });
    given(DECLARED).when('11:40', 'taxation', 'step 4 done').thenRefused('not_allowed');
    givenUnder({ ...ward, steps: [] }, DECLARED)
      .when('11:40', MANAGER, 'step 4 done')
      .thenRefused('no_steps');
  });
});

test('another ward has other steps, ticked by its own conditions', () => {
  const loaded = loadPlan(townFolder);
  if (!loaded.ok) throw new Error('the town has a plan');
  expect(loaded.plan.steps.map(({ no, tickedBy }) => [no, tickedBy])).toEqual([
    [1, 'declared'],
    [2, 'answered'],
    [3, undefined],
    [4, 'alternatives'],
    [5, 'restored'],
  ]);
});
