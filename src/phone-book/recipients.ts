// Who of the plan can have numbers and addresses, and who is meant by a name that a person typed.

import { findDepartment, findParty, findSection, findSystem } from '../plan/find-in-plan.ts';
import { isWholeName, type Lookup, typedNumber } from '../plan/match-name.ts';
import type { Plan } from '../plan/plan.ts';
import { toParty } from '../plan/recipient.ts';
import type { RecipientKind } from './phone-book.ts';

export interface Recipient {
  readonly recipient: string;
  readonly name: string;
  readonly nameEn: string;
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}

const as =
  (kind: RecipientKind) =>
  ({ id, name, nameEn }: Entry): Recipient => ({ recipient: `${kind}/${id}`, name, nameEn });

/** Everyone whom the plan calls: the vendors of its systems are known, but the provider calls them (個別3(3)②). */
export const calledRecipients = ({ departments, sections, parties }: Plan): readonly Recipient[] => [
  ...departments.map(as('department')),
  ...sections.map(as('section')),
  // 各部経営担当課 stands for the departments, which have their own.
  ...parties.filter(({ kind }) => kind !== 'department').map(as('party')),
];

/** By its name in the contacts; with it all that may have contacts. */
export const knownRecipients = (plan: Plan): ReadonlyMap<string, Recipient> => {
  const all = [...calledRecipients(plan), ...plan.parties.map(as('party')), ...plan.systems.map(as('vendor'))];
  return new Map(all.map((one) => [one.recipient, one]));
};

/** Those whom only a mail that leaves the ward may reach, never one inside. */
export const outsideOf = ({ parties }: Plan): ((recipient: string) => boolean) => {
  const outside: ReadonlySet<string> = new Set(
    parties.filter(({ kind }) => OUTSIDE.includes(kind)).map(({ id }) => toParty(id)),
  );
  return (recipient) => outside.has(recipient) || recipient.startsWith('vendor/');
};
const OUTSIDE: readonly Plan['parties'][number]['kind'][] = ['provider', 'outside_body', 'vendor'];

export type FoundRecipient =
  | { readonly found: Recipient }
  /** Close by name; possibly none. */
  | { readonly nearest: readonly Recipient[] };

/** By an id or a whole name (課 may be left out), a system also by its number: where a slip must not choose. */
export const findRecipient = (plan: Plan, kind: RecipientKind, text: string): FoundRecipient => {
  const lookup: Lookup<Entry> = finders[kind](plan, text);
  if ('ambiguous' in lookup) return { nearest: lookup.ambiguous.map(as(kind)) };
  if ('unknown' in lookup) return { nearest: lookup.unknown.map(as(kind)) };
  return isWhole(kind, text, lookup.found) ? { found: as(kind)(lookup.found) } : { nearest: [as(kind)(lookup.found)] };
};

const finders: Readonly<Record<RecipientKind, (plan: Plan, text: string) => Lookup<Entry>>> = {
  department: findDepartment,
  section: findSection,
  party: findParty,
  vendor: findSystem,
};

/** The finders of departments and parties know whole names only. */
const isWhole = (kind: RecipientKind, text: string, entry: Entry): boolean => {
  if (kind === 'department' || kind === 'party') return true;
  return isWholeName(text, entry) || (kind === 'vendor' && typedNumber(text) !== undefined);
};
