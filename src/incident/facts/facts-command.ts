// What people ask for in the six items: imperative, already parsed and resolved against the plan.
import { guardOf } from '../type-guard.ts';
import type { FactChanges } from './facts.ts';

export interface FactsCommand {
  readonly type: 'update';
  readonly changes: FactChanges;
}

export const isFactsCommand = guardOf<FactsCommand>({ update: true });
