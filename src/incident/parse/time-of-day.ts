// A time of day as people say it: 8:15, 8時半, 午前2時40分, 夜8時, 正午, 24:00, 2:40 am, noon, midnight.
// What may mean two moments is not guessed at: the answer says how to write each of them.

/** Minutes since the beginning of the day it is said of, up to 1440; more than one where only the day decides. */
export type TimeOfDay = { readonly minutes: readonly number[] } | Unclear;

export interface Unclear {
  /** Ways to write what was meant. */
  readonly unclear: readonly string[];
}

export const isUnclear = (value: unknown): value is Unclear =>
  typeof value === 'object' && value !== null && 'unclear' in value;

const DAY_MINUTES = 1440;

/** `said` is folded already: half-width, small letters, no brackets. */
export const timeOfDay = (said: string): TimeOfDay | undefined => {
  const bare = said
    .replace(/^(?:(?:at|about|around|by)\s+|約)/u, '')
    .replace(/\s*(?:頃|ごろ|ころ|ちょうど|現在|時点|o'clock)$/u, '')
    .replace(/零時/u, '0時')
    .trim();
  if (/^(?:お昼の)?正午$|^(?:12\s*)?noon$/u.test(bare)) return { minutes: [720] };
  if (/^(?:12\s*)?midnight$/u.test(bare)) return { minutes: [0, DAY_MINUTES] };
  const clock = splitClock(bare);
  return clock === undefined ? undefined : inHalf(clock);
};

interface Clock {
  readonly half: Half | undefined;
  readonly hour: number;
  readonly minute: number;
}

const HALVES = {
  午前: 'am',
  朝: 'morning',
  早朝: 'morning',
  未明: 'morning',
  昼: 'daytime',
  午後: 'pm',
  夕方: 'evening',
  夕: 'evening',
  夜: 'night',
  晩: 'night',
  深夜: 'deep_night',
  am: 'english_am',
  pm: 'english_pm',
} as const;
type Half = (typeof HALVES)[keyof typeof HALVES];

const HALF = Object.keys(HALVES)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const BEFORE = new RegExp(`^(?:お)?(${HALF})(?:の|\\s)*(.+)$`, 'u');
const AFTER = /^(.+?)\s*(am|pm)$/u;
const NUMBERS = /^(\d{1,2})(?::(\d{2})(?::\d{2})?|時(?:(\d{1,2})分|(半))?)$/u;

const splitClock = (said: string): Clock | undefined => {
  const text = said.replace(/\b([ap])\.?\s?m\.?(?=$|[\s\d])/gu, '$1m');
  const [, before, rest] = BEFORE.exec(text) ?? [];
  const [, bare, after] = before === undefined ? (AFTER.exec(text) ?? []) : [];
  const word = before ?? after;
  const numbers = (rest ?? bare ?? text).trim();
  const half = word === undefined ? undefined : HALVES[word as keyof typeof HALVES];
  // 8 alone is no time; 8 am is one.
  const match = NUMBERS.exec(after !== undefined && /^\d{1,2}$/.test(numbers) ? `${numbers}:00` : numbers);
  if (match === null) return undefined;
  const [, hour, minute, kanjiMinute, halfPast] = match;
  const minutes = halfPast === undefined ? Number(minute ?? kanjiMinute ?? 0) : 30;
  return minutes > 59 ? undefined : { half, hour: Number(hour), minute: minutes };
};

const clockText = (hour: number, minute: number): string => `${hour}:${String(minute).padStart(2, '0')}`;

const at = (hour: number, minute: number): TimeOfDay | undefined => {
  const minutes = hour * 60 + minute;
  return minutes <= DAY_MINUTES ? { minutes: [minutes] } : undefined;
};

/** Hours of the next day, as stations write them: 25:30. Whose 1:30 it is has to be said. */
const LAST_LATE_HOUR = 29;

const inHalf = (clock: Clock): TimeOfDay | undefined => {
  const { half, hour, minute } = clock;
  if (half === undefined) {
    const isLate = hour * 60 + minute > DAY_MINUTES && hour <= LAST_LATE_HOUR;
    return isLate ? { unclear: [`明日 ${clockText(hour - 24, minute)}`] } : at(hour, minute);
  }
  return byHalf[half](clock);
};

const plus12 = ({ hour, minute }: Clock): TimeOfDay | undefined => at(hour < 12 ? hour + 12 : hour, minute);

/** 12 o'clock is said of noon and of midnight alike. */
const noonOrMidnight =
  (...hours: readonly number[]) =>
  ({ minute }: Clock): TimeOfDay => ({
    unclear: hours.map((hour) => clockText(hour, minute)),
  });

const byHalf: Readonly<Record<Half, (clock: Clock) => TimeOfDay | undefined>> = {
  am: (clock) => (clock.hour === 12 ? noonOrMidnight(0, 12)(clock) : before12(clock)),
  pm: (clock) => (clock.hour === 12 ? noonOrMidnight(12, clock.minute === 0 ? 24 : 0)(clock) : plus12(clock)),
  morning: (clock) => before12(clock),
  daytime: (clock) => (clock.hour >= 1 && clock.hour <= 5 ? plus12(clock) : at(clock.hour, clock.minute)),
  evening: (clock) => (clock.hour >= 3 && clock.hour < 24 ? plus12(clock) : undefined),
  night: (clock) => (clock.hour >= 5 && clock.hour < 12 ? plus12(clock) : lateAtNight(clock)),
  deep_night: (clock) => (clock.hour >= 9 && clock.hour < 12 ? plus12(clock) : lateAtNight(clock)),
  english_am: (clock) => (clock.hour === 12 ? at(0, clock.minute) : before12(clock)),
  english_pm: (clock) => (clock.hour <= 12 ? plus12(clock) : undefined),
};

const before12 = ({ hour, minute }: Clock): TimeOfDay | undefined => (hour < 12 ? at(hour, minute) : undefined);

/** After midnight the day that is meant may be the next one. */
const lateAtNight = ({ hour, minute }: Clock): TimeOfDay | undefined => {
  if (hour >= 17) return at(hour, minute);
  if (hour > 5 && hour !== 12) return undefined;
  const text = clockText(hour % 12, minute);
  return { unclear: [`今日 ${text}`, `明日 ${text}`] };
};
