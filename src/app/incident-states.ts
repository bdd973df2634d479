// The folded state of each incident, kept between commands. A state is named by the hash of the chain it was folded
// from, so a kept one is either exactly right or not used: a rolled-back or foreign change can never be mistaken.
import type { IncidentId } from '../incident/event.ts';
import { fold } from '../incident/evolve.ts';
import type { Incident } from '../incident/incident.ts';
import type { Plan } from '../plan/plan.ts';
import { completedFrom } from '../plan/read/older-plans.ts';
import { parsePlanJson } from '../plan/read/plan-json.ts';
import type { IncidentHead, StoreReader } from '../ports/store.ts';

export interface IncidentStates {
  /** The incident as of that head. */
  at(reader: StoreReader, head: IncidentHead): Promise<Incident>;
  /** What an append led to, still inside its transaction: the next command of the same commit begins there. */
  keep(head: IncidentHead, incident: Incident): void;
  /** The transaction is durable: readers now see what was kept last. */
  settle(id: IncidentId): void;
  /** The plan that is kept under that hash, as an incident declared with it has it. */
  plan(reader: StoreReader, hash: string): Promise<Plan>;
}

interface Kept {
  readonly hash: string;
  readonly incident: Incident;
}

export const incidentStates = (currentPlan: { readonly hash: string; readonly plan: Plan }): IncidentStates => {
  const newest = new Map<IncidentId, Kept>();
  const committed = new Map<IncidentId, Kept>();
  const plans = new Map<string, Plan>([[currentPlan.hash, currentPlan.plan]]);

  const plan = async (reader: StoreReader, hash: string): Promise<Plan> => {
    const known = plans.get(hash);
    if (known !== undefined) return known;
    const json = await reader.plan(hash);
    if (json === undefined) throw new Error(`no plan is kept under ${hash}`);
    const parsed = completedFrom(parsePlanJson(json), currentPlan.plan);
    plans.set(hash, parsed);
    return parsed;
  };

  return {
    plan,
    keep: (head, incident) => {
      newest.set(head.id, { hash: head.hash, incident });
    },
    settle: (id) => {
      const kept = newest.get(id);
      if (kept !== undefined) committed.set(id, kept);
    },
    at: async (reader, head) => {
      const known = [newest.get(head.id), committed.get(head.id)].find((kept) => kept?.hash === head.hash);
      if (known !== undefined) return known.incident;
      const incident = fold(await reader.events(head.id, 0), await plan(reader, head.planHash));
      if (incident === undefined) throw new Error(`incident ${head.id} has no events`);
      if (incident.seq === head.seq) committed.set(head.id, { hash: head.hash, incident });
      return incident;
    },
  };
};
