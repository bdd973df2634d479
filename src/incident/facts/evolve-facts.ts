// The fold of the six items. No rule is decided here, only remembered.
import type { Incident } from '../incident.ts';
import { applyFacts } from './facts.ts';
import type { FactsEvent } from './facts-event.ts';
import { withItems } from './free-items.ts';

export const factsAfter = (incident: Incident, { changes, items = [] }: FactsEvent): Partial<Incident> => ({
  facts: withItems(applyFacts(incident.facts, changes), items),
});
