// What people ask for in reporting: imperative, already parsed and resolved against the plan.
import type { Instant } from '../../time.ts';
import { guardOf } from '../type-guard.ts';
import type { TimesGiven } from './schedule.ts';

export type ReportingCommand =
  | {
      readonly type: 'times';
      readonly times: TimesGiven;
      readonly from?: Instant;
      readonly because?: string;
    }
  | { readonly type: 'report' }
  | { readonly type: 'correct'; readonly serial: number; readonly wrong?: string; readonly right: string }
  | { readonly type: 'approve' };

export const isReportingCommand = guardOf<ReportingCommand>({
  times: true,
  report: true,
  correct: true,
  approve: true,
});
