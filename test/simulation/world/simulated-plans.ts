// The ward's plan cut down to a few systems, so that much happens to each, and the same with other reporting times.
import { fileURLToPath } from 'node:url';
import type { Plan, System } from '../../../src/plan/plan.ts';
import { loadPlan, planHash } from '../../../src/plan/read/load-plan.ts';
import { planJson } from '../../../src/plan/read/plan-json.ts';
import type { WallTime } from '../../../src/time.ts';

export interface SimulatedPlan {
  readonly plan: Plan;
  readonly hash: string;
  readonly json: string;
}

/** Eight systems of six sections; the official channels stand on the first two. */
const FEW = [4, 6, 11, 12, 13, 14, 17, 37];

const PLAN_FOLDER = fileURLToPath(new URL('../../../data/plan', import.meta.url));

const wardPlan = (): Plan => {
  const loaded = loadPlan(PLAN_FOLDER);
  if (!loaded.ok) throw new Error('the plan of the ward has faults');
  return loaded.plan;
};

const cutDown = (plan: Plan): Plan => {
  const [few, ...more] = plan.systems.filter(({ no }) => FEW.includes(no)).map(({ id }) => id);
  if (few === undefined) throw new Error('the ward has none of these systems');
  return { ...plan, scenarios: plan.scenarios.map((scenario) => ({ ...scenario, affects: [few, ...more] })) };
};

const STILL_USABLE = { 'file-server': 'usable', 'groupware-mail': 'usable', 'groupware-notice': 'unknown' } as const;

/** Also one in which the channels still work at first, and the legal deadlines count. */
const edited = (plan: Plan): Plan => ({
  ...plan,
  scenarios: plan.scenarios.map((scenario) => ({ ...scenario, channels: { ...scenario.channels, ...STILL_USABLE } })),
  ruleSets: plan.ruleSets.map((ruleSet) => ({ ...ruleSet, on: true })),
  systems: plan.systems.map((system) => ({ ...system, name: `${system.name}(改)` })),
  reporting: { ...plan.reporting, times: ['09:00', '13:00', '17:30'] as WallTime[], days: 'weekdays' },
});

const named = (plan: Plan): SimulatedPlan => {
  const json = planJson(plan);
  return { plan, hash: planHash(json), json };
};

const both = (plan: Plan): readonly SimulatedPlan[] => [named(plan), named(edited(plan))];

let made: { readonly few: readonly SimulatedPlan[]; readonly whole: readonly SimulatedPlan[] } | undefined;

/** The plan and an edited one; reading them takes longer than a seed, so they are made once. */
export const simulatedPlans = (whole: boolean): readonly SimulatedPlan[] => {
  const plan = made === undefined ? wardPlan() : undefined;
  if (plan !== undefined) made = { few: both(cutDown(plan)), whole: both(plan) };
  return (whole ? made?.whole : made?.few) ?? [];
};

export const affectedSystems = ({ plan }: SimulatedPlan): readonly System[] => {
  const affects = plan.scenarios.find(({ id }) => id === 'iaas-down')?.affects ?? 'all';
  return plan.systems.filter(({ id }) => affects === 'all' || affects.includes(id));
};
