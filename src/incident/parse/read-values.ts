// Reads one value of a command, typed or from a form: a refusal says what was expected.

import type { ChatAddresses } from '../../directory/directory.ts';
import { findCauseKind, findSection, findSystem } from '../../plan/find-in-plan.ts';
import type { Plan, SectionId, SystemId } from '../../plan/plan.ts';
import { present } from '../../present.ts';
import type { Instant } from '../../time.ts';
import type { ProxyGiven, TimesGiven } from '../command.ts';
import type { Damage, ServiceState, SystemState } from '../confirmation/states.ts';
import type { FactChanges, FactField } from '../event.ts';
import { type ArgumentName, isRefusal, type Refusal, refuse } from '../refusal.ts';
import { DAMAGE_WORDS, FIELDS, LEAKS, MEANS_WORDS, SERVICES, STATES, UNKNOWN_WORDS } from './command-words.ts';
import { parseRoughEstimate } from './parse-estimate.ts';
import { type Lean, parseWallTime, readSaidTime } from './parse-time.ts';
import { isUnclear } from './time-of-day.ts';
import { wardWords } from './ward-words.ts';
import { plain } from './word-lists.ts';

export interface Setting {
  readonly plan: Plan;
  readonly now: Instant;
  /** The chats that are set up. */
  readonly chats?: readonly ChatAddresses[];
}

/** Longest texts that are kept, in characters. */
const MOST_TEXT = 2000;
const MOST_NOTE = 1000;
export const MOST_NAME = 100;

const system = (entry: { readonly no: number; readonly name: string }): string => `${entry.no} ${entry.name}`;

/** No name or word is longer: what is, is none of them, and is not compared with any. */
const LONGEST_WORD = 300;
export const word = (given: string): string => given.slice(0, LONGEST_WORD);

export const readSystem = (long: string, { plan }: Setting): SystemId | Refusal => {
  const given = word(long);
  const lookup = findSystem(plan, given);
  if ('found' in lookup) return lookup.found.id;
  return 'ambiguous' in lookup
    ? refuse({ code: 'ambiguous_system', given, candidates: lookup.ambiguous.map(system) })
    : refuse({ code: 'unknown_system', given, nearest: lookup.unknown.map(system) });
};

export const readSection = (long: string, { plan }: Setting): SectionId | Refusal => {
  const given = word(long);
  const lookup = findSection(plan, given);
  if ('found' in lookup) return lookup.found.id;
  return 'ambiguous' in lookup
    ? refuse({ code: 'ambiguous_section', given, candidates: lookup.ambiguous.map(({ name }) => name) })
    : refuse({ code: 'unknown_section', given, nearest: lookup.unknown.map(({ name }) => name) });
};

export const readState = (given: string): SystemState | Refusal =>
  STATES.get(plain(word(given))) ?? refuse({ code: 'unknown_state', given: word(given) });

export const readService = (given: string): ServiceState | Refusal =>
  SERVICES.get(plain(word(given))) ?? refuse({ code: 'unknown_service_state', given: word(given) });

export const readDamage = (given: string): Damage | Refusal =>
  DAMAGE_WORDS.get(plain(word(given))) ?? refuse({ code: 'unknown_damage', given: word(given) });

export const readField = (given: string, { plan }: Setting): FactField | Refusal =>
  FIELDS.get(plain(given)) ?? wardWords(plan).fields.get(plain(given)) ?? refuse({ code: 'unknown_field', given });

export const readNote = (given: string): string | Refusal => limited(given, 'note', MOST_NOTE);
export const readText = (given: string): string | Refusal => limited(given, 'text', MOST_TEXT);

const limited = (given: string, field: 'note' | 'text', most: number): string | Refusal => {
  const text = given.trim();
  return text.length > most ? refuse({ code: 'too_long', field, most }) : text;
};

export const readTime = (given: string, { now }: Setting, lean?: Lean): Instant | Refusal => {
  const read = readSaidTime(given, now, lean);
  if (isUnclear(read)) return refuse({ code: 'time_unclear', given, write: read.unclear });
  return read ?? refuse({ code: 'bad_time', given });
};

/** One of the six items, or of those added to them; null when it is said to be unknown. */
export const readFact = (field: FactField, given: string, setting: Setting): FactChanges | Refusal => {
  switch (field) {
    case 'occurredAt':
    case 'detectedAt':
      return readFactTime(field, given, setting);
    case 'estimate':
      return readEstimate(given, setting);
    case 'leak':
      return readLeak(given);
    case 'causeKind':
      return readCauseKind(given, setting);
    default: {
      const text = readText(given);
      return isRefusal(text) ? text : { [field]: text === '' ? null : text };
    }
  }
};

const readFactTime = (field: 'occurredAt' | 'detectedAt', given: string, setting: Setting): FactChanges | Refusal => {
  if (saysUnknown(given)) return { [field]: null };
  const at = readTime(given, setting, 'past');
  return isRefusal(at) ? at : { [field]: at };
};

/** A moment if it is one, otherwise the words, if they can be understood as an estimate. */
const readEstimate = (given: string, setting: Setting): FactChanges | Refusal => {
  if (saysUnknown(given)) return { estimate: null };
  const at = readTime(given, setting, 'future');
  if (!isRefusal(at)) return { estimate: at };
  const rough = at.code === 'bad_time' ? parseRoughEstimate(given, setting.now) : undefined;
  if (rough !== undefined) return { estimate: rough };
  return at.code === 'bad_time' ? refuse({ code: 'bad_time', given, estimate: true }) : at;
};

const saysUnknown = (given: string): boolean => given.trim() === '' || UNKNOWN_WORDS.includes(plain(given));

const readLeak = (given: string): FactChanges | Refusal => {
  const leak = given.trim() === '' ? 'checking' : LEAKS.get(plain(given));
  if (leak === undefined) return refuse({ code: 'unknown_leak', given });
  return { leak: leak === 'checking' ? null : leak };
};

/** One of the plan's kinds; 不明 is none of them. */
const readCauseKind = (long: string, { plan }: Setting): FactChanges | Refusal => {
  if (saysUnknown(long)) return { causeKind: null };
  const given = word(long);
  const lookup = findCauseKind(plan, given);
  return 'found' in lookup ? { causeKind: lookup.found.id } : refuse({ code: 'unknown_cause_kind', given });
};

const LEAST_INTERVAL_MINUTES = 10;
const MOST_INTERVAL_MINUTES = 1440;

/** `10:00 14:00 17:00`, `every 2h`, `2時間ごと`, `default`. */
export const readTimes = (given: string): TimesGiven | Refusal => {
  const said = plain(given);
  if (['default', '既定', '計画どおり', '計画通り'].includes(said)) return { type: 'default' };
  const every = /^(?:every\s*)?(\d{1,4})\s*(h|hours?|時間|m|min|minutes?|分)(?:ごと|毎|おき)?$/u.exec(said);
  if (every !== null && (said.startsWith('every') || /(ごと|毎|おき)$/u.test(said))) {
    const minutes = Number(every[1]) * (/^(h|時間)/.test(every[2] ?? '') ? 60 : 1);
    const sensible = minutes >= LEAST_INTERVAL_MINUTES && minutes <= MOST_INTERVAL_MINUTES;
    return sensible ? { type: 'every', minutes } : refuse({ code: 'bad_times', given });
  }
  // 午後 3時 and 3:00 pm are one time each.
  const times = said
    .replace(/(午前|午後|朝|夜|夕方)\s+(?=\d)/gu, '$1')
    .replace(/(\d)\s+(?=[ap]\.?m)/gu, '$1')
    .split(/[\s,、,]+/u)
    .map(parseWallTime);
  if (times.length === 0 || times.includes(undefined)) return refuse({ code: 'bad_times', given });
  return { type: 'daily', times: times.filter((time) => time !== undefined) };
};

export interface ProxyFields {
  readonly saidBy?: string | undefined;
  readonly by?: string | undefined;
  readonly heardBy?: string | undefined;
  readonly at?: string | undefined;
  readonly readBack: boolean;
}

/** undefined: the section answers itself. A proxy answer must say who said it and how it was heard. */
export const readProxy = (
  section: SectionId | undefined,
  { readBack, ...fields }: ProxyFields,
  actor: string,
  setting: Setting,
): ProxyGiven | undefined | Refusal => {
  const [saidBy = '', by = '', heardBy = '', at = ''] = [fields.saidBy, fields.by, fields.heardBy, fields.at].map(
    (value) => value?.trim() ?? '',
  );
  if (`${saidBy}${by}${heardBy}${at}` === '' && !readBack) return undefined;
  const missing: ArgumentName[] = [
    ...(saidBy === '' ? ['said_by' as const] : []),
    ...(by === '' ? ['by' as const] : []),
  ];
  if (missing.length > 0) return refuse({ code: 'proxy_incomplete', missing, ...present({ section }) });
  const means = MEANS_WORDS.get(plain(by));
  if (means === undefined) return refuse({ code: 'unknown_means', given: by });
  if (Math.max(saidBy.length, heardBy.length) > MOST_NAME) {
    return refuse({ code: 'too_long', field: 'name', most: MOST_NAME });
  }
  const saidAt = at === '' ? undefined : readTime(at, setting, 'past');
  if (isRefusal(saidAt)) return saidAt;
  return { means, saidBy, heardBy: heardBy || actor, readBack, ...present({ saidAt }) };
};
