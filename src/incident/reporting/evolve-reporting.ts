// The fold of reports and their times. No rule is decided here, only remembered.
import { present } from '../../present.ts';
import { slotDue } from '../../time.ts';
import type { RecordedEvent } from '../event.ts';
import type { Incident } from '../incident.ts';
import type { ReportingEvent } from './reporting-event.ts';

type Event<T extends ReportingEvent['type']> = Extract<ReportingEvent, { type: T }>;

export const reportingAfter = (
  incident: Incident,
  event: ReportingEvent,
  recorded: RecordedEvent,
): Partial<Incident> => {
  switch (event.type) {
    case 'ReportingTimesSet':
      return timesSet(incident, event, recorded);
    case 'ReportingTimesProposed':
      return {};
    case 'ReportDrafted':
      return drafted(incident, event);
    case 'ReportIssued':
      return reportIssued(incident, event, recorded);
    case 'ReportHeld':
      return { held: { kind: event.kind } };
  }
};

const timesSet = (incident: Incident, event: Event<'ReportingTimesSet'>, { at }: RecordedEvent): Partial<Incident> => ({
  schedules: [
    ...incident.schedules.filter((one) => one.from < event.from),
    { schedule: event.after, from: event.from, setAt: at },
  ],
  timesSetSince: { report: true, scheduled: true },
});

/** A waiting final report carries whatever came after it, so nothing takes its place. */
const drafted = (incident: Incident, event: Event<'ReportDrafted'>): Partial<Incident> => {
  if (incident.draft?.kind === 'final' && event.kind !== 'final') return {};
  return { draft: { kind: event.kind, ...(event.because === undefined ? {} : { because: event.because }) } };
};

const reportIssued = (
  incident: Incident,
  event: Event<'ReportIssued'>,
  { seq, at }: RecordedEvent,
): Partial<Incident> => {
  const { serial, kind, slot, late } = event;
  const reports = [...incident.reports, { seq, serial, kind, issuedAt: at, late, ...present({ slot }) }];
  if (kind === 'correction') return { reports };
  const baseline = { serial, at, content: event.content };
  const scheduled = kind === 'scheduled' || incident.lastScheduled === undefined;
  return {
    reports,
    held: undefined,
    lastReport: baseline,
    ...(scheduled ? { lastScheduled: baseline } : {}),
    timesSetSince: { report: false, scheduled: scheduled ? false : incident.timesSetSince.scheduled },
    ...(slot === undefined ? {} : { reportedUntil: slotDue(slot) }),
    // A scheduled report leaves a waiting draft where it is, and only a final report answers a waiting final one.
    ...(kind === 'scheduled' || (incident.draft?.kind === 'final' && kind !== 'final') ? {} : { draft: undefined }),
  };
};
