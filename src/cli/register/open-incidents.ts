// Which systems the incidents that go on are about: what they run by must not go from the plan beside them.
import { existsSync } from 'node:fs';
import { pathOfUrl } from '../../../adapters/store/sqlite/open-sqlite.ts';
import { affectedSystems } from '../../plan/find-in-plan.ts';
import type { SystemId } from '../../plan/plan.ts';
import { parsePlanJson } from '../../plan/read/plan-json.ts';
import type { StoreReader } from '../../ports/store.ts';
import { reading } from '../read-database.ts';

/** System -> the incidents; empty where there is no database yet. */
export type InOpenIncidents = ReadonlyMap<SystemId, readonly string[]>;

export const inOpenIncidents = async (databaseUrl: string): Promise<InOpenIncidents> => {
  const path = pathOfUrl(databaseUrl);
  return existsSync(path) ? reading(path, openOnes) : new Map();
};

const openOnes = async (read: StoreReader): Promise<InOpenIncidents> => {
  const found = new Map<SystemId, string[]>();
  for (const { id, status, scenario, planHash } of await read.incidents()) {
    if (status !== 'open') continue;
    const json = await read.plan(planHash);
    if (json === undefined) continue;
    const plan = parsePlanJson(json);
    const declared = plan.scenarios.find((one) => one.id === scenario);
    for (const system of declared === undefined ? plan.systems : affectedSystems(plan, declared)) {
      found.set(system.id, [...(found.get(system.id) ?? []), id]);
    }
  }
  return found;
};
