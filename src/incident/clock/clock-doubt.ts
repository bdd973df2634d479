// Whether the clock can be believed: against when the program was written, against the newest event, and against what
// platforms say. A time that cannot be is frozen in no report; what people say is recorded all the same.
import { epochMs, type Instant, plusMinutes } from '../../time.ts';
import type { HealthFault, PartFault } from '../health-fault.ts';
import { faultKey } from '../health-fault.ts';

export type ClockFault = Extract<HealthFault, { code: 'clock' }>;

/** What is known of the clock outside the log. */
export interface ClockOpinion {
  readonly doubt?: ClockFault;
  readonly off?: Extract<HealthFault, { code: 'clock_off' }>;
  /** Somebody else says the same time, or somebody was seen to set the clock. */
  readonly vouched?: boolean;
  /** A process that has just begun, and nobody has said a time yet. */
  readonly settling?: boolean;
}

/** Two machines, and a clock that is corrected by and by, differ by less. */
const SET_BACK_MINUTES = 60;
const MOVED_MINUTES = 10;

/** A clock that stood ahead and was set right goes back no further; one that has lost its time goes back for years. */
const MOST_SET_BACK_MINUTES = 400 * 1440;

const CLOCK_PART = 'clock';

export const clockPart = (fault: ClockFault): PartFault => ({ part: CLOCK_PART, fault });

const KEY = faultKey({ part: CLOCK_PART, fault: { code: 'clock' } as ClockFault });

interface Known {
  readonly ill: ReadonlyMap<string, PartFault>;
  /** When the newest event was written down. */
  readonly lastAt: Instant;
}

/** What was doubted last, if it still is. */
export const clockFaultOf = ({ ill }: Pick<Known, 'ill'>): ClockFault | undefined => {
  const fault = ill.get(KEY)?.fault;
  return fault?.code === 'clock' ? fault : undefined;
};

export const clockDoubt = (known: Known, now: Instant, opinion: ClockOpinion = {}): ClockFault | undefined => {
  const { doubt, vouched = false, settling = false } = opinion;
  if (doubt !== undefined) return doubt;
  if (vouched) return undefined;
  const before = clockFaultOf(known);
  // What a platform said holds until it says otherwise: a restart has forgotten it.
  if (before?.why === 'platform' && settling) return before;
  // Of a clock that was years behind the newest times are the wrong ones.
  const newest = before?.why === 'before_log' ? before.other : known.lastAt;
  return now < plusMinutes(newest, -MOST_SET_BACK_MINUTES)
    ? { code: 'clock', why: 'before_log', clock: now, other: newest }
    : undefined;
};

/** Whether the clock was set back since, by more than clocks differ. */
export const isSetBack = ({ lastAt }: Pick<Known, 'lastAt'>, now: Instant): boolean =>
  now < plusMinutes(lastAt, -SET_BACK_MINUTES);

/** How far the clock was moved, when it was moved at all. */
export const isMoved = (from: Instant, to: Instant): boolean =>
  Math.abs(epochMs(to) - epochMs(from)) > MOVED_MINUTES * 60_000;
