// A plan as canonical JSON: the text that is hashed and stored with an incident, and read back from there.
import { Plan } from '../plan.ts';

/** The same plan gives the same text, whatever the order of keys in the files. */
export const planJson = (plan: Plan): string => JSON.stringify(sorted(plan));

/** Throws when the text is not a plan: what is stored was checked before it was written. */
export const parsePlanJson = (json: string): Plan => Plan.parse(JSON.parse(json));

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
};
