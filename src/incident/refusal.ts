// An expected "no": a code and the facts a text needs to say what to do next (src/posts/replies). It changes nothing. Each
// subject has its own, with a guard.
import type { ConfirmationRefusal } from './confirmation/confirmation-refusal.ts';
import type { DirectoryRefusal } from './directory-refusal.ts';
import type { DrillRefusal } from './drill/drill-refusal.ts';
import type { FactsRefusal } from './facts/facts-refusal.ts';
import type { OwnRefusal } from './own-refusal.ts';
import type { ReadingRefusal } from './parse/reading-refusal.ts';
import type { RecoveryRefusal } from './recovery/recovery-refusal.ts';
import type { ReportingRefusal } from './reporting/reporting-refusal.ts';
import type { RightsRefusal } from './rights-refusal.ts';
import type { TellingRefusal } from './telling/telling-refusal.ts';

export type { ArgumentName } from './parse/reading-refusal.ts';

export type Refusal = { readonly refused: true } & RefusalReason;

export type RefusalReason =
  | ReadingRefusal
  | RightsRefusal
  | DirectoryRefusal
  | OwnRefusal
  | FactsRefusal
  | ConfirmationRefusal
  | ReportingRefusal
  | TellingRefusal
  | RecoveryRefusal
  | DrillRefusal;

export type RefusalCode = RefusalReason['code'];

export const refuse = (reason: RefusalReason): Refusal => ({ refused: true, ...reason });

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value;
