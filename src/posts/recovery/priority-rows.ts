// What the deliberative body looks at when it decides the order of restoration (個別4(6)): systems that are stopped or run in part, each with
// what is known of it. What is unset stays unset; sorted by one criterion, and only when somebody asks.
import type { Answer, Incident } from '../../incident/incident.ts';
import { ownedSystems } from '../../incident/incident.ts';
import type { PriorityCriterion } from '../../incident/recovery/priority-criteria.ts';
import { IMPACTS } from '../../plan/by-impact.ts';
import type { System, SystemId } from '../../plan/plan.ts';
import { present } from '../../present.ts';

export interface PriorityRow {
  readonly system: System;
  readonly state: Answer['state'];
  readonly serviceState?: Answer['serviceState'];
  readonly damage?: Answer['damage'];
  /** 1, 2, 3 …; absent: the body gave it none. */
  readonly rank?: number;
  /** Systems that cannot run without it. */
  readonly dependants: readonly SystemId[];
}

const OUT_OF_ORDER: readonly string[] = ['stopped', 'degraded', 'recovering'];

export const priorityRows = (incident: Incident, by: PriorityCriterion = 'rank'): readonly PriorityRow[] => {
  const ranks = ranksOf(incident);
  const dependants = dependantsIn(incident);
  const rows = [...incident.sections].flatMap(([section, { answers }]) =>
    ownedSystems(incident, section).flatMap((system): readonly PriorityRow[] => {
      const answer = answers.get(system.id);
      if (answer === undefined || !OUT_OF_ORDER.includes(answer.state)) return [];
      const { state, serviceState, damage } = answer;
      const said = present({ serviceState, damage, rank: ranks.get(system.id) });
      return [{ system, state, ...said, dependants: dependants.get(system.id) ?? [] }];
    }),
  );
  const order = ORDERS[by];
  return rows.toSorted((a, b) => order(a) - order(b) || a.system.no - b.system.no);
};

/** Of what is still out of order alone; what is back has left the list, and the others keep their rank. */
export const ranksOf = ({ recovery }: Incident): ReadonlyMap<SystemId, number> =>
  new Map((recovery.priority?.order ?? []).map((id, at) => [id, at + 1]));

const dependantsIn = ({ plan }: Incident): ReadonlyMap<SystemId, readonly SystemId[]> => {
  const found = new Map<SystemId, SystemId[]>();
  for (const { id, dependsOn = [] } of plan.systems) {
    for (const needed of dependsOn) found.set(needed, [...(found.get(needed) ?? []), id]);
  }
  return found;
};

/** What is unset or unknown comes last, and among itself by number. */
const LAST = Number.MAX_SAFE_INTEGER;
const SERVICES: readonly string[] = ['suspended', 'partial', 'alternative', 'normal'];
const DAMAGES: readonly string[] = ['large', 'medium', 'small'];
const OFFSITE: readonly string[] = ['available', 'planned', 'none'];

const placeIn = (all: readonly unknown[], one: unknown): number => {
  const at = all.indexOf(one);
  return at < 0 || one === null ? LAST : at;
};

const ORDERS: Readonly<Record<PriorityCriterion, (row: PriorityRow) => number>> = {
  rank: ({ rank = LAST }) => rank,
  number: ({ system }) => system.no,
  impact: ({ system }) => placeIn(IMPACTS, system.impact),
  service: ({ serviceState }) => placeIn(SERVICES, serviceState),
  damage: ({ damage }) => placeIn(DAMAGES, damage),
  dependants: ({ dependants }) => -dependants.length,
  offsite: ({ system }) => placeIn(OFFSITE, system.offsiteBackup?.state),
  rto: ({ system }) => hoursIn(system.recoveryTimeObjective) ?? LAST,
};

/** `4時間`, `2日`, `30分`, `1週間`, `24 h`; undefined for what says no length of time. */
const hoursIn = (text: string | undefined): number | undefined => {
  const [, number, unit = ''] =
    /(\d+(?:\.\d+)?)\s*(分|時間|日|週|min|h|d|w)/iu.exec((text ?? '').normalize('NFKC')) ?? [];
  return number === undefined ? undefined : Number(number) * (HOURS[unit.toLowerCase()] ?? 1);
};
const HOURS: Readonly<Record<string, number>> = {
  分: 1 / 60,
  min: 1 / 60,
  時間: 1,
  h: 1,
  日: 24,
  d: 24,
  週: 168,
  w: 168,
};
