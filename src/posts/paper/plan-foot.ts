// What stands at the foot of every sheet that lies in a drawer or a safe: of which plan it is, and from when.
import type { Plan } from '../../plan/plan.ts';
import type { Instant } from '../../time.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** The plan as it was when the sheet was made: `hash` is what `plan check` says. */
export interface PrintedPlan {
  readonly plan: Plan;
  readonly hash: string;
}

/** As much of the hash as a person compares. */
const shortHash = (hash: string): string => hash.slice(0, 12);

export const planFoot = ({ plan, hash }: PrintedPlan, now: Instant, { texts }: Vocabulary): string =>
  texts.kit.foot(plan.organization.plan.version ?? '', shortHash(hash), now.slice(0, 10));
