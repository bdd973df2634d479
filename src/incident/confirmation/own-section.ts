// The section a person answers for as their own: the section itself, or the one their post belongs to.
import { planIndex } from '../../plan/find-in-plan.ts';
import type { Plan, SectionId } from '../../plan/plan.ts';
import type { Actor } from '../event.ts';

export const ownSection = (plan: Plan, actor: Actor): SectionId | undefined =>
  actor.section ?? (actor.role === undefined ? undefined : planIndex(plan).roleById.get(actor.role)?.section);
