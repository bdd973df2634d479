// What happened to the six items.
import { guardOf } from '../type-guard.ts';
import type { FactChanges } from './facts.ts';

export interface FactsEvent {
  readonly type: 'FactsUpdated';
  readonly changes: FactChanges;
}

export const isFactsEvent = guardOf<FactsEvent>({ FactsUpdated: true });
