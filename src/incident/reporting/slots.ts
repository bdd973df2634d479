// The fixed times at which a report is owed: pure arithmetic on the schedules in force (計画 個別3(4)①ア).

import type { Plan } from '../../plan/plan.ts';
import {
  dayOfWeek,
  epochMs,
  type Instant,
  instantAt,
  instantFromEpochMs,
  later,
  localDate,
  MINUTE_MS,
  plusDays,
} from '../../time.ts';
import type { Schedule } from '../event.ts';
import type { Incident } from '../incident.ts';

type Days = Plan['reporting']['days'];

/** A schedule without a slot in eight days has none at all: weekdays leave at most two days empty. */
const HORIZON_DAYS = 8;

/** The next fixed time after `now` that has no report yet; undefined once the incident is closed. */
export const nextReportAt = (incident: Incident, now: Instant): Instant | undefined => {
  if (incident.closedAt !== undefined) return undefined;
  const after = later(now, incident.reportedUntil);
  let from = after;
  for (const piece of pieces(incident)) {
    if (piece.until !== undefined && piece.until <= from) continue;
    from = later(from, piece.from);
    const slot = nextSlot(piece.schedule, incident.plan.reporting.days, after, piece.from);
    if (slot !== undefined && (piece.until === undefined || slot < piece.until)) return slot;
  }
  return undefined;
};

/** Every fixed time that passed without its report, oldest first. */
export const dueSlots = (incident: Incident, now: Instant): readonly Instant[] => {
  if (incident.closedAt !== undefined) return [];
  const { days } = incident.plan.reporting;
  return pieces(incident).flatMap(({ schedule, from, until }) => {
    const slots: Instant[] = [];
    let before = incident.reportedUntil;
    let slot = nextSlot(schedule, days, before, from);
    // Each is later than the one before it, or there is no end.
    while (slot !== undefined && slot > before && slot <= now && (until === undefined || slot < until)) {
      slots.push(slot);
      before = slot;
      slot = nextSlot(schedule, days, slot, from);
    }
    return slots;
  });
};

/** The first report of an incident that is being declared now, by the plan's own times. */
export const firstReportAfter = (plan: Plan, now: Instant): Instant | undefined =>
  nextSlot({ type: 'daily', times: plan.reporting.times }, plan.reporting.days, now, now);

interface Piece {
  readonly schedule: Schedule;
  readonly from: Instant;
  /** The next schedule's beginning, exclusive. */
  readonly until: Instant | undefined;
}

const pieces = (incident: Incident): readonly Piece[] =>
  incident.schedules.map(({ schedule, from }, at) => ({ schedule, from, until: incident.schedules[at + 1]?.from }));

/** The first slot that is later than `after` and not before `from`. */
const nextSlot = (schedule: Schedule, days: Days, after: Instant, from: Instant): Instant | undefined =>
  schedule.type === 'daily' ? nextDaily(schedule.times, days, after, from) : nextInterval(schedule, days, after, from);

const nextDaily = (
  times: Extract<Schedule, { type: 'daily' }>['times'],
  days: Days,
  after: Instant,
  from: Instant,
): Instant | undefined => {
  const first = localDate(later(after, from));
  for (let ahead = 0; ahead <= HORIZON_DAYS; ahead += 1) {
    const date = ahead === 0 ? first : plusDays(first, ahead);
    if (!isReportingDay(days, date)) continue;
    for (const time of times) {
      const slot = instantAt(date, time);
      if (slot > after && slot >= from) return slot;
    }
  }
  return undefined;
};

const nextInterval = (
  { everyMinutes, anchor }: Extract<Schedule, { type: 'interval' }>,
  days: Days,
  after: Instant,
  from: Instant,
): Instant | undefined => {
  const step = everyMinutes * MINUTE_MS;
  const start = Math.max(epochMs(after) + 1, epochMs(from));
  let slot = epochMs(anchor) + Math.max(0, Math.ceil((start - epochMs(anchor)) / step)) * step;
  const horizon = slot + HORIZON_DAYS * 1440 * MINUTE_MS;
  for (; slot <= horizon; slot += step) {
    const instant = instantFromEpochMs(slot);
    if (isReportingDay(days, localDate(instant))) return instant;
  }
  return undefined;
};

const isReportingDay = (days: Days, date: ReturnType<typeof localDate>): boolean =>
  days === 'every_day' || (dayOfWeek(date) >= 1 && dayOfWeek(date) <= 5);
