// Times of the plan: Asia/Tokyo, whatever zone the machine is in. Japan has had one offset (+09:00) and no summer time
// since 1952, so an instant is written with that offset: readable in the database, sortable as text, exact.
// Pure: the present is always an argument.

/** A moment as `2026-11-24T08:15:00.000+09:00`; instants compare as text. */
export type Instant = string & { readonly __instant: true };
/** A calendar day in Tokyo as `2026-11-24`. */
export type LocalDate = string & { readonly __localDate: true };
/** A wall-clock time in Tokyo as `08:15`. */
export type WallTime = string & { readonly __wallTime: true };
/** A due report as `2026-11-24T08:15[Asia/Tokyo]` (RFC 9557 without seconds); unique within an incident. */
export type SlotKey = string & { readonly __slotKey: true };

const OFFSET = '+09:00';
const OFFSET_MS = 9 * 3_600_000;
export const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export const instantFromEpochMs = (epochMs: number): Instant =>
  (new Date(epochMs + OFFSET_MS).toISOString().slice(0, -1) + OFFSET) as Instant;

export const epochMs = (instant: Instant): number => Date.parse(instant);

/** Any ISO 8601 moment that carries an offset or Z; undefined when it is not one. */
export const parseInstant = (text: string): Instant | undefined => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text)) return undefined;
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) return undefined;
  const instant = instantFromEpochMs(ms);
  return isSensible(instant) ? instant : undefined;
};

/** Years of four digits, so that instants compare as text; and of a working life, so that a slip of the hand is noticed. */
export const isSensible = (instant: Instant): boolean => instant >= '2000' && instant < '2200';

export const plusMinutes = (instant: Instant, minutes: number): Instant =>
  instantFromEpochMs(epochMs(instant) + minutes * MINUTE_MS);

/** Minutes from `a` to `b`, negative when `b` is earlier; not rounded. */
export const minutesBetween = (a: Instant, b: Instant): number => (epochMs(b) - epochMs(a)) / MINUTE_MS;

const HALF_A_YEAR_MINUTES = 183 * 1440;

/** A day is known without its year only while no other year can be meant. */
export const isFarFrom = (at: Instant, reference: Instant): boolean =>
  Math.abs(minutesBetween(at, reference)) > HALF_A_YEAR_MINUTES;

export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

export const localDate = (instant: Instant): LocalDate => instant.slice(0, 10) as LocalDate;
export const wallTime = (instant: Instant): WallTime => instant.slice(11, 16) as WallTime;
export const instantAt = (date: LocalDate, time: WallTime): Instant => `${date}T${time}:00.000${OFFSET}` as Instant;

export const plusDays = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as LocalDate;

/** 0 is Sunday, as in `Date.getDay`. */
export const dayOfWeek = (date: LocalDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();

export const isLocalDate = (text: string): text is LocalDate => {
  const ms = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
};

export const isWallTime = (text: string): text is WallTime => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

export const slotKey = (due: Instant): SlotKey => `${due.slice(0, 16)}[Asia/Tokyo]` as SlotKey;
export const slotDue = (slot: SlotKey): Instant =>
  instantAt(slot.slice(0, 10) as LocalDate, slot.slice(11, 16) as WallTime);
