// 優先度: the body's order, said by whoever may record decisions.
import type { SystemId } from '../../plan/plan.ts';
import type { Instant } from '../../time.ts';

export type PriorityCommand = {
  readonly type: 'priority_set';
  readonly body: string;
  readonly saidBy: string;
  readonly saidAt?: Instant;
  /** As it was said, with what was said twice. */
  readonly order: readonly SystemId[];
  readonly because?: string;
};

export const PRIORITY_COMMANDS: Readonly<Record<PriorityCommand['type'], true>> = { priority_set: true };
