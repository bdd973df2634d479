// What is known of the clock outside the log: when the program was written, what platforms say the time is, and whether
// somebody was seen to set it. A steady count beside it tells a clock that was set from time that has passed.

import { type ClockFault, type ClockOpinion, clockFaultOf } from '../../incident/clock/clock-doubt.ts';
import type { Clock, ClockWitness } from '../../ports/clock.ts';
import type { HealthSource } from '../../ports/health.ts';
import type { Store } from '../../ports/store.ts';
import { present } from '../../present.ts';
import { epochMs, type Instant, instantFromEpochMs, MINUTE_MS } from '../../time.ts';
import type { IncidentStates } from '../incident-states.ts';

export interface ClockWatch extends ClockWitness {
  opinion(now: Instant): ClockOpinion;
}

/** Platforms turn requests away that are five minutes off; they themselves are not. */
const OFF_AFTER_MS = 5 * MINUTE_MS;
/** A report that is a little off is better than none. */
const WRONG_AFTER_MS = 60 * MINUTE_MS;
/** So much of a step is somebody who sets the clock. */
const STEP_MS = 2 * MINUTE_MS;
/** So long after a start a platform may still have to be heard. */
const SETTLING_MS = 10 * MINUTE_MS;

export interface WatchingClock {
  readonly clock: Clock;
  /** Counts on whatever the clock is set to. */
  readonly steadyMs: () => number;
  /** No earlier time can be right. */
  readonly writtenAt?: Instant;
}

export const watchClock = ({ clock, steadyMs, writtenAt }: WatchingClock): ClockWatch => {
  const startedMs = steadyMs();
  let heard: { readonly source: string; readonly theirMs: number; readonly steadyMs: number } | undefined;
  let before = { ms: epochMs(clock.now()), steadyMs: startedMs };
  let wasSetBack = false;

  /** Back is a correction of a clock that stood ahead; ahead again may be anything. */
  const notice = (nowMs: number): void => {
    const steady = steadyMs();
    const step = nowMs - before.ms - (steady - before.steadyMs);
    if (step < -STEP_MS) wasSetBack = true;
    if (step > STEP_MS) wasSetBack = false;
    before = { ms: nowMs, steadyMs: steady };
  };

  return {
    heard: (source, theirs) => {
      heard = { source, theirMs: epochMs(theirs), steadyMs: steadyMs() };
    },
    opinion: (now) => {
      const nowMs = epochMs(now);
      notice(nowMs);
      const doubted = (why: ClockFault['why'], other: Instant, source?: string): ClockOpinion => ({
        doubt: { code: 'clock', why, clock: now, other, ...present({ source }) },
      });
      if (writtenAt !== undefined && now < writtenAt) return doubted('before_program', writtenAt);
      if (heard === undefined) return { vouched: wasSetBack, settling: steadyMs() - startedMs < SETTLING_MS };
      const theirs = heard.theirMs + (steadyMs() - heard.steadyMs);
      const offMs = nowMs - theirs;
      if (Math.abs(offMs) > WRONG_AFTER_MS) return doubted('platform', instantFromEpochMs(theirs), heard.source);
      if (Math.abs(offMs) <= OFF_AFTER_MS) return { vouched: true };
      return {
        vouched: true,
        off: { code: 'clock_off', minutes: Math.round(offMs / MINUTE_MS), source: heard.source },
      };
    },
  };
};

/** For /readyz: what is doubted by the outside, or by the log of an incident that is open. */
export const clockHealth = (
  { opinion }: ClockWatch,
  { clock, store, states }: { readonly clock: Clock; readonly store: Store; readonly states: IncidentStates },
): HealthSource => ({
  part: 'clock',
  faults: async () => {
    const { doubt, off } = opinion(clock.now());
    if (doubt !== undefined || off !== undefined) return [doubt ?? off].filter((one) => one !== undefined);
    for (const head of await store.read.openIncidents()) {
      const fault = clockFaultOf(await states.at(store.read, head));
      if (fault !== undefined) return [fault];
    }
    return [];
  },
});
