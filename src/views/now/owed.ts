// What every part of the list is made of: the incident at a moment, words for it, and who may do what.
import type { Incident } from '../../incident/incident.ts';
import type { Permission, RoleId } from '../../plan/plan.ts';
import type { NowAct, NowThing } from '../../ports/now-view.ts';
import type { Vocabulary } from '../../posts/vocabulary.ts';
import type { Instant } from '../../time.ts';

export interface Reading {
  readonly incident: Incident;
  readonly now: Instant;
  readonly words: Vocabulary;
}

/** Of two things of the same urgency, whose kind stands further up comes first. */
const KINDS = [
  'clock',
  'report_overdue',
  'draft',
  'first_report',
  'leak',
  'channels',
  'calls',
  'unreached',
  'silent',
  'own',
  'platform',
  'stage',
  'timed_task',
  'undelivered',
  'program',
  'notice',
  'decision',
  'provider_late',
  'vendors',
  'estimate',
  'task',
  'managers',
  'owners',
  'next_report',
] as const;

export interface Owed extends NowThing {
  readonly kind: (typeof KINDS)[number];
  readonly act: NowAct;
}

const URGENCIES: readonly NowThing['urgency'][] = ['overdue', 'now', 'soon'];

export const mostUrgentFirst = (a: Owed, b: Owed): number =>
  URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
  byTime(a.due, b.due) ||
  byTime(a.since, b.since);

/** What has no time of its own comes after what has. */
const byTime = (a: Instant | undefined, b: Instant | undefined): number => {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
};

/** In the plan's order of its offices. */
export const whoMay = ({ incident }: Reading, permission: Permission): readonly RoleId[] =>
  incident.plan.roles.filter(({ may }) => may.includes(permission)).map(({ id }) => id);

export const placeIn = ({ incident }: Reading, rest = ''): string => `/incidents/${incident.id}${rest}`;

/** A part of the incident's own page that stands open there. */
export const openPanel = (reading: Reading, panel: string): string =>
  placeIn(reading, `?open=panel-${panel}#panel-${panel}`);

export const isPast = (due: Instant | undefined, now: Instant): boolean => due !== undefined && due <= now;
