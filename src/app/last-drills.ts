// Which day each system had its last drill, from the heads of the incidents and the plans that they were declared with.
import { affectedSystems } from '../plan/find-in-plan.ts';
import type { Plan } from '../plan/plan.ts';
import type { IncidentHead } from '../ports/store.ts';
import { type LocalDate, localDate } from '../time.ts';

/** A drill that was only begun counts: its day is known. */
export const lastDrills = async (
  heads: readonly IncidentHead[],
  planOf: (hash: string) => Promise<Plan>,
): Promise<ReadonlyMap<string, LocalDate>> => {
  const days = new Map<string, LocalDate>();
  // One look for each plan and scenario, at its newest day.
  const drills = Map.groupBy(
    heads.filter(({ drill }) => drill),
    ({ planHash, scenario }) => JSON.stringify([planHash, scenario]),
  );
  for (const own of drills.values()) {
    const [first] = own;
    const plan = first === undefined ? undefined : await planOf(first.planHash);
    const scenario = plan?.scenarios.find(({ id }) => id === first?.scenario);
    if (plan === undefined || scenario === undefined) continue;
    const day = own.map(({ declaredAt }) => localDate(declaredAt)).reduce((a, b) => (a > b ? a : b));
    for (const { id } of affectedSystems(plan, scenario)) {
      if (day > (days.get(id) ?? '')) days.set(id, day);
    }
  }
  return days;
};
