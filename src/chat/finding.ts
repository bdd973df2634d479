// What a chat's preflight finds that every chat's may: one value for each line that it prints, and whether somebody has
// to act on it. Each adds its own.

/** A place or a person, and what the plan knows it as. */
export interface Known {
  readonly id: string;
  readonly whose: string;
}

export type CommonFinding =
  /** `midway`: the platform answered at first. */
  | { readonly about: 'unreachable'; readonly reason: string; readonly midway: boolean }
  /** `word` is the platform's, such as `invalid_auth`. */
  | { readonly about: 'token_refused'; readonly word: string }
  | ClockFinding
  /** Whether the platform reaches us cannot be asked. */
  | { readonly about: 'http' }
  | { readonly about: 'people_ok'; readonly count: number };

/** The machine's clock against the platform's: positive when it is ahead. */
export type ClockFinding =
  | { readonly about: 'clock_ok' | 'clock_off' | 'clock_wrong'; readonly seconds: number }
  | { readonly about: 'clock_unknown' };

/** `note` is worth knowing and stops nothing. */
export type Level = 'ok' | 'note' | 'fix';

export const COMMON_LEVELS: Readonly<Record<CommonFinding['about'], Level>> = {
  unreachable: 'fix',
  token_refused: 'fix',
  clock_ok: 'ok',
  clock_off: 'note',
  clock_wrong: 'fix',
  clock_unknown: 'note',
  http: 'ok',
  people_ok: 'ok',
};

/** The check itself takes part of a second, and platforms tell whole seconds only. */
const OFF_AFTER_S = 60;
/** Requests whose time is more than five minutes off are turned away. */
const WRONG_AFTER_S = 300;

/** `date` is the header of an answer to what was asked between `before` and `after`, in milliseconds. */
export const clockAgainst = (date: string | null, before: number, after: number): ClockFinding => {
  const theirs = Date.parse(date ?? '');
  if (Number.isNaN(theirs)) return { about: 'clock_unknown' };
  const seconds = Math.round(((before + after) / 2 - theirs) / 1000);
  const offBy = Math.abs(seconds);
  if (offBy > WRONG_AFTER_S) return { about: 'clock_wrong', seconds };
  return { about: offBy > OFF_AFTER_S ? 'clock_off' : 'clock_ok', seconds };
};
