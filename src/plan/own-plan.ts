// Questions to the sections' own plans: what a section does by hand at a stage, and which posts it has on a day.
import type { LocalDate } from '../time.ts';
import type { Plan, SectionId, SystemId } from './plan.ts';
import type { SectionPlan, SectionPost, Work } from './plan-section.ts';

/** Undefined while the section has entered nothing. */
export const ownPlanOf = ({ sectionPlans }: Plan, section: SectionId): SectionPlan | undefined =>
  sectionPlans.find((one) => one.section === section);

export interface ByHand {
  readonly work: Work;
  /** What is done by hand from this stage on; absent where the plan has nothing for it or for any stage before it. */
  readonly text?: string;
  /** The stage it stands at: this one, or the last one before it for which something is written. */
  readonly stage?: string;
}

/** The section's work that needs one of these systems, or any work of its own without `systems`, as it is done at that stage. */
export const byHandAt = (
  plan: Plan,
  section: SectionId,
  stage: string,
  systems?: readonly SystemId[],
): readonly ByHand[] => {
  const until = stagesUntil(plan, stage);
  return (ownPlanOf(plan, section)?.work ?? [])
    .filter((work) => systems === undefined || (work.systems ?? []).some((id) => systems.includes(id)))
    .map((work) => ({ work, ...lastWritten(work, until) }));
};

/** Latest first: what was begun at a stage goes on until another is written. */
const stagesUntil = ({ stages }: Plan, stage: string): readonly string[] => {
  const inOrder = [...stages].sort((a, b) => a.afterMinutes - b.afterMinutes).map(({ id }) => id);
  return inOrder.slice(0, inOrder.indexOf(stage) + 1).reverse();
};

const lastWritten = (
  { byHand = {} }: Work,
  until: readonly string[],
): { readonly text?: string; readonly stage?: string } => {
  const stage = until.find((id) => Object.hasOwn(byHand, id));
  const text = stage === undefined ? undefined : byHand[stage];
  return stage === undefined || text === undefined ? {} : { text, stage };
};

export const postsOn = (plan: Plan, section: SectionId, day: LocalDate): readonly SectionPost[] =>
  (ownPlanOf(plan, section)?.posts ?? []).filter(
    ({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to),
  );
