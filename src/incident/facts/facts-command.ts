// What people ask for in the six items: imperative, already parsed and resolved against the plan.
import { guardOf } from '../type-guard.ts';
import type { FactChanges } from './facts.ts';
import type { ItemChange } from './free-items.ts';

export interface FactsCommand {
  readonly type: 'update';
  readonly changes: FactChanges;
  /** Of what was added to the six items. */
  readonly items?: readonly ItemChange[];
}

export const isFactsCommand = guardOf<FactsCommand>({ update: true });
