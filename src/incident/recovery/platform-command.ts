// 基盤復旧: what people say of the platform.
import type { PlatformWord } from './platform-event.ts';

export type PlatformCommand =
  /** `reported`: the provider's word alone. */
  | ({ readonly type: 'platform_restored'; readonly reported: boolean } & PlatformWord)
  | { readonly type: 'platform_withdrawn'; readonly because?: string };

export const PLATFORM_COMMANDS: Readonly<Record<PlatformCommand['type'], true>> = {
  platform_restored: true,
  platform_withdrawn: true,
};
