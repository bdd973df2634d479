// What was done for the day nobody hopes for: contacts and posts confirmed, recurring duties done, what a meeting decided on off-site
// backups. Outside any incident, in the log of links and people.
import type { SectionId, SystemId } from '../plan/plan.ts';
import type { Instant } from '../time.ts';
import type { Actor } from './actor.ts';

export type PreparingEvent =
  /** 名簿確認: its contacts and the posts of its roster are right on that day. */
  | { readonly type: 'RosterConfirmed'; readonly section: SectionId; readonly note?: string }
  /** By form; the files of the plan are the truth of it, this is who changed them and when. */
  | { readonly type: 'OwnPlanWritten'; readonly section: SectionId; readonly changes: number; readonly note?: string }
  | { readonly type: 'DutyDone'; readonly duty: string; readonly note?: string }
  /** 遠隔地保管の対象 (個別5(4)): decided by a meeting, and only recorded here. */
  | {
      readonly type: 'OffsiteDecided';
      readonly systems: readonly SystemId[];
      readonly saidBy: string;
      readonly note?: string;
    };

export interface PreparedRecord {
  readonly at: Instant;
  /** Post or section; the person stands in the log. */
  readonly by: string;
  readonly note?: string;
}

/** The newest of each; what a duty's record said before stays in the log. */
export interface Prepared {
  readonly rosters: ReadonlyMap<SectionId, PreparedRecord>;
  readonly duties: ReadonlyMap<string, PreparedRecord>;
  /** By system: a later decision on it stands for the one before. */
  readonly offsite: ReadonlyMap<SystemId, PreparedRecord & { readonly saidBy: string }>;
}

export const NOTHING_PREPARED: Prepared = { rosters: new Map(), duties: new Map(), offsite: new Map() };

const TYPES: Readonly<Record<PreparingEvent['type'], true>> = {
  RosterConfirmed: true,
  OwnPlanWritten: true,
  DutyDone: true,
  OffsiteDecided: true,
};

export const isPreparingEvent = (event: { readonly type: string }): event is PreparingEvent =>
  Object.hasOwn(TYPES, event.type);

/** What is kept of it beside the log. */
export const recordOf = (
  { note }: { readonly note?: string },
  { at, actor }: { readonly at: Instant; readonly actor: Actor },
): PreparedRecord => ({ at, by: actor.label, ...(note === undefined ? {} : { note }) });

export const evolvePrepared = (
  prepared: Prepared,
  event: PreparingEvent,
  { at, actor }: { readonly at: Instant; readonly actor: Actor },
): Prepared => {
  const record = recordOf(event, { at, actor });
  switch (event.type) {
    case 'RosterConfirmed':
      return { ...prepared, rosters: new Map([...prepared.rosters, [event.section, record]]) };
    case 'OwnPlanWritten':
      return prepared;
    case 'DutyDone':
      return { ...prepared, duties: new Map([...prepared.duties, [event.duty, record]]) };
    case 'OffsiteDecided': {
      const decided = event.systems.map((id) => [id, { ...record, saidBy: event.saidBy }] as const);
      return { ...prepared, offsite: new Map([...prepared.offsite, ...decided]) };
    }
  }
};
