// What happened in reporting: the times, and the reports themselves (計画 個別3(4)①).
import type { SystemId } from '../../plan/plan.ts';
import type { Instant, SlotKey } from '../../time.ts';
import type { Estimate } from '../facts/estimate.ts';
import { guardOf } from '../type-guard.ts';
import type { ReportContent, ReportKind } from './report.ts';
import type { AnnouncedSchedule, Schedule } from './schedule.ts';

export type ReportingEvent =
  | {
      readonly type: 'ReportingTimesSet';
      readonly before: Schedule;
      readonly after: Schedule;
      readonly from: Instant;
      readonly because?: string;
      /** Times that were announced for later, and will not come into force any more. */
      readonly replaces?: readonly AnnouncedSchedule[];
    }
  /** null: the estimate was withdrawn. Of words that are no moment nothing can be proposed: people are asked. */
  | {
      readonly type: 'ReportingTimesProposed';
      readonly estimate: Estimate | null;
      readonly everyMinutes: number | null;
    }
  | { readonly type: 'ReportDrafted'; readonly kind: 'progress' | 'extra' | 'final'; readonly because?: string }
  | {
      readonly type: 'ReportIssued';
      readonly serial: number;
      readonly kind: ReportKind;
      /** The fixed time it answers, for a scheduled report. */
      readonly slot?: SlotKey;
      /** Earlier fixed times that nothing was sent for, which this report names (未発信). */
      readonly missedSlots: readonly SlotKey[];
      readonly late: boolean;
      readonly content: ReportContent;
      readonly correction?: { readonly wrong?: string; readonly right: string };
      readonly exceptions?: readonly SystemId[];
      readonly because?: string;
    }
  /** A report that waits for a clock that can be believed. */
  | { readonly type: 'ReportHeld'; readonly kind: 'progress' | 'extra'; readonly because?: string };

export const isReportingEvent = guardOf<ReportingEvent>({
  ReportingTimesSet: true,
  ReportingTimesProposed: true,
  ReportDrafted: true,
  ReportIssued: true,
  ReportHeld: true,
});
