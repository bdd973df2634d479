// A person has looked at the clock and says that it is right: what the log doubts is over, and whatever a clock ahead of it has
// written is counted anew from now. What the program or a platform knows to be wrong is not right because somebody says so.
import type { Context } from '../command.ts';
import type { IncidentEvent } from '../event.ts';
import type { Incident } from '../incident.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { clockFaultOf, clockPart } from './clock-doubt.ts';

export const confirmClock = (incident: Incident, { now, clock }: Context): readonly IncidentEvent[] | Refusal => {
  const doubted = clockFaultOf(incident);
  if (clock?.doubt !== undefined || (doubted !== undefined && doubted.why !== 'before_log')) {
    return refuse({ code: 'clock_known_wrong' });
  }
  // In doubt, the newest event is the doubt itself: what was newest before it was written by the wrong clock.
  const from = doubted?.other ?? incident.lastAt;
  return [
    { type: 'ClockConfirmed' },
    ...(doubted === undefined ? [] : [{ type: 'HealthNoted', state: 'ended', ...clockPart(doubted) } as const]),
    ...(from > now ? [{ type: 'ClockSetRight', from, to: now } as const] : []),
  ];
};
