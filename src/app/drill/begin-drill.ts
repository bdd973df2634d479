// 訓練: a script is begun. The drill is declared as any incident is, at the time and under the plan of its script; when it is of some
// systems only, the plan that it keeps says so.
import { createHash } from 'node:crypto';
import type { DeclareCommand } from '../../incident/command.ts';
import { beginOf, scriptTime } from '../../incident/drill/drill-clock.ts';
import type { BeginDrillCommand } from '../../incident/drill/drill-command.ts';
import { isRefusal, type Refusal, refuse } from '../../incident/refusal.ts';
import { affectedSystems } from '../../plan/find-in-plan.ts';
import type { Plan, SystemId } from '../../plan/plan.ts';
import type { DrillScript } from '../../plan/plan-drills.ts';
import { planJson } from '../../plan/read/plan-json.ts';
import type { IncidentHead, StoreReader } from '../../ports/store.ts';
import { type Vocabulary, vocabulary } from '../../posts/vocabulary.ts';
import { type Instant, localDate } from '../../time.ts';
import type { Answering } from '../hear/handling.ts';
import { readPlayed } from './play-script.ts';

/** What is declared, when by the drill's clock, and under which plan. */
export interface ReadyDrill {
  readonly command: DeclareCommand;
  readonly begins: Instant;
  readonly plan: Plan;
  readonly planHash: string;
  readonly planJson: string;
}

export const readyDrill = async (
  reader: StoreReader,
  { script: given, speed, systems }: BeginDrillCommand,
  real: Instant,
  handling: Answering,
): Promise<ReadyDrill | Refusal> => {
  const { plan } = handling;
  const script = plan.drills.find(({ id, name }) => id === given.toLowerCase() || name === given);
  if (script === undefined) return refuse({ code: 'unknown_script', given, known: plan.drills.map(({ id }) => id) });
  const kept = systems === undefined ? handling : narrowed(plan, script, systems);
  if (isRefusal(kept)) return kept;
  const begins = beginOf(script, real);
  const unplayable = cannotPlay(script, kept.plan, begins, vocabulary(kept.plan, handling.speech));
  if (unplayable !== undefined) return unplayable;
  const running = await runningDrill(reader, affectedIds(kept.plan, script), handling);
  if (running !== undefined) return refuse({ code: 'drill_runs', incident: running.id });
  const detectedAt = scriptTime(localDate(begins), { day: 1, at: script.alarm.at });
  return {
    begins,
    plan: kept.plan,
    planHash: kept.planHash,
    planJson: kept.planJson,
    command: {
      type: 'declare',
      scenario: script.scenario,
      drill: true,
      sure: true,
      again: true,
      facts: { situation: script.alarm.text, detectedAt },
      script: { id: script.id, speed },
    },
  };
};

const affectedIds = (plan: Plan, { scenario }: { readonly scenario: string }): readonly SystemId[] => {
  const found = plan.scenarios.find(({ id }) => id === scenario);
  return found === undefined ? [] : affectedSystems(plan, found).map(({ id }) => id);
};

/** The plan as that drill keeps it: the scenario touches those systems and no others. */
const narrowed = (plan: Plan, script: DrillScript, systems: readonly SystemId[]) => {
  const affected = affectedIds(plan, script);
  const other = systems.find((id) => !affected.includes(id));
  const [first, ...rest] = systems;
  if (first === undefined || other !== undefined) {
    const system = plan.systems.find(({ id }) => id === other);
    return refuse({ code: 'not_in_scenario', given: system?.name ?? other ?? script.name });
  }
  const scenarios = plan.scenarios.map((one) =>
    one.id === script.scenario ? { ...one, affects: [first, ...rest] } : one,
  );
  const own: Plan = { ...plan, scenarios };
  const json = planJson(own);
  return { plan: own, planJson: json, planHash: createHash('sha256').update(json).digest('hex') };
};

const cannotPlay = (script: DrillScript, plan: Plan, now: Instant, words: Vocabulary): Refusal | undefined => {
  for (const { no, played } of script.injects) {
    const wrong = played.find((one) => isRefusal(readPlayed(one, plan, now, words)));
    if (wrong !== undefined) return refuse({ code: 'cannot_play', no, ...wrong });
  }
  return undefined;
};

/** Two drills of the same systems would ask the same people at once. */
const runningDrill = async (
  reader: StoreReader,
  systems: readonly SystemId[],
  { states }: Answering,
): Promise<IncidentHead | undefined> => {
  for (const head of await reader.openIncidents()) {
    if (!head.drill) continue;
    const { plan } = await states.at(reader, head);
    if (affectedIds(plan, head).some((id) => systems.includes(id))) return head;
  }
  return undefined;
};
