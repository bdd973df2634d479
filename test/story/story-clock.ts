// One time for the chat, for the program and for the people: all of them ask Date, and Date says what the story tells.
// Timers stay real, because the lines between them are.
import { jest } from '@jest/globals';

const REAL = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'cancelIdleCallback',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

const MINUTE_MS = 60_000;

export interface ToldTime {
  now(): number;
  /** Whether a minute began with it. */
  passSecond(): boolean;
  /** To the beginning of the next minute. */
  passMinute(): void;
  /** Back to the machine's own. */
  end(): void;
}

/** `begins` is a time of Tokyo, such as `2019-12-04T11:20`. */
export const tellTime = (begins: string): ToldTime => {
  jest.useFakeTimers({ now: tokyoMs(begins), doNotFake: [...REAL] });
  return {
    now: Date.now,
    passSecond: () => {
      jest.setSystemTime(Date.now() + 1000);
      return Date.now() % MINUTE_MS < 1000;
    },
    passMinute: () => void jest.setSystemTime(Math.floor(Date.now() / MINUTE_MS + 1) * MINUTE_MS),
    end: () => void jest.useRealTimers(),
  };
};

export const tokyoMs = (text: string): number => {
  const at = Date.parse(`${text}:00+09:00`);
  if (Number.isNaN(at)) throw new Error(`${text} is no time`);
  return at;
};
