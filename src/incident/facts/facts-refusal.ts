// What the six items, and what is added to them, cannot be.
import type { Instant } from '../../time.ts';
import { codeGuardOf } from '../type-guard.ts';
import type { FactField } from './facts.ts';

export type FactsRefusal =
  | { readonly code: 'detected_before_occurred'; readonly occurredAt: Instant; readonly detectedAt: Instant }
  /** It has a place of its own: 発生原因 cannot be added as another item. */
  | { readonly code: 'title_is_field'; readonly given: string; readonly field: FactField }
  | { readonly code: 'no_such_item'; readonly given: string; readonly known: readonly string[] }
  | { readonly code: 'too_many_items'; readonly most: number }
  | {
      readonly code: 'item_too_long';
      readonly part: 'item_title' | 'item_text';
      readonly given: string;
      readonly most: number;
    };

export const isFactsRefusal = codeGuardOf<FactsRefusal>({
  detected_before_occurred: true,
  title_is_field: true,
  no_such_item: true,
  too_many_items: true,
  item_too_long: true,
});
