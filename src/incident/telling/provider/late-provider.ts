// 提供事業者からの定期的な連絡が来ない: the times agreed with it, and whether it has kept the newest one (計画 個別3(4)②).
import {
  epochMs,
  type Instant,
  instantAt,
  instantFromEpochMs,
  localDate,
  MINUTE_MS,
  plusDays,
  plusMinutes,
} from '../../../time.ts';
import type { IncidentEvent } from '../../event.ts';
import type { Incident } from '../../incident.ts';
import type { Schedule } from '../../reporting/schedule.ts';

/** 「目処」 holds for the provider as for the ward; of several times that it missed only the newest is spoken of. */
export const lateProvider = ({ contacting, plan }: Incident, now: Instant): readonly IncidentEvent[] => {
  const { schedule: agreed, heardAt, lateFor } = contacting.provider;
  if (agreed === undefined) return [];
  const { toleranceMinutes } = plan.reporting;
  const due = newestTime(agreed.schedule, plusMinutes(now, -toleranceMinutes));
  const isHeard = heardAt !== undefined && heardAt >= plusMinutes(due, -toleranceMinutes);
  const isSaid = lateFor !== undefined && due < plusMinutes(lateFor, AGAIN_AFTER_MINUTES);
  return due <= agreed.from || isHeard || isSaid ? [] : [{ type: 'ProviderLate', due }];
};

/** While nothing is heard, at most once an hour, however often it should be. */
const AGAIN_AFTER_MINUTES = 60;

/** The newest of those times that is not after `until`. */
const newestTime = (schedule: Schedule, until: Instant): Instant => {
  if (schedule.type === 'interval') {
    const step = schedule.everyMinutes * MINUTE_MS;
    const anchor = epochMs(schedule.anchor);
    return instantFromEpochMs(anchor + Math.floor((epochMs(until) - anchor) / step) * step);
  }
  const today = localDate(until);
  const times = [plusDays(today, -1), today].flatMap((date) => schedule.times.map((time) => instantAt(date, time)));
  return times.findLast((time) => time <= until) ?? until;
};
