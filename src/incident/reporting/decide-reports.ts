// Which reports an incident owes after what just happened: the first, progress, scheduled, extra and final ones, and
// corrections, under one serial number (計画 個別3(4)①).

import { present } from '../../present.ts';
import { minutesBetween, slotKey } from '../../time.ts';
import type { Context } from '../command.ts';
import { isConfirmationCommand } from '../confirmation/confirmation-command.ts';
import { isDrillCommand } from '../drill/drill-command.ts';
import type { FactField, IncidentEvent, ReportKind } from '../event.ts';
import { isFactsCommand } from '../facts/facts-command.ts';
import type { Happened } from '../happened.ts';
import { type Incident, lastSerial } from '../incident.ts';
import { isSystemCommand } from '../own-command.ts';
import { isRecoveryCommand } from '../recovery/recovery-command.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { resolveProblem, unsettledSystems } from '../resolve.ts';
import { isTellingCommand } from '../telling/telling-command.ts';
import { leftOver } from '../type-guard.ts';
import { reportContent } from './report-content.ts';
import { isReportingCommand, type ReportingCommand } from './reporting-command.ts';
import { decideTimes } from './set-times.ts';
import { dueSlots, nextReportAt } from './slots.ts';

/** 状況・原因・対応・見込: progress in any of them is reported at once (個別3(4)イ). */
const PROGRESS_FIELDS: readonly FactField[] = ['situation', 'cause', 'causeKind', 'response', 'estimate'];

/** What a person asks to be reported, in so many words. */
const REPORTS: readonly string[] = ['report', 'resolve', 'approve', 'correct'];

type Draft = NonNullable<Incident['draft']>;

/** A command of reporting before anything else: only the times are set here, the reports themselves follow (decideReports). */
export const decideReporting = (
  incident: Incident,
  command: ReportingCommand,
  context: Context,
): readonly IncidentEvent[] | Refusal => {
  switch (command.type) {
    case 'times':
      return decideTimes(incident, command, context);
    case 'report':
    case 'correct':
    case 'approve':
      return [];
  }
};

/** What has to be reported of any command; `incident` already has its events folded in. */
export const decideReports = (
  incident: Incident,
  { command, events }: Happened,
  context: Context,
): readonly IncidentEvent[] | Refusal => {
  if (context.doubted === true && REPORTS.includes(command.type)) return refuse({ code: 'clock_doubted' });
  if (isReportingCommand(command)) return reportAsked(incident, command, context);
  if (isFactsCommand(command)) {
    return events.some(isProgress) ? reportOrDraft(incident, { kind: 'progress' }, context) : [];
  }
  if (isConfirmationCommand(command) || isTellingCommand(command) || isSystemCommand(command)) return [];
  if (isRecoveryCommand(command) || isDrillCommand(command)) return [];
  switch (command.type) {
    case 'declare':
      return reportOrDraft(incident, { kind: 'progress' }, context);
    case 'resolve':
      return reportOrDraft(incident, finalDraft(command.because), context);
    case 'note':
    case 'instruction':
    case 'owners':
    case 'hand_over':
    case 'clock_ok':
      return [];
  }
  return leftOver(command, []);
};

const reportAsked = (
  incident: Incident,
  command: ReportingCommand,
  context: Context,
): readonly IncidentEvent[] | Refusal => {
  switch (command.type) {
    case 'times':
      return [];
    case 'report':
      return reportOrDraft(incident, { kind: 'extra' }, context);
    case 'approve':
      return approved(incident, context);
    case 'correct':
      return correction(incident, command, context);
  }
};

/** What was settled when the final report was asked for may have stopped again since. */
const approved = (incident: Incident, context: Context): readonly IncidentEvent[] | Refusal => {
  const { draft } = incident;
  if (draft === undefined) return refuse({ code: 'nothing_to_approve' });
  const problem = draft.kind === 'final' ? resolveProblem(incident, draft.because) : undefined;
  return problem ?? issueDraft(incident, draft, context);
};

const isProgress = (event: IncidentEvent): boolean =>
  event.type === 'FactsUpdated' && PROGRESS_FIELDS.some((field) => field in event.changes);

const finalDraft = (because: string | undefined): Draft => ({
  kind: 'final',
  ...present({ because }),
});

/** What waited for the clock comes first; the fixed time then has the next turn. */
export const dueReport = (incident: Incident, context: Context): readonly IncidentEvent[] =>
  incident.held === undefined ? scheduledReport(incident, context) : issueDraft(incident, incident.held, context);

/** Missed fixed times become one report that answers the newest and names the others; each is answered exactly once. */
const scheduledReport = (incident: Incident, { now }: Context): readonly IncidentEvent[] => {
  const due = dueSlots(incident, now);
  const newest = due.at(-1);
  if (newest === undefined) return [];
  const late = minutesBetween(newest, now) > incident.plan.reporting.toleranceMinutes;
  return [
    {
      ...numbered(incident, 'scheduled', now),
      slot: slotKey(newest),
      missedSlots: due.slice(0, -1).map(slotKey),
      late,
    },
  ];
};

/** With an approver in the plan's data, anything but a scheduled report waits for that post. */
const reportOrDraft = (incident: Incident, draft: Draft, context: Context): readonly IncidentEvent[] => {
  const { approver } = incident.plan.reporting;
  if (approver === null || context.actor.role === approver) {
    const isHeld = context.doubted === true && draft.kind !== 'final';
    return isHeld ? [{ type: 'ReportHeld', kind: draft.kind }] : issueDraft(incident, draft, context);
  }
  return [{ type: 'ReportDrafted', ...draft }];
};

const issueDraft = (incident: Incident, draft: Draft, { now }: Context): readonly IncidentEvent[] => {
  const report = numbered(incident, draft.kind, now);
  if (draft.kind !== 'final') return [report];
  const exceptions = unsettledSystems(incident);
  const because = draft.because === undefined ? {} : { because: draft.because };
  // A fixed time that has just passed is answered by the final report, and named in it.
  const missedSlots = dueSlots(incident, now).map(slotKey);
  return [
    { ...report, missedSlots, exceptions, ...because },
    { type: 'IncidentClosed', exceptions, ...because },
  ];
};

const numbered = (
  incident: Incident,
  kind: ReportKind,
  now: Context['now'],
): Extract<IncidentEvent, { type: 'ReportIssued' }> => ({
  type: 'ReportIssued',
  serial: lastSerial(incident) + 1,
  kind,
  missedSlots: [],
  late: false,
  content: reportContent(incident, kind, now, kind === 'final' ? undefined : nextReportAt(incident, now)),
});

/** What that fixed time would send if nothing came in until then: for whoever looks ahead. */
export const scheduledAt = (incident: Incident, at: Context['now']): ReturnType<typeof numbered> => ({
  ...numbered(incident, 'scheduled', at),
  slot: slotKey(at),
});

/** A correction keeps the number of the report it corrects; the report itself stays as it was. */
const correction = (
  incident: Incident,
  { serial, wrong, right }: Extract<ReportingCommand, { type: 'correct' }>,
  { now }: Context,
): readonly IncidentEvent[] | Refusal => {
  const last = lastSerial(incident);
  if (serial < 1 || serial > last) return refuse({ code: 'unknown_report', given: String(serial), last });
  return [
    {
      ...numbered(incident, 'correction', now),
      serial,
      correction: { right, ...present({ wrong }) },
    },
  ];
};
