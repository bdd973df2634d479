// 頻度: sets the times of the scheduled reports from a moment on (計画 個別3(4)①). Only a person does this.
import { type Instant, instantAt, localDate, plusMinutes, type WallTime, wallTime } from '../../time.ts';
import type { Context, TimesGiven } from '../command.ts';
import { planSchedule } from '../declare.ts';
import type { IncidentEvent, Schedule } from '../event.ts';
import type { Incident } from '../incident.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { AnnouncedSchedule } from './schedule.ts';

export const decideTimes = (
  incident: Incident,
  command: { readonly times: TimesGiven; readonly from?: Instant; readonly because?: string },
  { now }: Context,
): readonly IncidentEvent[] | Refusal => {
  if (command.from !== undefined && command.from < now) return refuse({ code: 'time_in_past', at: command.from });
  const from = command.from ?? now;
  const inForce = scheduleAt(incident, from);
  const after = scheduleGiven(incident, command.times, from);
  const isSame = JSON.stringify(inForce) === JSON.stringify(after);
  // Times that were announced but are not in force yet are replaced too, also by the present ones.
  const replaces = incident.schedules
    .filter((one) => one.from > from)
    .map((one): AnnouncedSchedule => ({ schedule: one.schedule, from: one.from }));
  const [pending] = replaces;
  if (isSame && pending === undefined) return [];
  const before = isSame && pending !== undefined ? pending.schedule : inForce;
  const because = command.because === undefined ? {} : { because: command.because };
  return [
    { type: 'ReportingTimesSet', before, after, from, ...because, ...(replaces.length === 0 ? {} : { replaces }) },
  ];
};

/** The schedule in force at that moment. */
export const scheduleAt = (incident: Incident, at: Instant): Schedule =>
  (incident.schedules.findLast((one) => one.from <= at) ?? incident.schedules[0])?.schedule ??
  planSchedule(incident.plan);

export const scheduleGiven = (incident: Incident, times: TimesGiven, from: Instant): Schedule => {
  switch (times.type) {
    case 'default':
      return planSchedule(incident.plan);
    case 'daily':
      return { type: 'daily', times: [...new Set(times.times)].sort() };
    case 'every':
      return { type: 'interval', everyMinutes: times.minutes, anchor: nextFullHour(from) };
  }
};

/** Intervals are counted from a full hour, so that people can remember them. */
const nextFullHour = (at: Instant): Instant => {
  const hour = instantAt(localDate(at), `${wallTime(at).slice(0, 2)}:00` as WallTime);
  return hour >= at ? hour : plusMinutes(hour, 60);
};
