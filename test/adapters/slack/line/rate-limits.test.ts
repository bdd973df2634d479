// Slack's rates are kept without anybody waiting in here: whoever has no turn is told when to come back, and a channel
// that has to wait holds up no other.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rateLimits } from '../../../../adapters/slack/line/rate-limits.ts';
import { type SlackRig, slackRig } from '../office/emulator.ts';
import { card, messaging, testClock } from '../office/messenger-under-test.ts';

const MINUTE_MS = 60_000;

/** How many of the calls made in that time, one each 50 ms, got their turn. */
const gone = (method: string, conversations: readonly string[], ms: number): number => {
  const clock = testClock(0);
  const limits = rateLimits(clock);
  let count = 0;
  for (let at = 0; at < ms; at += 50) {
    count += conversations.filter((conversation) => limits.take(method, conversation) === 0).length;
    clock.passMs(50);
  }
  return count;
};

describe('the rates', () => {
  test('a channel takes twenty messages at once, then one a second; another channel has its own', () => {
    expect(gone('chat.postMessage', ['C1'], MINUTE_MS)).toBeLessThanOrEqual(80);
    expect(gone('chat.postMessage', ['C1'], MINUTE_MS)).toBeGreaterThanOrEqual(78);
    expect(gone('chat.postMessage', ['C1', 'C2'], MINUTE_MS)).toBeGreaterThanOrEqual(156);
  });

  test('edits and pins have one budget in the whole workspace', () => {
    const tenMinutes = 10 * MINUTE_MS;
    const channels = ['C1', 'C2', 'C3'];
    expect(gone('chat.update', channels, tenMinutes)).toBeLessThanOrEqual(500 + 50);
    expect(gone('chat.update', channels, tenMinutes)).toBeGreaterThanOrEqual(500);
    expect(gone('pins.add', channels, tenMinutes)).toBeLessThanOrEqual(200 + 20);
    expect(gone('pins.add', channels, tenMinutes)).toBeGreaterThanOrEqual(200);
  });

  test('who comes back when told to gets a turn', () => {
    const clock = testClock(0);
    const limits = rateLimits(clock);
    for (let turn = 0; turn < 20; turn += 1) expect(limits.take('chat.postMessage', 'C1')).toBe(0);
    const waitMs = limits.take('chat.postMessage', 'C1');
    expect(waitMs).toBe(1000);
    clock.passMs(waitMs - 1);
    expect(limits.take('chat.postMessage', 'C1')).toBe(1);
    clock.passMs(1);
    expect(limits.take('chat.postMessage', 'C1')).toBe(0);
  });
});

describe('a wait that Slack asked for', () => {
  test('is for that method in that conversation, and ends', () => {
    const clock = testClock(0);
    const limits = rateLimits(clock);
    limits.hold('chat.update', 'C1', 30_000);
    expect(limits.take('chat.update', 'C1')).toBe(30_000);
    expect(limits.take('chat.update', 'C2')).toBe(0);
    expect(limits.take('pins.add', 'C1')).toBe(0);
    clock.passMs(29_000);
    expect(limits.take('chat.update', 'C1')).toBe(1000);
    clock.passMs(1000);
    expect(limits.take('chat.update', 'C1')).toBe(0);
  });

  test('lasts no longer than asked when the clock is set back', () => {
    const clock = testClock(100 * MINUTE_MS);
    const limits = rateLimits(clock);
    limits.hold('chat.update', 'C1', 30_000);
    clock.passMs(-90 * MINUTE_MS);
    expect(limits.take('chat.update', 'C1')).toBe(30_000);
    clock.passMs(30_000);
    expect(limits.take('chat.update', 'C1')).toBe(0);
  });
});

test('a clock that is set back keeps nobody waiting for a token', () => {
  const clock = testClock(100 * MINUTE_MS);
  const limits = rateLimits(clock);
  for (let turn = 0; turn < 10; turn += 1) expect(limits.take('pins.add', 'C1')).toBe(0);
  clock.passMs(-90 * MINUTE_MS);
  const waitMs = limits.take('pins.add', 'C1');
  expect(waitMs).toBeLessThanOrEqual(3000);
  clock.passMs(waitMs);
  expect(limits.take('pins.add', 'C1')).toBe(0);
});

describe('through the messenger', () => {
  let rig: SlackRig;
  beforeAll(async () => {
    rig = await slackRig();
  });
  afterAll(() => rig.close());

  test('while a channel has to wait nothing is sent there, and another one gets its message', async () => {
    const { messenger, clock } = messaging(rig);
    const [held, free] = await Promise.all([rig.newChannel(), rig.newChannel()]);
    const post = (id: string, key: string) => messenger.post({ platform: 'slack', id }, card('第1報'), key);
    rig.proxy.forgetCalls();
    rig.proxy.failNext({ kind: 'wait', retryAfter: 20 });
    await expect(post(held, 'k1')).rejects.toMatchObject({ code: 'rate_limited', retryAfterMs: 20_000 });
    clock.passMs(5000);
    await expect(post(held, 'k1')).rejects.toMatchObject({ code: 'rate_limited', retryAfterMs: 15_000 });
    await post(free, 'k2');
    expect(rig.proxy.callsOf('chat.postMessage')).toHaveLength(2);
    clock.passMs(15_000);
    await post(held, 'k1');
    expect(await rig.seen(held)).toMatchObject([{ key: 'k1' }]);
  });

  test('the message after a burst is told to come back in a second', async () => {
    const { messenger } = messaging(rig);
    const place = { platform: 'slack', id: await rig.newChannel() };
    const burst = Array.from({ length: 20 }, (_, at) => `k${at}`);
    for (const key of burst) await messenger.post(place, card(key), key);
    await expect(messenger.post(place, card('e'), 'e')).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfterMs: 1000,
    });
    expect((await rig.seen(place.id)).map(({ key }) => key)).toEqual(burst);
  });
});
