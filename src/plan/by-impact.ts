// 影響規模: those that affect residents most come first (計画 P3, 図4 ※). What the ward has not set stands apart, last, and is
// never guessed. Of equal ones the order stays as it was.
import type { System } from './plan.ts';

export const IMPACTS: readonly System['impact'][] = ['large', 'medium', 'small', null];

export const byImpact = (a: Pick<System, 'impact'>, b: Pick<System, 'impact'>): number =>
  IMPACTS.indexOf(a.impact) - IMPACTS.indexOf(b.impact);
