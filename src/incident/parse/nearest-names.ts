// What somebody may have meant who named no post and no section of the plan.
import type { Lookup } from '../../plan/match-name.ts';

/** Each name once, in the order of the lists it was looked for in. */
export const nearestNames = (...lookups: readonly Lookup<{ readonly name: string }>[]): readonly string[] => [
  ...new Set(lookups.flatMap(near)),
];

const near = (lookup: Lookup<{ readonly name: string }>): readonly string[] => {
  const found = 'found' in lookup ? [lookup.found] : 'ambiguous' in lookup ? lookup.ambiguous : lookup.unknown;
  return found.map(({ name }) => name);
};
