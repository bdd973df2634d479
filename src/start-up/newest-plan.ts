// The plan as its files say now, read again only when one of them has changed: what a section enters shows in its readiness at
// once. While the files have a fault, what was right before stays. Incidents go on with the plan that the program began with.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../plan/plan.ts';
import { loadPlan } from '../plan/read/load-plan.ts';
import { planFileNames } from '../plan/read/plan-files.ts';

export const newestPlan = (folder: string, begun: Plan): (() => Plan) => {
  let good = begun;
  let seen = stampOf(folder);
  return () => {
    const stamp = stampOf(folder);
    if (stamp === seen) return good;
    seen = stamp;
    const loaded = loadPlan(folder);
    if (loaded.ok) good = loaded.plan;
    return good;
  };
};

const stampOf = (folder: string): string =>
  planFileNames
    .map((name) => {
      try {
        const { mtimeNs, size, ino } = statSync(join(folder, name), { bigint: true });
        return `${mtimeNs} ${size} ${ino}`;
      } catch {
        // One that is not there may be there next time.
        return '';
      }
    })
    .join();
