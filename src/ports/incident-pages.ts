// What the console's pages about the reports of an incident and its record ask for, as values.
import type { IncidentId, ReportKind } from '../incident/event.ts';
import type { Card } from '../posts/card.ts';
import type { Instant } from '../time.ts';

/** What a line of the record is about, in the words of who looks for it. */
export type LogKind = 'incident' | 'facts' | 'confirmation' | 'reporting' | 'telling' | 'recovery' | 'program';

export interface ReportsView {
  readonly incident: IncidentId;
  readonly seq: number;
  readonly drill: boolean;
  readonly open: boolean;
  /** What goes out at the next fixed time, as it will read if nothing comes in until then; absent after the end. */
  readonly next?: NextReport;
  /** Fixed times that have passed without their report, oldest first. */
  readonly overdue: readonly Instant[];
  /** Newest first; a correction follows the report whose number it has. */
  readonly issued: readonly IssuedReport[];
  /** A report that waits for its approver, or for a clock that can be believed. */
  readonly waiting?: { readonly kind: string; readonly for: 'approver' | 'clock' };
}

export interface NextReport {
  readonly at: Instant;
  readonly name: string;
  /** The report it is compared with; absent: nothing was sent before it. */
  readonly since?: { readonly name: string; readonly at: Instant };
  /** Item by item: what the last one said, and what this one would. */
  readonly changes: readonly { readonly label: string; readonly before: string; readonly after: string }[];
  readonly card: Card;
}

export interface IssuedReport {
  readonly serial: number;
  readonly kind: ReportKind;
  readonly issuedAt: Instant;
  readonly late: boolean;
  readonly name: string;
  readonly kindLabel: string;
  /** The fixed time it answers. */
  readonly due?: Instant;
  /** Name of the sheet that shows it as it was issued. */
  readonly sheet: string;
}
