// 基盤の復旧: the provider's word (復旧作業完了（未確認）), and that the platform is back (個別4(7)).
import type { Instant } from '../../time.ts';

/** reported: 復旧作業完了（未確認）, the provider's word alone (個別4(7)). */
export type PlatformStanding = 'reported' | 'restored';

/** Whose word it is, and when that was, if not just now. */
export interface PlatformWord {
  readonly saidBy?: string;
  readonly saidAt?: Instant;
}

export type PlatformEvent =
  | ({ readonly type: 'PlatformReported' } & PlatformWord)
  | ({ readonly type: 'PlatformRestored' } & PlatformWord)
  /** It was not, or is down again. */
  | { readonly type: 'PlatformWithdrawn'; readonly because?: string };

export const PLATFORM_EVENTS: Readonly<Record<PlatformEvent['type'], true>> = {
  PlatformReported: true,
  PlatformRestored: true,
  PlatformWithdrawn: true,
};
