// Whoever can be told something, by what a person typed: a department, a section, a party, or a channel of the plan.

import { directorOf } from './directors.ts';
import { type Lookup, matchName, type Named, plainText } from './match-name.ts';
import type { Plan } from './plan.ts';
import { isTo } from './recipient.ts';

export interface FoundRecipient {
  /** `department/planning`, `section/taxation`, `party/nisc`, `channel/cabinet`, `director/planning`. */
  readonly recipient: string;
  readonly name: string;
}

const recipientsOf = new WeakMap<Plan, readonly Named<FoundRecipient>[]>();

/** By an id, a whole name or a part of one; also by the present name of a body that was renamed. */
export const findRecipient = (plan: Plan, text: string): Lookup<FoundRecipient> => {
  const known = recipientsOf.get(plan) ?? allOf(plan);
  recipientsOf.set(plan, known);
  const wanted = plainText(text);
  // A part of a name such as 企画 means the department, as it always has.
  const director = directorsOfPlan(plan).find(({ id, names }) => id === wanted || names.includes(wanted));
  if (director !== undefined) return { found: director.entry };
  const match = matchName(known, text);
  const [, bare] = /^([^(（]+)[(（].*[)）]$/u.exec(text.trim()) ?? [];
  // As lists print it: 企画部(経営担当課), a body with the name it has in the plan.
  return 'unknown' in match && bare !== undefined ? matchName(known, bare) : match;
};

const directorsOfPlan = (plan: Plan): readonly Named<FoundRecipient>[] =>
  plan.departments.flatMap(({ id }) => {
    const director = directorOf(plan, id);
    return director !== undefined && isTo('director', director.recipient)
      ? [named('director', { id, ...director }, [])]
      : [];
  });

const allOf = (plan: Plan): readonly Named<FoundRecipient>[] => [
  ...plan.departments.map((one) => named('department', one, [one.managementSection?.name ?? ''])),
  ...plan.sections.map((one) => named('section', one, [one.name.replace(/課$/u, '')])),
  ...plan.parties.map((one) =>
    named(
      'party',
      one,
      (one.names ?? []).flatMap(({ name, nameEn }) => [name, nameEn]),
    ),
  ),
  ...plan.channels.filter(({ standing }) => standing === 'official').map((one) => named('channel', one, [])),
];

const named = (
  kind: string,
  {
    id,
    name,
    nameEn,
    aliases = [],
  }: {
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
    readonly aliases?: readonly string[] | undefined;
  },
  more: readonly string[],
): Named<FoundRecipient> => ({
  entry: { recipient: `${kind}/${id}`, name },
  id: `${kind}/${id}`,
  names: [...(kind === 'director' ? [] : [id]), name, nameEn, ...aliases, ...more]
    .filter((one) => one !== '')
    .map(plainText),
});
