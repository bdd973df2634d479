// Refusals of an order of restoration: a system twice, one that runs, a body that does not deliberate now, a change without its reason.
import type { SystemId } from '../../plan/plan.ts';
import type { Instant } from '../../time.ts';
import type { SystemState } from '../confirmation/states.ts';

export type PriorityRefusal =
  | { readonly code: 'ordered_twice'; readonly systems: readonly SystemId[] }
  | { readonly code: 'ordered_running'; readonly system: SystemId; readonly state: SystemState }
  | { readonly code: 'not_deliberating'; readonly body: string; readonly now: string }
  | { readonly code: 'no_body' }
  | { readonly code: 'unknown_body'; readonly given: string; readonly known: readonly string[] }
  | { readonly code: 'order_stands'; readonly at: Instant }
  | { readonly code: 'unknown_criterion'; readonly given: string };

export const PRIORITY_REFUSALS: Readonly<Record<PriorityRefusal['code'], true>> = {
  ordered_twice: true,
  ordered_running: true,
  not_deliberating: true,
  no_body: true,
  unknown_body: true,
  order_stands: true,
  unknown_criterion: true,
};
