// 終結: closes only what is restored or accepted, unless a person says why (計画 個別4(7)).
import { byImpact } from '../plan/by-impact.ts';
import { planIndex } from '../plan/find-in-plan.ts';
import type { System, SystemId } from '../plan/plan.ts';
import { SETTLED_STATES } from './confirmation/states.ts';
import { type Incident, isAffected } from './incident.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Systems that are neither running nor restored nor outside the outage, by their impact; silence counts. */
export const unsettledSystems = (incident: Incident): readonly SystemId[] => {
  const { systemById } = planIndex(incident.plan);
  const unsettled: System[] = [];
  for (const system of systemById.values()) {
    const section = incident.sections.get(system.section);
    if (section === undefined || !isAffected(incident, system.id)) continue;
    const state = section.answers.get(system.id)?.state ?? 'no_answer';
    if (!SETTLED_STATES.includes(state)) unsettled.push(system);
  }
  return unsettled.toSorted(byImpact).map(({ id }) => id);
};

/** undefined: the incident may close. */
export const resolveProblem = (incident: Incident, because: string | undefined): Refusal | undefined => {
  const systems = unsettledSystems(incident);
  return systems.length > 0 && because === undefined ? refuse({ code: 'not_settled', systems }) : undefined;
};
