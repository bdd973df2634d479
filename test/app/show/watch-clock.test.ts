// The clock held against when the program was written, what platforms say, and a steady count.
import { expect, test } from '@jest/globals';
import { watchClock } from '../../../src/app/show/watch-clock.ts';
import { plusMinutes } from '../../../src/time.ts';
import { on } from '../../incident/given-when-then.ts';

/** A machine whose clock and steady count are turned by hand. */
const machine = (start = on('11:00')) => {
  let now = start;
  let steadyMs = 0;
  return {
    clock: { now: () => now },
    steadyMs: () => steadyMs,
    now: () => now,
    pass: (minutes: number) => {
      now = plusMinutes(now, minutes);
      steadyMs += minutes * 60_000;
    },
    set: (to: typeof now) => {
      now = to;
    },
  };
};

test('a time before the program was written cannot be', () => {
  const one = machine(on('2020-01-01 00:00'));
  const watch = watchClock({ ...one, writtenAt: on('2025-06-01 00:00') });
  expect(watch.opinion(one.now()).doubt).toMatchObject({ why: 'before_program' });
  one.set(on('11:00'));
  expect(watch.opinion(one.now()).doubt).toBeUndefined();
});

test('a platform that says another time puts the clock in doubt, until it is set right', () => {
  const one = machine(on('12/5 11:00'));
  const watch = watchClock(one);
  watch.heard('Slack', on('11:00'));
  one.pass(3);
  expect(watch.opinion(one.now()).doubt).toMatchObject({ why: 'platform', source: 'Slack', other: on('11:03') });
  one.set(on('11:03'));
  expect(watch.opinion(one.now())).toEqual({ vouched: true });
});

test('a platform that says the same time vouches for it, however long ago', () => {
  const one = machine();
  const watch = watchClock(one);
  watch.heard('Teams', on('11:01'));
  one.pass(600);
  expect(watch.opinion(one.now())).toEqual({ vouched: true });
});

test('somebody who sets the clock back while it runs vouches for it; ahead is nobody', () => {
  const one = machine(on('12/5 11:00'));
  const watch = watchClock(one);
  one.set(on('11:00'));
  expect(watch.opinion(one.now())).toMatchObject({ vouched: true });
  one.set(on('2026-12-04 11:00'));
  expect(watch.opinion(one.now())).toMatchObject({ vouched: false });
});

test('a clock that is some minutes off is said to be, and believed', () => {
  const one = machine(on('11:07'));
  const watch = watchClock(one);
  watch.heard('Slack', on('11:00'));
  expect(watch.opinion(one.now())).toEqual({ vouched: true, off: { code: 'clock_off', minutes: 7, source: 'Slack' } });
});
