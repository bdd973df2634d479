// What cannot be reported, approved or corrected.
import { codeGuardOf } from '../type-guard.ts';

export type ReportingRefusal =
  | { readonly code: 'unknown_report'; readonly given: string; readonly last: number }
  | { readonly code: 'nothing_to_approve' }
  /** The clock shows a time that cannot be, and a report would keep it for ever. */
  | { readonly code: 'clock_doubted' };

export const isReportingRefusal = codeGuardOf<ReportingRefusal>({
  unknown_report: true,
  nothing_to_approve: true,
  clock_doubted: true,
});
