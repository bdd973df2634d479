// Nothing goes out faster than Teams documents, and nobody waits longer than they must.
import { describe, expect, test } from '@jest/globals';
import { type Rates, rates } from '../../../../adapters/teams/line/rates.ts';
import { testClock } from '../office/messenger-under-test.ts';

const HOUR_MS = 3_600_000;

/** Sends as fast as it may, and comes back exactly when told. Returns the times. */
const sendingFor = (ms: number, conversation = 'c', step = (waitMs: number): number => waitMs): readonly number[] => {
  const clock = testClock(0);
  const limits = rates(clock);
  const times: number[] = [];
  for (let at = 0; at < ms; ) {
    const waitMs = limits.take(conversation);
    if (waitMs === 0) times.push(at);
    else {
      clock.passMs(step(waitMs));
      at += step(waitMs);
    }
  }
  return times;
};

const mostWithin = (times: readonly number[], ms: number): number => {
  let from = 0;
  let most = 0;
  for (const [at, time] of times.entries()) {
    while (time - (times[from] ?? 0) >= ms) from += 1;
    most = Math.max(most, at - from + 1);
  }
  return most;
};

describe('in one conversation', () => {
  const times = sendingFor(3 * HOUR_MS);

  test.each([
    [7, 1000],
    [8, 2000],
    [60, 30_000],
    [1800, HOUR_MS],
  ])('at most %i in %i ms', (most, ms) => {
    expect(mostWithin(times, ms)).toBeLessThanOrEqual(most);
  });

  test('the rates are made use of: seven at once, sixty in half a minute, nearly all of an hour', () => {
    expect(mostWithin(times, 1000)).toBe(7);
    expect(mostWithin(times, 30_000)).toBe(60);
    expect(times.length).toBeGreaterThan(3 * 1700);
  });
});

test('who comes back when told to gets a turn', () => {
  const clock = testClock(0);
  const limits = rates(clock);
  for (let turn = 0; turn < 7; turn += 1) expect(limits.take('c')).toBe(0);
  expect(limits.take('c')).toBe(1000);
  clock.passMs(999);
  expect(limits.take('c')).toBe(1);
  clock.passMs(1);
  expect(limits.take('c')).toBe(0);
  expect(limits.take('c')).toBe(1000);
});

test('in all at most fifty in a second, whoever is next', () => {
  const clock = testClock(0);
  const limits = rates(clock);
  for (let at = 0; at < 50; at += 1) expect(limits.take(`c${at}`)).toBe(0);
  expect(limits.take('another')).toBe(1000);
  clock.passMs(1000);
  expect(limits.take('another')).toBe(0);
});

test('a wait that Teams asked for is for that conversation only, and ends', () => {
  const clock = testClock(0);
  const limits = rates(clock);
  limits.hold('c', 20_000);
  expect(limits.take('c')).toBe(20_000);
  expect(limits.take('other')).toBe(0);
  clock.passMs(20_000);
  expect(limits.take('c')).toBe(0);
});

describe('a clock that is set back', () => {
  const spend = (limits: Rates): void => {
    for (let turn = 0; turn < 7; turn += 1) expect(limits.take('c')).toBe(0);
  };

  test('keeps nobody waiting longer, and lets nobody send more', () => {
    const clock = testClock(24 * HOUR_MS);
    const limits = rates(clock);
    spend(limits);
    limits.hold('held', 30_000);
    clock.passMs(-10 * HOUR_MS);
    expect(limits.take('c')).toBe(1000);
    expect(limits.take('held')).toBe(30_000);
    clock.passMs(30_000);
    expect(limits.take('c')).toBe(0);
    expect(limits.take('held')).toBe(0);
  });
});

test('thousands of conversations are remembered in bounded room', () => {
  const clock = testClock(0);
  const limits = rates(clock);
  for (let at = 0; at < 20_000; at += 1) {
    if (limits.take(`c${at}`) > 0) clock.passMs(1000);
  }
  expect(limits.take('c0')).toBe(0);
});
