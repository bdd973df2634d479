// Whether a platform's people reach us: what was taken and what was turned away, as health and as a record for the
// preflight. In the log a refusal is said once a minute at the most: whoever sends many must not be able to fill it.

import type { HealthFault } from '../incident/health-fault.ts';
import type { Clock } from '../ports/clock.ts';
import type { HealthSource } from '../ports/health.ts';
import type { Logger } from '../ports/logger.ts';
import type { Settings } from '../ports/settings.ts';
import { hearingPart } from '../posts/health-text.ts';
import { present } from '../present.ts';
import type { Instant } from '../time.ts';

export type Counts<Reason extends string> = Readonly<Partial<Record<Reason, number>>>;

/** What hears a platform, asked for its health. */
export interface HeardBy {
  /** When something genuine came last, since the start. */
  heardAt(): Instant | undefined;
  faults(): readonly HearingFault[];
}

export interface Refusals<Reason extends string> extends HeardBy {
  note(reason: Reason): void;
  /** Something genuine came: whoever is turned away beside it is somebody else. */
  accepted(): void;
  /** Since the start, by reason. */
  counts(): Counts<Reason>;
}

interface HearingDeps {
  readonly clock: Clock;
  readonly logger: Logger;
}

const MOST_OFTEN_MS = 60_000;
const LATELY_MS = 10 * 60_000;
/** Turned away with nothing genuine since: one person's press comes three times, as the platform repeats it. */
const NOBODY_ELSE = 3;
/** Turned away beside what is genuine. */
const MANY = 30;

/**
 * `platform` as people call it. `strangers` are the reasons for which whoever finds an open address is turned away: they
 * say nothing of the platform's own requests.
 */
export const refusalsOf = <Reason extends string>(
  platform: string,
  strangers: readonly Reason[],
  { clock, logger }: HearingDeps,
): Refusals<Reason> => {
  const counted: Partial<Record<Reason, number>> = {};
  let lately: readonly { readonly reason: Reason; readonly at: number }[] = [];
  let heard: Instant | undefined;
  let sinceHeard = 0;
  let saidAt = Number.NEGATIVE_INFINITY;
  const isRecent = (at: number, now: number): boolean => Math.abs(now - at) < LATELY_MS;
  return {
    note: (reason) => {
      counted[reason] = (counted[reason] ?? 0) + 1;
      const now = Date.parse(clock.now());
      if (!strangers.includes(reason)) {
        sinceHeard += 1;
        lately = [...lately, { reason, at: now }].slice(-MANY);
      }
      // The absolute distance, so that a clock that is set back does not silence it.
      if (Math.abs(now - saidAt) < MOST_OFTEN_MS) return;
      saidAt = now;
      logger.warn({ reason, refused: { ...counted } }, `a request in the name of ${platform} was refused`);
    },
    accepted: () => {
      heard = clock.now();
      sinceHeard = 0;
    },
    counts: () => ({ ...counted }),
    heardAt: () => heard,
    faults: () => {
      const now = Date.parse(clock.now());
      const recent = lately.filter(({ at }) => isRecent(at, now));
      const last = recent.at(-1);
      if (last === undefined) return [];
      const all = Math.min(recent.length, sinceHeard) >= NOBODY_ELSE;
      if (!all && recent.length < MANY) return [];
      return [{ code: 'refusing', reason: last.reason, count: recent.length, all }];
    },
  };
};

/** What the running program last knew of its hearing. */
export interface HearingRecord {
  /** When something genuine came last. */
  readonly heardAt?: Instant;
  readonly faults: readonly HearingFault[];
}

export type HearingFault = Extract<HealthFault, { readonly code: 'deaf' | 'refusing' }>;

const settingOf = (platform: string): string => `${platform}:hearing`;

export const readHearing = async (
  platform: string,
  settings: Pick<Settings, 'get'>,
): Promise<HearingRecord | undefined> => {
  const json = await settings.get(settingOf(platform));
  if (json === undefined) return undefined;
  try {
    const { heardAt, faults }: Record<string, unknown> = JSON.parse(json);
    return {
      ...(typeof heardAt === 'string' ? { heardAt: heardAt as Instant } : {}),
      faults: Array.isArray(faults) ? faults.filter(isHearingFault) : [],
    };
  } catch {
    // Somebody else wrote there: nothing is known.
    return undefined;
  }
};

const isHearingFault = (value: unknown): value is HearingFault => {
  const { code, word, reason, count }: Record<string, unknown> = Object(value);
  if (code === 'deaf') return typeof word === 'string';
  return code === 'refusing' && typeof reason === 'string' && typeof count === 'number';
};

/** What hears that platform as a source of health. What it knows is kept for a preflight beside the running program. */
export const hearingHealth = (
  platform: string,
  heardBy: () => HeardBy | undefined,
  { settings, logger }: { readonly settings: Settings; readonly logger: Logger },
): HealthSource => {
  let kept: string | undefined;
  const keep = async (heardAt: Instant | undefined, faults: readonly HearingFault[]): Promise<void> => {
    const at = heardAt ?? (await readHearing(platform, settings))?.heardAt;
    const record = JSON.stringify({ ...present({ heardAt: at }), faults });
    if (record === kept) return;
    await settings.set(settingOf(platform), record);
    kept = record;
  };
  return {
    part: hearingPart(platform),
    faults: async () => {
      const by = heardBy();
      const faults = by?.faults() ?? [];
      // A settings table that cannot be written makes nobody deaf.
      await keep(by?.heardAt(), faults).catch((error: unknown) => {
        logger.warn({ platform, err: error }, 'what is known of the hearing could not be kept');
      });
      return faults;
    },
  };
};
