// Whoever can be told something, by what a person typed: a department, a section, a party, or a channel of the plan.
import { type Lookup, matchName, type Named, plainText } from './match-name.ts';
import type { Plan } from './plan.ts';

export interface FoundRecipient {
  /** `department/planning`, `section/taxation`, `party/nisc`, `channel/cabinet`. */
  readonly recipient: string;
  readonly name: string;
}

const recipientsOf = new WeakMap<Plan, readonly Named<FoundRecipient>[]>();

/** By an id, a whole name or a part of one; also by the present name of a body that was renamed. */
export const findRecipient = (plan: Plan, text: string): Lookup<FoundRecipient> => {
  const known = recipientsOf.get(plan) ?? allOf(plan);
  recipientsOf.set(plan, known);
  return matchName(known, text);
};

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
  names: [id, name, nameEn, ...aliases, ...more].filter((one) => one !== '').map(plainText),
});
