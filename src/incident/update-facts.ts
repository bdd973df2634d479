// 更新・見込: what is known of the six items. What people must hear about it is src/reporting's question.
import { epochMs, type Instant, minutesBetween } from '../time.ts';
import type { Context } from './command.ts';
import type { FactChanges, FactField, Facts, IncidentEvent } from './event.ts';
import { applyFacts } from './evolve.ts';
import type { Incident } from './incident.ts';
import { type Refusal, refuse } from './refusal.ts';

/** The clocks of two people differ: a minute ahead is still now. */
const CLOCK_SLACK_MINUTES = 1;

export const decideUpdate = (
  incident: Incident,
  { changes, seen }: { readonly changes: FactChanges; readonly seen?: FactChanges },
  { now }: Context,
): readonly IncidentEvent[] | Refusal => {
  const changed = changedFields(incident.facts, applyFacts(incident.facts, changes));
  if (changed.length === 0) return [];
  const overtaken = changed.find(
    (field) => seen?.[field] !== undefined && (seen[field] ?? undefined) !== incident.facts[field],
  );
  if (overtaken !== undefined) return refuse({ code: 'changed_meanwhile', field: overtaken, facts: incident.facts });
  const kept: FactChanges = Object.fromEntries(changed.map((field) => [field, changes[field] ?? null]));
  // A form repeats what stands: an estimate that has passed since is no fault of a change to another item.
  const problem = timesProblem(kept, now) ?? orderProblem(applyFacts(incident.facts, kept), changed);
  if (problem !== undefined) return problem;
  const updated: IncidentEvent = { type: 'FactsUpdated', changes: kept };
  return kept.estimate ? [updated, proposeTimes(incident, kept.estimate, now)] : [updated];
};

/** Occurrence and detection lie in the past, an estimate in the future. */
export const timesProblem = (facts: FactChanges | Facts, now: Instant): Refusal | undefined => {
  for (const at of [facts.occurredAt, facts.detectedAt]) {
    if (at && minutesBetween(now, at) > CLOCK_SLACK_MINUTES) return refuse({ code: 'time_in_future', at });
  }
  const { estimate } = facts;
  if (estimate && estimate <= now) return refuse({ code: 'time_in_past', at: estimate });
  return undefined;
};

/** Nothing is noticed before it happens. */
export const orderProblem = (facts: Facts, changed: readonly FactField[]): Refusal | undefined => {
  const { occurredAt, detectedAt } = facts;
  if (!changed.includes('occurredAt') && !changed.includes('detectedAt')) return undefined;
  return occurredAt !== undefined && detectedAt !== undefined && detectedAt < occurredAt
    ? refuse({ code: 'detected_before_occurred', occurredAt, detectedAt })
    : undefined;
};

export const changedFields = (before: Facts, after: Facts): readonly FactField[] => {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as FactField[];
  return fields.filter((field) => before[field] !== after[field]);
};

/** A person sets the times; the proposal is only words and a command to paste (個別3(4)①ア b). */
const proposeTimes = (incident: Incident, estimate: Instant, now: Instant): IncidentEvent => {
  const hours = (epochMs(estimate) - epochMs(now)) / 3_600_000;
  const row = incident.plan.reporting.proposals.find((one) => hours <= one.estimateWithinHours);
  return { type: 'ReportingTimesProposed', estimate, everyMinutes: row?.everyMinutes ?? null };
};
