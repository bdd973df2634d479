// A stage of the outage by what a person typed: its number in the order of time, its id or its name.
import { type Lookup, matchName, plainText, typedNumber } from './match-name.ts';
import type { Plan } from './plan.ts';

type Stage = Plan['stages'][number];

export const stagesInOrder = ({ stages }: Pick<Plan, 'stages'>): readonly Stage[] =>
  stages.toSorted((a, b) => a.afterMinutes - b.afterMinutes);

export const findStage = (plan: Pick<Plan, 'stages'>, text: string): Lookup<Stage> => {
  const order = stagesInOrder(plan);
  const no = typedNumber(plainText(text).replace(/^(?:段階|stage)/u, ''));
  const numbered = no === undefined ? undefined : order[no - 1];
  if (numbered !== undefined) return { found: numbered };
  const named = order.map((entry) => ({ entry, id: entry.id, names: [entry.name, entry.nameEn].map(plainText) }));
  return matchName(named, text);
};
