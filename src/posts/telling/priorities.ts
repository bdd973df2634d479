// What whoever decides has to see first: systems that are not back yet, by how much residents are affected (計画 P3, 図4 ※).
// The order of restoration is decided by people; nothing is said where the ward has set no impact at all.
import type { Incident } from '../../incident/incident.ts';
import { unsettledSystems } from '../../incident/resolve.ts';
import { IMPACTS } from '../../plan/by-impact.ts';
import { planIndex } from '../../plan/find-in-plan.ts';
import type { Vocabulary } from '../vocabulary.ts';

interface Priority {
  readonly label: string;
  readonly value: string;
}

export const priorityFields = (incident: Incident, words: Vocabulary): readonly Priority[] => {
  const { plan, closedAt } = incident;
  if (closedAt !== undefined || plan.systems.every(({ impact }) => impact === null)) return [];
  const { systemById } = planIndex(plan);
  const left = Map.groupBy(unsettledSystems(incident), (id) => systemById.get(id)?.impact ?? null);
  const { notBack, impacts, unset } = words.texts.duties.register;
  return IMPACTS.flatMap((impact) => {
    const systems = left.get(impact) ?? [];
    const name = impact === null ? unset : impacts[impact];
    return systems.length === 0 ? [] : [{ label: notBack(name), value: words.systems(systems) }];
  });
};
