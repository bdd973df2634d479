// 更新・見込: what is known of the six items. What people must hear about it is src/incident/reporting's question.
import { epochMs, type Instant, minutesBetween } from '../../time.ts';
import type { Context } from '../command.ts';
import type { FactChanges, FactField, Facts, IncidentEvent } from '../event.ts';
import type { Incident } from '../incident.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { type Estimate, endOf, isRough, sameEstimate } from './estimate.ts';
import { applyFacts } from './facts.ts';
import type { FactsCommand } from './facts-command.ts';
import { itemChanges } from './update-items.ts';

/** The clocks of two people differ: a minute ahead is still now. */
const CLOCK_SLACK_MINUTES = 1;

export const decideUpdate = (
  incident: Incident,
  { changes, items: given = [] }: Omit<FactsCommand, 'type'>,
  { now, doubted }: Context,
): readonly IncidentEvent[] | Refusal => {
  const changed = changedFields(incident.facts, applyFacts(incident.facts, changes));
  const items = itemChanges(incident.facts, given);
  if (isRefusal(items)) return items;
  if (changed.length === 0 && items.length === 0) return [];
  const kept: FactChanges = Object.fromEntries(changed.map((field) => [field, changes[field] ?? null]));
  // A form repeats what stands: an estimate that has passed since is no fault of a change to another item.
  const problem =
    (doubted === true ? undefined : timesProblem(kept, now)) ?? orderProblem(applyFacts(incident.facts, kept), changed);
  if (problem !== undefined) return problem;
  const updated: IncidentEvent = {
    type: 'FactsUpdated',
    changes: kept,
    ...(items.length === 0 ? {} : { items }),
  };
  return kept.estimate === undefined ? [updated] : [updated, proposeTimes(incident, kept.estimate, now)];
};

/** Occurrence and detection lie in the past, an estimate in the future. */
export const timesProblem = (facts: FactChanges | Facts, now: Instant): Refusal | undefined => {
  for (const at of [facts.occurredAt, facts.detectedAt]) {
    if (at && minutesBetween(now, at) > CLOCK_SLACK_MINUTES) return refuse({ code: 'time_in_future', at });
  }
  const end = facts.estimate ? endOf(facts.estimate) : undefined;
  if (end !== undefined && end <= now) return refuse({ code: 'time_in_past', at: end });
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
  const { items: _, ...was } = before;
  const { items: __, ...is } = after;
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])] as FactField[];
  return fields.filter((field) => !isSameFact(field, before, after));
};

const isSameFact = (field: FactField, before: Facts, after: Facts): boolean =>
  field === 'estimate' && before.estimate !== undefined && after.estimate !== undefined
    ? sameEstimate(before.estimate, after.estimate)
    : before[field] === after[field];

/**
 * A person sets the times; the proposal is only words and a command to paste (個別3(4)①ア b). Without an estimate the plan's
 * own times are proposed again (同 a); of words that are no moment no interval follows, and people are asked for the times.
 */
const proposeTimes = ({ plan }: Incident, estimate: Estimate | null, now: Instant): IncidentEvent => {
  if (estimate === null || isRough(estimate)) return { type: 'ReportingTimesProposed', estimate, everyMinutes: null };
  const hours = (epochMs(estimate) - epochMs(now)) / 3_600_000;
  const row = plan.reporting.proposals.find((one) => hours <= one.estimateWithinHours);
  return { type: 'ReportingTimesProposed', estimate, everyMinutes: row?.everyMinutes ?? null };
};
