// The clock of an incident: a real one has the real clock; a drill's goes by its own events and the real time, and by nothing
// else. It never goes back behind what has happened, whatever somebody does to the machine's.
import type { DrillScript } from '../../plan/plan-drills.ts';
import {
  epochMs,
  type Instant,
  instantAt,
  instantFromEpochMs,
  type LocalDate,
  later,
  localDate,
  plusDays,
} from '../../time.ts';
import type { Incident } from '../incident.ts';

type Timed = Pick<Incident, 'run' | 'lastAt'>;

export const clockOf = ({ run, lastAt }: Timed, real: Instant): Instant => {
  if (run === undefined) return real;
  if (run.stoppedAt !== undefined) return later(run.stoppedAt, lastAt);
  const { since, speed, paused } = run;
  if (paused || speed === 'stepped') return later(since.drill, lastAt);
  const passedMs = Math.max(0, epochMs(real) - epochMs(since.real)) * speed;
  const shown = instantFromEpochMs(epochMs(since.drill) + passedMs);
  return later(shown < run.endsAt ? shown : run.endsAt, lastAt);
};

/** Both times, for what is written down: the real one stands beside the incident's only where they differ. */
export const timesOf = (incident: Timed, real: Instant): { readonly now: Instant; readonly realAt?: Instant } => ({
  now: clockOf(incident, real),
  ...(incident.run === undefined ? {} : { realAt: real }),
});

/** A time of the script, on the day that counts as its first. */
export const scriptTime = (first: LocalDate, { day, at }: Pick<DrillScript['ends'], 'day' | 'at'>): Instant =>
  instantAt(plusDays(first, day - 1), at);

export const beginOf = ({ date, begins }: DrillScript, real: Instant): Instant =>
  instantAt(date ?? localDate(real), begins);
