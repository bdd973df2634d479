// Of the reports and what they say: those whose time has passed, a draft, the leak nobody has spoken of, an estimate that has passed.
import { hasPassed } from '../../incident/facts/estimate.ts';
import { dueSlots, nextReportAt } from '../../incident/reporting/slots.ts';
import { minutesBetween, plusMinutes } from '../../time.ts';
import { isPast, type Owed, openPanel, placeIn, type Reading, whoMay } from './owed.ts';

/** So long before a report somebody looks whether its six items still hold. */
const LOOK_BEFORE_MINUTES = 30;

export const reportsOwed = (reading: Reading): readonly Owed[] =>
  reading.incident.closedAt === undefined
    ? [...heldByClock(reading), ...unsentReport(reading), ...draft(reading), ...leak(reading), ...facts(reading)]
    : [];

/** While the clock cannot be believed, reports wait for somebody who says what time it is. */
const heldByClock = (reading: Reading): readonly Owed[] =>
  reading.incident.held === undefined
    ? []
    : [
        {
          kind: 'clock',
          id: 'report-held',
          title: reading.words.texts.now.titles.reportHeld,
          urgency: 'now',
          by: whoMay(reading, 'report'),
          href: placeIn(reading, '#readiness'),
          act: 'look',
        },
      ];

/** The program issues it by itself; that it has not is something to be seen and mended. */
const unsentReport = (reading: Reading): readonly Owed[] => {
  const { incident, now, words } = reading;
  const slot = dueSlots(incident, now).at(-1);
  if (slot === undefined) return [];
  const { titles } = words.texts.now;
  const isLate = isPast(plusMinutes(slot, incident.plan.reporting.toleranceMinutes), now);
  const at = words.texts.dates.near(slot, now);
  return [
    {
      kind: 'report_overdue',
      id: `report-${slot}`,
      title: isLate ? titles.reportOverdue(at) : titles.reportDue(at),
      urgency: isLate ? 'overdue' : 'now',
      by: whoMay(reading, 'report'),
      due: slot,
      href: placeIn(reading, '#operations'),
      act: 'look',
    },
  ];
};

const draft = (reading: Reading): readonly Owed[] => {
  const { incident, words } = reading;
  const { approver } = incident.plan.reporting;
  if (incident.draft === undefined) return [];
  return [
    {
      kind: 'draft',
      id: 'draft',
      title: words.texts.now.titles.draft(words.texts.words.reportKinds[incident.draft.kind]),
      urgency: 'now',
      by: approver === null ? whoMay(reading, 'approve') : [approver],
      href: placeIn(reading, '#operations'),
      act: 'approve',
    },
  ];
};

/** 不明 is never taken for なし, and is asked again at every report (P6(3)). */
const leak = (reading: Reading): readonly Owed[] => {
  const { incident, words } = reading;
  if (incident.facts.leak !== undefined) return [];
  return [
    {
      kind: 'leak',
      id: 'leak',
      title: words.texts.now.titles.leak,
      urgency: 'now',
      by: whoMay(reading, 'update'),
      since: incident.declaredAt,
      href: placeIn(reading, '/tasks#leak'),
      act: 'enter',
    },
  ];
};

const facts = (reading: Reading): readonly Owed[] => {
  const { incident, now, words } = reading;
  const { titles } = words.texts.now;
  const next = nextReportAt(incident, now);
  const at = { by: whoMay(reading, 'update'), href: openPanel(reading, 'update'), act: 'enter' } as const;
  const isNear = next !== undefined && minutesBetween(now, next) <= LOOK_BEFORE_MINUTES;
  return [
    ...(hasPassed(incident.facts.estimate, now)
      ? [{ kind: 'estimate', id: 'estimate', title: titles.estimate, urgency: 'now', ...at } as const]
      : []),
    ...(incident.owners.length === 0
      ? [
          {
            kind: 'owners',
            id: 'owners',
            title: titles.owners,
            urgency: 'soon',
            by: whoMay(reading, 'decide'),
            href: openPanel(reading, 'owners'),
            act: 'record',
          } as const,
        ]
      : []),
    ...(isNear
      ? [
          {
            kind: 'next_report',
            id: `before-${next}`,
            title: titles.nextReport(words.texts.dates.near(next, now)),
            urgency: 'soon',
            due: next,
            ...at,
          } as const,
        ]
      : []),
  ];
};
