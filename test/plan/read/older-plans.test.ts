// What an incident kept from before a plan could say it: the plan still opens, and today's plan says the rest.
import { describe, expect, test } from '@jest/globals';
import type { Plan } from '../../../src/plan/plan.ts';
import { completedFrom } from '../../../src/plan/read/older-plans.ts';
import { parsePlanJson, planJson } from '../../../src/plan/read/plan-json.ts';
import { mailChannel } from '../../../src/plan/serving-channels.ts';
import { termsOf } from '../../../src/plan/ward-terms.ts';
import { wardPlan } from '../plan-folder.ts';

const today = wardPlan();

/** As it was written before channels said who serves them. */
const older = (): Plan => {
  const { terms: _, citations: __, ...organization } = today.organization;
  const channels = today.channels.map(({ servedBy: ___, ...channel }) => channel);
  return parsePlanJson(planJson({ ...today, organization, channels }));
};

describe('a plan from before', () => {
  test('has the channels served as they are today', () => {
    expect(mailChannel(older())).toBeUndefined();
    expect(mailChannel(completedFrom(older(), today))).toBe(mailChannel(today));
  });

  test('keeps its own words, and those of its kind of government where it says none', () => {
    expect(completedFrom(older(), today).organization.terms).toEqual(today.organization.terms);
    expect(termsOf(older())).toMatchObject({ head: { name: '区長' }, residents: { name: '区民' } });
    expect(completedFrom(older(), { ...today, organization: { ...today.organization, name: '別区' } })).toMatchObject({
      organization: { name: today.organization.name },
    });
  });

  test('has the kinds of cause of today, unless it has its own or is another ward’s', () => {
    const { causeKinds: _, ...without } = older();
    expect(completedFrom(without, today).causeKinds).toEqual(today.causeKinds);
    const own = [{ id: 'flood', name: '浸水', nameEn: 'Flood' }];
    expect(completedFrom({ ...without, causeKinds: own }, today).causeKinds).toEqual(own);
    const elsewhere = { ...without, organization: { ...without.organization, name: '別区' } };
    expect(completedFrom(elsewhere, today).causeKinds).toBeUndefined();
  });

  test('what it does say of one channel is not added to', () => {
    const [first, ...rest] = older().channels;
    if (first === undefined) throw new Error('no channel');
    const some = { ...older(), channels: [{ ...first, servedBy: 'files' as const }, ...rest] };
    expect(mailChannel(completedFrom(some, today))).toBeUndefined();
  });
});

test.each([
  ['見本市', '市長', '市民', '市議会'],
  ['見本町', '町長', '町民', '町議会'],
  ['見本村', '村長', '村民', '村議会'],
  ['見本県', '知事', '県民', '県議会'],
  ['見本広域連合', '首長', '住民', '議会'],
])('%s has a %s, %s and a %s', (name, head, residents, assembly) => {
  const { terms: _, ...organization } = { ...today.organization, name };
  expect(termsOf({ ...today, organization })).toMatchObject({
    head: { name: head },
    residents: { name: residents },
    assembly: { name: assembly },
  });
});
