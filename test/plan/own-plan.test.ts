// What a section has prepared: what it does by hand at each stage of an outage, and which posts it has on a day.
import { describe, expect, test } from '@jest/globals';
import { byHandAt, ownPlanOf, postsOn } from '../../src/plan/own-plan.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { completedFrom } from '../../src/plan/read/older-plans.ts';
import type { LocalDate } from '../../src/time.ts';
import { faultsOf, loadEdited, wardPlan } from './plan-folder.ts';

const plan: Plan = {
  ...wardPlan(),
  sectionPlans: [
    {
      section: 'taxation',
      state: 'available',
      work: [
        {
          no: 1,
          name: '納税証明',
          systems: ['arrears-tax-nhi'],
          continues: 'partly',
          byHand: { 'half-day': '申請書を預かる。', 'two-days': '手書きで交付する。' },
        },
        { no: 2, name: '窓口相談', continues: 'possible' },
      ],
      posts: [
        { post: '課長', from: '2026-04-01' as LocalDate },
        { post: '係長', to: '2026-03-31' as LocalDate },
      ],
    },
  ],
};

describe('what is done by hand (P9(2)ウ)', () => {
  const texts = (stage: string, systems?: readonly string[]) =>
    byHandAt(plan, 'taxation', stage, systems).map(({ work, text, stage: since }) => [work.no, text, since]);

  test('is what the section wrote for that stage', () => {
    expect(texts('two-days')).toEqual([
      [1, '手書きで交付する。', 'two-days'],
      [2, undefined, undefined],
    ]);
  });

  test('goes on from the stage before while nothing else is written', () => {
    expect(texts('one-day')[0]).toEqual([1, '申請書を預かる。', 'half-day']);
    expect(texts('one-week')[0]).toEqual([1, '手書きで交付する。', 'two-days']);
  });

  test('is asked for stopped systems alone', () => {
    expect(texts('half-day', ['arrears-tax-nhi']).map(([no]) => no)).toEqual([1]);
    expect(texts('half-day', ['hr-payroll'])).toEqual([]);
  });

  test('is nothing at all for a section that has entered nothing, or a stage that is none', () => {
    expect(byHandAt(plan, 'roads', 'half-day')).toEqual([]);
    expect(texts('no-such-stage')[0]).toEqual([1, undefined, undefined]);
    expect(ownPlanOf(plan, 'roads')).toBeUndefined();
  });
});

test('posts count from their first day to their last', () => {
  const on = (day: string) => postsOn(plan, 'taxation', day as LocalDate).map(({ post }) => post);
  expect(on('2026-03-31')).toEqual(['係長']);
  expect(on('2026-04-01')).toEqual(['課長']);
});

test('an outage declared before the sections wrote anything down has what they wrote since', () => {
  expect(completedFrom(wardPlan(), plan).sectionPlans).toEqual(plan.sectionPlans);
  expect(completedFrom(plan, wardPlan()).sectionPlans).toEqual(plan.sectionPlans);
});

describe('the file names its mistakes with their place', () => {
  const NOTHING = 'sectionPlans: []';
  const withPlans = (text: string) => faultsOf(loadEdited({ file: 'section-plans.yaml', from: NOTHING, to: text }));
  const LINE = 19;

  test.each([
    ['an unknown section', 'sectionPlans:\n  - section: taxatoin', 'unknown_reference', LINE + 1],
    ['a section twice', 'sectionPlans:\n  - section: roads\n  - section: roads', 'duplicate_value', LINE + 2],
    [
      'work numbered twice',
      'sectionPlans:\n  - section: roads\n    work:\n      - { no: 1, name: a }\n      - { no: 1, name: b }',
      'duplicate_value',
      LINE + 4,
    ],
    [
      'work that needs an unknown system',
      'sectionPlans:\n  - section: roads\n    work:\n      - { no: 1, name: a, systems: [none] }',
      'unknown_reference',
      LINE + 3,
    ],
    [
      'a stage that the plan does not have',
      'sectionPlans:\n  - section: roads\n    work:\n      - { no: 1, name: a, byHand: { two-weeks: x } }',
      'unknown_reference',
      LINE + 3,
    ],
    [
      'a day that is none',
      'sectionPlans:\n  - section: roads\n    posts:\n      - { post: a, from: "2026-02-30" }',
      'wrong_value',
      LINE + 3,
    ],
    ['a state that is none', 'sectionPlans:\n  - section: roads\n    state: maybe', 'wrong_value', LINE + 2],
  ])('%s', (_what, text, code, line) => {
    const faults = withPlans(text);
    expect(faults.map((fault) => [fault.code, fault.line, fault.file])).toEqual([[code, line, 'section-plans.yaml']]);
  });

  test('a text of several lines is right, and a cell of a megabyte is not', () => {
    const where = (text: string) =>
      withPlans(`sectionPlans:\n  - section: roads\n    where: ${JSON.stringify(text)}`).map(
        ({ expected }) => expected,
      );
    expect(where('上の棚\n青いファイル')).toEqual([]);
    expect(where('あ'.repeat(1_000_000))).toEqual([{ is: 'no_longer_than', limit: 32_767 }]);
  });
});
