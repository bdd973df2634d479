// Reports: every fixed time is answered exactly once, whatever the clock did, under numbers without a gap.
import type { IncidentEvent, RecordedEvent, Schedule } from '../../../src/incident/event.ts';
import {
  dayOfWeek,
  epochMs,
  type Instant,
  instantFromEpochMs,
  localDate,
  MINUTE_MS,
  type SlotKey,
  slotDue,
  slotKey,
  wallTime,
} from '../../../src/time.ts';
import type { World } from '../world/world.ts';
import { promise } from './broken-promise.ts';
import type { Chronicle } from './chronicle.ts';

interface InForce {
  readonly schedule: Schedule;
  readonly from: Instant;
}

/** The schedules, as the log tells them. */
const withEvent = (inForce: readonly InForce[], { event, at }: RecordedEvent): readonly InForce[] => {
  switch (event.type) {
    case 'IncidentDeclared':
      return [{ schedule: event.schedule, from: at }];
    case 'ReportingTimesSet':
      return [...inForce.filter(({ from }) => from < event.from), { schedule: event.after, from: event.from }];
    default:
      return inForce;
  }
};

/** Told minute by minute: a second way to the answer, simple enough to be trusted. */
const isFixedTime = (minute: Instant, inForce: readonly InForce[], days: string): boolean => {
  if (days === 'weekdays' && [0, 6].includes(dayOfWeek(localDate(minute)))) return false;
  const schedule = inForce.findLast(({ from }) => from <= minute)?.schedule;
  if (schedule === undefined) return false;
  if (schedule.type === 'daily') return schedule.times.includes(wallTime(minute));
  const sinceAnchor = (epochMs(minute) - epochMs(schedule.anchor)) / MINUTE_MS;
  return sinceAnchor >= 0 && sinceAnchor % schedule.everyMinutes === 0;
};

/** The clock has had its turn at that moment: what was due up to then is owed. */
export const clockHadItsTurn = (chronicle: Chronicle, at: Instant): void => {
  const { incident, owedUntilMs } = chronicle;
  if (incident.closedAt !== undefined) return;
  const inForce = chronicle.events.reduce(withEvent, []);
  const firstMinute = Math.floor(owedUntilMs / MINUTE_MS) * MINUTE_MS + MINUTE_MS;
  for (let ms = firstMinute; ms <= epochMs(at); ms += MINUTE_MS) {
    const minute = instantFromEpochMs(ms);
    if (isFixedTime(minute, inForce, incident.plan.reporting.days)) chronicle.owed.add(slotKey(minute));
  }
  chronicle.owedUntilMs = Math.max(owedUntilMs, epochMs(at));
};

export const reportsHold = (world: World, chronicle: Chronicle): void => {
  const { id, events, owed } = chronicle;
  const answered: SlotKey[] = [];
  const serials: number[] = [];
  let inForce: readonly InForce[] = [];
  for (const recorded of events) {
    const { event } = recorded;
    inForce = withEvent(inForce, recorded);
    if (event.type !== 'ReportIssued') continue;
    if (event.kind === 'correction') {
      promise(serials.includes(event.serial), 'a correction keeps the number of its report', () => event.serial);
      continue;
    }
    serials.push(event.serial);
    if (event.slot !== undefined) answered.push(...slotsHold(event, event.slot, recorded.at, inForce, chronicle));
  }
  const noGap = serials.every((serial, index) => serial === index + 1);
  promise(noGap, 'serial numbers have no gap', () => ({ id, serials }));
  promise(new Set(answered).size === answered.length, 'no fixed time is answered twice', () => ({ id, answered }));
  const missed = [...owed].filter((slot) => !answered.includes(slot));
  promise(missed.length === 0, 'no fixed time is missed', () => ({ id, now: world.clock.now(), missed, answered }));
};

/** The fixed times that a scheduled report answers. */
const slotsHold = (
  report: Extract<IncidentEvent, { type: 'ReportIssued' }>,
  slot: SlotKey,
  at: Instant,
  inForce: readonly InForce[],
  { id, incident }: Chronicle,
): readonly SlotKey[] => {
  const { days, toleranceMinutes } = incident.plan.reporting;
  const slots = [...report.missedSlots, slot];
  const wrong = slots.filter((one) => !isFixedTime(slotDue(one), inForce, days));
  promise(wrong.length === 0, 'only fixed times are reported', () => ({ id, wrong, inForce }));
  const isLate = epochMs(at) - epochMs(slotDue(slot)) > toleranceMinutes * MINUTE_MS;
  promise(report.late === isLate, 'a late report says so', () => ({ id, at, slot, late: report.late }));
  return slots;
};
