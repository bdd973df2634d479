// What is true until a time, or from a time on: an estimate, announced reporting times, a council that is to begin. The
// moment it changes is a due thing like a slot, so that whatever says it is compared again; each moment is noted once.
import type { Instant } from '../time.ts';
import { endOf } from './facts/estimate.ts';
import type { Incident } from './incident.ts';
import { type Moment, momentKey, type SetAhead } from './moment.ts';

/** Those that have come and are not noted yet. */
export const momentsDue = (incident: Incident, now: Instant): readonly Moment[] =>
  momentsOf(incident).filter((moment) => moment.at <= now && !incident.passed.has(momentKey(moment)));

const momentsOf = ({ facts, schedules, contacting }: Incident): readonly Moment[] => {
  const end = facts.estimate === undefined ? undefined : endOf(facts.estimate);
  return [
    ...(end === undefined ? [] : [{ what: 'estimate', at: end } as const]),
    ...schedules.filter(isAhead).map(({ from }) => ({ what: 'times', at: from }) as const),
    ...contacting.council.filter(isAhead).map(({ from }) => ({ what: 'council', at: from }) as const),
  ];
};

const isAhead = ({ from, setAt }: SetAhead & { readonly from: Instant }): boolean => from > setAt;
