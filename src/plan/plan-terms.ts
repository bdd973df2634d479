// What a plan may say of its own words: what the ward calls its head, residents and assembly, and where it says what.
import { z } from 'zod';
import { Aliases, Name } from './plan-parts.ts';

const Term = z.strictObject({ name: Name, nameEn: Name, ...Aliases });

export const GivenTerms = z.strictObject({
  /** 区, 町: as in 「町の様式」. */
  government: Term.optional(),
  /** 区長, 町長: whoever decides on publication, and is told at once. */
  head: Term.optional(),
  deputyHead: Term.optional(),
  residents: Term.optional(),
  assembly: Term.optional(),
  /** The section in each department that relays what it is told (図2 ※2). */
  managementSection: Term.optional(),
  /** The form by which a crisis is reported (P7). */
  crisisForm: Term.optional(),
});
export type GivenTerms = z.infer<typeof GivenTerms>;

/** Where the ward's plan speaks of what `plan check` finds unset. */
export const Citations = z.strictObject({
  /** What the sign P of a citation such as `P7(1)` stands for, such as `ICT-BCP`. */
  plan: Name.optional(),
  managementSection: Name.optional(),
  telephone: Name.optional(),
  systems: Name.optional(),
  vendors: Name.optional(),
  ownPlans: Name.optional(),
});
