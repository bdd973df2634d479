// 復旧時期の区分 (P10-1-1(1)※): how long the outage has lasted, in the plan's own steps.
import type { Plan } from '../../plan/plan.ts';
import { type Instant, plusMinutes } from '../../time.ts';
import type { Incident } from '../incident.ts';

/** Counted from 発生日時; of several that passed unseen only the newest counts. */
export const stageReached = (
  { plan, facts, declaredAt }: Pick<Incident, 'plan' | 'facts' | 'declaredAt'>,
  now: Instant,
): Plan['stages'][number] | undefined => {
  const since = facts.occurredAt ?? declaredAt;
  return plan.stages
    .filter(({ afterMinutes }) => now >= plusMinutes(since, afterMinutes))
    .toSorted((a, b) => a.afterMinutes - b.afterMinutes)
    .at(-1);
};

/** Whether something of the section is left for it: an answer, or a system that does not run. */
export const isUnsettled = ({
  answers,
  of,
}: {
  answers: ReadonlyMap<string, { state: string }>;
  of: number;
}): boolean => [...answers.values()].filter(({ state }) => isSettled(state)).length < of;

/** It runs, or is none of this outage's. */
export const isSettled = (state: string | undefined): boolean => state !== undefined && SETTLED.includes(state);
const SETTLED: readonly string[] = ['running', 'restored', 'not_affected'];

const STANDS_STILL: readonly string[] = ['stopped', 'degraded', 'recovering'];

/** Whether one of its systems is known to stand still, or to run in part. */
export const standsStill = ({
  answers,
}: {
  readonly answers: ReadonlyMap<string, { readonly state: string }>;
}): boolean => [...answers.values()].some(({ state }) => STANDS_STILL.includes(state));
