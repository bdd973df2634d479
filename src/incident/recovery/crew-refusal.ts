// Refusals of the response structure: a system on which nobody has to work, and times in an order that cannot be.
import type { SystemId } from '../../plan/plan.ts';
import type { Instant } from '../../time.ts';
import type { SystemState } from '../confirmation/states.ts';

export type CrewRefusal =
  | { readonly code: 'crew_not_needed'; readonly system: SystemId; readonly state: SystemState }
  | { readonly code: 'arrived_before_contacted'; readonly arrivedAt: Instant; readonly contactedAt: Instant };

export const CREW_REFUSALS: Readonly<Record<CrewRefusal['code'], true>> = {
  crew_not_needed: true,
  arrived_before_contacted: true,
};
