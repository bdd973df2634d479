// 復旧の優先度 (個別4(6)): the order that the deliberative body decided. A later one stands for the one before, with its reason.
import type { SystemId } from '../../plan/plan.ts';
import type { Instant } from '../../time.ts';

export type PriorityEvent = {
  readonly type: 'PrioritySet';
  /** The party that deliberated (個別3(4)): the committee, or the council while it is held. */
  readonly body: string;
  /** The post whose word it is. */
  readonly saidBy: string;
  /** When it was decided. */
  readonly saidAt: Instant;
  /** The first comes back first; what is not in it has no rank. */
  readonly order: readonly SystemId[];
  readonly because?: string;
};

export const PRIORITY_EVENTS: Readonly<Record<PriorityEvent['type'], true>> = { PrioritySet: true };
