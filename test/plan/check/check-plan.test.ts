// The list of what the ward has still to settle comes from the data and shrinks as the data is completed.
import { describe, expect, test } from '@jest/globals';
import { type OpenPoint, openPoints } from '../../../src/plan/check/check-plan.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { wardPlan } from '../plan-folder.ts';

const plan = wardPlan();

const about = (points: readonly OpenPoint[], kind: OpenPoint['kind'], file: string, words: string) =>
  points.find((point) => point.kind === kind && point.where.file === file && point.text.ja.includes(words));

describe("the ward's open points", () => {
  const points = openPoints(plan);

  test('count every system without impact and without related services (図4)', () => {
    const impact = about(points, 'unset', 'systems.yaml', '影響規模');
    // What the program does with it is no open point: it sorts by what is set.
    expect(about(points, 'confirm', 'systems.yaml', 'まだ')).toBeUndefined();
    expect(impact?.where.ids).toHaveLength(38);
    expect(impact?.text.ja).toContain('区民への影響の大きさ（求められる可用性の高さ）');
    expect(about(points, 'unset', 'systems.yaml', '関連する事務')?.where.ids).toHaveLength(38);
    expect(about(points, 'unset', 'systems.yaml', '目標復旧時間')?.where.ids).toHaveLength(38);
  });

  test('count every section without a plan of its own, and every system without a word on its procedure (P9)', () => {
    expect(about(points, 'unset', 'section-plans.yaml', '個別事業継続計画')).toMatchObject({ source: 'P9' });
    expect(about(points, 'unset', 'section-plans.yaml', '個別事業継続計画')?.where.ids).toHaveLength(15);
    expect(about(points, 'unset', 'systems.yaml', '復旧手順')?.where.ids).toHaveLength(38);
  });

  test('name the missing management sections, telephones and the draft status', () => {
    expect(about(points, 'unset', 'departments.yaml', '経営担当課')?.source).toBe('図2 ※2');
    expect(about(points, 'unset', 'sections.yaml', '電話番号')?.where.ids).toHaveLength(15);
    expect(about(points, 'unset', 'organization.yaml', '案・抜粋版')).toBeDefined();
  });

  test('name the figures and forms that are missing in the plan', () => {
    const ids = points.filter(({ where }) => where.file === 'organization.yaml').flatMap(({ where }) => where.ids);
    expect(ids).toEqual(expect.arrayContaining(['internal-report-chart', 'contact-chart', 'crisis-form']));
  });

  test('say which of managers and directors is ours (P8(7)-(10))', () => {
    expect(about(points, 'confirm', 'roles.yaml', '指示')?.where.ids).not.toContain('deputy-mayor-ciso');
    expect(about(points, 'confirm', 'reporting.yaml', '確認済の操作もまだない')).toBeUndefined();
    expect(about(points, 'confirm', 'reporting.yaml', 'managersConfirm')?.where.ids).toEqual(['confirmation']);
    expect(about(points, 'confirm', 'reporting.yaml', '主管部長へ知らせる働きはまだなく')).toBeUndefined();
    expect(about(points, 'confirm', 'reporting.yaml', '主管部長への連絡の時期')?.where.ids).toEqual(['confirmation']);
  });

  test('name every sample', () => {
    expect(about(points, 'sample', 'organization.yaml', '仮')?.where.ids).toEqual(['organization.contact']);
    expect(about(points, 'sample', 'roles.yaml', '仮')?.where.ids).toEqual(['info-systems-deputy']);
  });

  test('put equal notes of one file together, and follow the order of the files', () => {
    expect(about(points, 'confirm', 'sections.yaml', '推定')?.where.ids).toHaveLength(10);
    const files = points.map(({ where }) => where.file).filter((file, index, all) => file !== all[index - 1]);
    expect(new Set(files).size).toBe(files.length);
  });
});

test('a plan with everything settled has no open points', () => {
  const settled: Plan = {
    ...unmarked(plan),
    organization: { ...unmarked(plan).organization, status: 'confirmed' },
    departments: unmarked(plan).departments.map((one) => ({ ...one, managementSection: { name: '経営課' } })),
    sections: unmarked(plan).sections.map((one) => ({ ...one, phone: { number: '内線1234' } })),
    systems: unmarked(plan).systems.map((one) => ({
      ...one,
      impact: 'small',
      relatedServices: ['窓口'],
      vendor: { name: 'ベンダ', nameEn: 'Vendor' },
      recoveryTimeObjective: '1日',
      recoveryPointObjective: '1日',
      maximumTolerableDowntime: '3日',
      procedure: { state: 'none' },
    })),
    sectionPlans: plan.sections.map(({ id }) => ({ section: id, state: 'drafting' })),
  };
  expect(openPoints(settled)).toEqual([]);
});

const unmarked = (marked: Plan): Plan =>
  JSON.parse(JSON.stringify(marked, (key, value) => (key === 'confirm' || key === 'sample' ? undefined : value)));
