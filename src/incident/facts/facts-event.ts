// What happened to the six items.
import { guardOf } from '../type-guard.ts';
import type { FactChanges } from './facts.ts';
import type { ItemChange } from './free-items.ts';

export interface FactsEvent {
  readonly type: 'FactsUpdated';
  readonly changes: FactChanges;
  /** Of what was added to the six items. */
  readonly items?: readonly ItemChange[];
}

export const isFactsEvent = guardOf<FactsEvent>({ FactsUpdated: true });
