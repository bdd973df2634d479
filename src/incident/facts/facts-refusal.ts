// What the six items cannot be.
import type { Instant } from '../../time.ts';
import { codeGuardOf } from '../type-guard.ts';

export type FactsRefusal = {
  readonly code: 'detected_before_occurred';
  readonly occurredAt: Instant;
  readonly detectedAt: Instant;
};

export const isFactsRefusal = codeGuardOf<FactsRefusal>({
  detected_before_occurred: true,
});
