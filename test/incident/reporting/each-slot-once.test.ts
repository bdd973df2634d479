// Any pattern of late, repeated and missing ticks gives each fixed time exactly once, in order, and none invented.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decide } from '../../../src/incident/decide.ts';
import type { Schedule } from '../../../src/incident/event.ts';
import { dueSlots, nextReportAt } from '../../../src/incident/reporting/slots.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import {
  dayOfWeek,
  epochMs,
  type Instant,
  instantFromEpochMs,
  localDate,
  MINUTE_MS,
  slotDue,
  wallTime,
} from '../../../src/time.ts';
import { DECLARED, givenUnder, incidentOf, MANAGER, on, type Step, ward, wardWith } from '../given-when-then.ts';

const START = on('11:20');
const minutesOn = (minutes: number): Instant => instantFromEpochMs(epochMs(START) + minutes * MINUTE_MS);
const CLOCK = { platform: 'clock', id: 'clock', label: '時計' };
const DAYS = 4;

/** Minutes after the declaration; in any order, with repeats. */
const ticks = fc.array(fc.integer({ min: -60, max: DAYS * 1440 }), { maxLength: 25 });

const ticked = (plan: Plan, steps: readonly Step[], minutes: readonly number[]): readonly Instant[] => {
  let incident = incidentOf(givenUnder(plan, DECLARED, ...steps));
  const answered: Instant[] = [];
  for (const minute of minutes) {
    const decision = decide(incident, { type: 'tick' }, { now: minutesOn(minute), actor: CLOCK });
    if ('refused' in decision) throw new Error(decision.code);
    incident = decision.incident;
    for (const event of decision.events) {
      if (event.type !== 'ReportIssued' || event.slot === undefined) continue;
      answered.push(...[...event.missedSlots, event.slot].map(slotDue));
    }
  }
  return answered;
};

const reportingDay = (plan: Plan, at: Instant): boolean =>
  plan.reporting.days === 'every_day' || ![0, 6].includes(dayOfWeek(localDate(at)));

/** The plain definition: look at every minute of the time in question. */
const owed = (plan: Plan, inForce: (at: Instant) => Schedule): readonly Instant[] =>
  Array.from({ length: DAYS * 1440 }, (_, minute) => minutesOn(minute + 1)).filter((at) => {
    const schedule = inForce(at);
    if (!reportingDay(plan, at)) return false;
    if (schedule.type === 'daily') return schedule.times.includes(wallTime(at));
    const off = (epochMs(at) - epochMs(schedule.anchor)) / MINUTE_MS;
    return off >= 0 && off % schedule.everyMinutes === 0;
  });

const PLAN_TIMES: Schedule = { type: 'daily', times: ward.reporting.times };
const every = (everyMinutes: number): Schedule => ({ type: 'interval', everyMinutes, anchor: on('12:00') });

const everySlotOnce = (plan: Plan, steps: readonly Step[], inForce: (at: Instant) => Schedule): void => {
  const all = owed(plan, inForce);
  fc.assert(
    fc.property(ticks, (minutes) => {
      const last = minutesOn(Math.max(0, ...minutes));
      expect(ticked(plan, steps, minutes)).toEqual(all.filter((at) => at <= last));
    }),
    { numRuns: 25 },
  );
};

describe('each fixed time is answered once, in order, by its own report or by the one that names it as missed', () => {
  test('of the plan', () => everySlotOnce(ward, [], () => PLAN_TIMES));

  test('on weekdays only, over a weekend', () => everySlotOnce(wardWith({ days: 'weekdays' }), [], () => PLAN_TIMES));

  test.each([10, 45, 90, 120, 1440])('every %i minutes', (minutes) => {
    everySlotOnce(ward, [['11:20', MANAGER, `times every ${minutes}m`]], () => every(minutes));
  });

  test('when the times change, and change back', () => {
    const steps: readonly Step[] = [
      ['11:20', MANAGER, 'times every 90m from 12/5 12:00'],
      ['11:20', MANAGER, 'times default from 12/6 10:30'],
    ];
    const hourly: Schedule = { type: 'interval', everyMinutes: 90, anchor: on('12/5 12:00') };
    everySlotOnce(ward, steps, (at) => (at >= on('12/5 12:00') && at < on('12/6 10:30') ? hourly : PLAN_TIMES));
  });
});

describe('the next report', () => {
  test('is the first that falls due, whenever one looks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: DAYS * 1440 }),
        fc.constantFrom('default', 'every 90m', '00:00 23:59'),
        (minute, times) => {
          const incident = incidentOf(givenUnder(ward, DECLARED, ['11:20', MANAGER, `times ${times}`]));
          const next = nextReportAt(incident, minutesOn(minute));
          if (next === undefined) throw new Error('there is always a next report');
          expect(next > minutesOn(minute)).toBe(true);
          expect(dueSlots(incident, next).at(-1)).toBe(next);
          expect(
            dueSlots(incident, instantFromEpochMs(epochMs(next) - 1)).filter((at) => at > minutesOn(minute)),
          ).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
