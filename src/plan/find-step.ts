// A step of the recovery flow by what a person typed: its number, its id, its name or a part of one.
import { type Lookup, matchName, plainText, typedNumber } from './match-name.ts';
import type { Plan } from './plan.ts';
import type { RecoveryStep } from './plan-steps.ts';

export const stepsInOrder = ({ steps }: Pick<Plan, 'steps'>): readonly RecoveryStep[] =>
  steps.toSorted((a, b) => a.no - b.no);

export const findStep = (plan: Plan, text: string): Lookup<RecoveryStep> => {
  const no = typedNumber(plainText(text).replace(/^(?:手順|step)/u, ''));
  const steps = stepsInOrder(plan);
  if (no === undefined) {
    const named = steps.map((entry) => ({
      entry,
      id: entry.id,
      names: [entry.name, entry.nameEn, ...(entry.aliases ?? [])].map(plainText),
    }));
    return matchName(named, text);
  }
  const found = steps.find((step) => step.no === no);
  return found === undefined ? { unknown: nearestByNumber(steps, no) } : { found };
};

/** 8 of seven is most likely the seventh. */
const nearestByNumber = (steps: readonly RecoveryStep[], no: number): readonly RecoveryStep[] =>
  steps.toSorted((a, b) => Math.abs(a.no - no) - Math.abs(b.no - no)).slice(0, 1);

export const stepsById = ({ steps }: Pick<Plan, 'steps'>): ReadonlyMap<string, RecoveryStep> =>
  new Map(steps.map((step) => [step.id, step]));
