// The fold of the six items. No rule is decided here, only remembered.
import type { Incident } from '../incident.ts';
import { applyFacts } from './facts.ts';
import type { FactsEvent } from './facts-event.ts';

export const factsAfter = (incident: Incident, { changes }: FactsEvent): Partial<Incident> => ({
  facts: applyFacts(incident.facts, changes),
});
