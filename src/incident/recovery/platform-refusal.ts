// Refusals of the platform's recovery: said already, or of a time at which it cannot have been.
import type { Instant } from '../../time.ts';

export type PlatformRefusal =
  | { readonly code: 'platform_stands'; readonly state: 'reported' | 'restored'; readonly at: Instant }
  | { readonly code: 'restored_before'; readonly at: Instant; readonly declaredAt: Instant }
  | { readonly code: 'platform_not_restored' };

export const PLATFORM_REFUSALS: Readonly<Record<PlatformRefusal['code'], true>> = {
  platform_stands: true,
  restored_before: true,
  platform_not_restored: true,
};
