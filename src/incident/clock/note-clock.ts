// What the log notes of its clock before anything else happens: that it is in doubt, that it no longer is, and that it was
// set right, from where everything that waits is counted anew.
import { epochMs, type Instant, instantFromEpochMs } from '../../time.ts';
import type { Context } from '../command.ts';
import type { IncidentEvent } from '../event.ts';
import type { Incident } from '../incident.ts';
import { type ClockFault, clockDoubt, clockFaultOf, clockPart, isMoved, isSetBack } from './clock-doubt.ts';

export const noteClock = (incident: Incident, { now, clock }: Context): readonly IncidentEvent[] => {
  const doubt = clockDoubt(incident, now, clock);
  const before = clockFaultOf(incident);
  if (doubt !== undefined) {
    return before === undefined ? [{ type: 'HealthNoted', state: 'began', ...clockPart(doubt) }] : [];
  }
  const from = before === undefined ? incident.lastAt : wrongTime(before, incident, now);
  // Without anybody who watches the clock an earlier time is that of another machine: it changes nothing more.
  const isRight = before === undefined ? clock !== undefined && isSetBack(incident, now) : isMoved(from, now);
  return [
    ...(before === undefined ? [] : [{ type: 'HealthNoted', state: 'ended', ...clockPart(before) } as const]),
    ...(isRight
      ? [{ type: 'ClockSetRight', from, to: now, ...(before === undefined ? {} : { since: before.clock }) } as const]
      : []),
  ];
};

/** What the wrong clock would show now: a platform knew by how much it was wrong; otherwise its newest event tells. */
const wrongTime = ({ why, clock, other }: ClockFault, { lastAt }: Incident, now: Instant): Instant =>
  why === 'platform' ? instantFromEpochMs(epochMs(now) - (epochMs(other) - epochMs(clock))) : lastAt;
