// An incident as a report said it was: a form with the number of a report holds the figures of that report, and says when they
// were corrected since.

import { changedItems } from '../../incident/facts/free-items.ts';
import { changedFields } from '../../incident/facts/update-facts.ts';
import type { Incident } from '../../incident/incident.ts';
import { currentStanding } from '../../incident/reporting/report-content.ts';
import type { Contacting } from '../../incident/telling/contacting.ts';

export type Issued = Contacting['issued'] extends ReadonlyMap<string, infer One> ? One : never;

export interface ReportedIncident extends Incident {
  /** The report whose words these are; absent: as things stand. */
  readonly reported?: Issued;
}

/** `then` is the incident up to the report, `today` knows what was corrected since. */
export const asReported = (then: Incident, reported: Issued, today: Incident): ReportedIncident => ({
  ...then,
  facts: reported.event.content.facts,
  contacting: { ...then.contacting, issued: today.contacting.issued },
  reported,
});

/** Newest last. */
export const corrections = ({ contacting }: Incident, serial?: number): readonly Issued[] =>
  [...contacting.issued.values()].filter(
    ({ event }) => event.kind === 'correction' && (serial === undefined || event.serial === serial),
  );

/** The report that says what is said here; undefined when there is none, or things have changed since the newest. */
export const reportSaying = (incident: ReportedIncident): Issued | undefined => {
  const newest = [...incident.contacting.issued.values()].findLast(({ event }) => event.kind !== 'correction');
  if (incident.reported !== undefined || newest === undefined) return incident.reported;
  const { facts, answers } = newest.event.content;
  const same = sameFacts(facts, incident.facts) && sameAnswers(answers, incident);
  return same ? newest : undefined;
};

const sameFacts = (a: Incident['facts'], b: Incident['facts']): boolean =>
  changedFields(a, b).length === 0 && changedItems(a, b).length === 0;

const sameAnswers = (answers: Issued['event']['content']['answers'], incident: Incident): boolean => {
  const now = currentStanding(incident).answers;
  const systems = new Set([...Object.keys(answers), ...Object.keys(now)]);
  return [...systems].every((system) => String(answers[system]?.slice(0, 2)) === String(now[system]?.slice(0, 2)));
};
