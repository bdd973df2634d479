// 引継ぎ: one shift hands an office over to the next. What is handed over is read from the log up to that moment, so the sheet of
// a handover of yesterday reads today as it did.
import type { Actor } from '../directory/actor.ts';
import { planIndex } from '../plan/find-in-plan.ts';
import type { Plan, RoleId, SectionId } from '../plan/plan.ts';
import type { Instant } from '../time.ts';

/** A post of the plan, or a section that answers for itself. */
export type Office = { readonly role: RoleId } | { readonly section: SectionId };

export interface Handover {
  /** 1, 2, 3 … within the incident. */
  readonly no: number;
  /** seq of its event. */
  readonly seq: number;
  readonly at: Instant;
  readonly by: Actor;
  readonly from: Office;
  /** The same as `from`: its next shift. */
  readonly to: Office;
}

/** As whom somebody acts; undefined: as nobody of the plan. */
export const officeOf = ({ role, section }: Pick<Actor, 'role' | 'section'>): Office | undefined => {
  if (role !== undefined) return { role };
  return section === undefined ? undefined : { section };
};

/** By its id; a post comes before a section of the same id. */
export const officeNamed = (id: string, plan: Plan): Office | undefined => {
  const { roleById, sectionById } = planIndex(plan);
  if (roleById.has(id)) return { role: id };
  return sectionById.has(id) ? { section: id } : undefined;
};

export const sameOffice = (one: Office, other: Office): boolean =>
  'role' in one ? 'role' in other && one.role === other.role : 'section' in other && one.section === other.section;

/** The newest that an office gave or took before `seq`: what it has not seen since begins there. */
export const lastHandoverOf = (handovers: readonly Handover[], office: Office, before: number): Handover | undefined =>
  handovers.findLast(({ seq, from, to }) => seq < before && (sameOffice(from, office) || sameOffice(to, office)));

/** Without `to`, to the next shift of the same office. Only an office may write into the record. */
export const decideHandover = ({ to }: { readonly to?: Office }, actor: Actor) => {
  const from = officeOf(actor);
  return from === undefined ? [] : [{ type: 'HandedOver', from, to: to ?? from } as const];
};
