// 課題: what was learnt of an incident, a drill or a review of the plan (計画 P4, C1(2)), owned by somebody until it is closed with what
// was changed. Outside any incident, in the log of links and people.
import type { Plan, RoleId, SectionId } from '../plan/plan.ts';
import { present } from '../present.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { Actor } from './actor.ts';

/** 担当: a section, or a post of the plan. */
export type FindingOwner =
  | { readonly as: 'section'; readonly section: SectionId }
  | { readonly as: 'role'; readonly role: RoleId };

export type FindingEvent =
  | {
      readonly type: 'FindingAdded';
      /** 1, 2, 3 … for ever. */
      readonly no: number;
      readonly text: string;
      readonly owner: FindingOwner;
      readonly due: LocalDate;
      /** Whose review it came from. */
      readonly incident?: string;
    }
  | { readonly type: 'FindingClosed'; readonly no: number; readonly because: string };

export interface Finding {
  readonly no: number;
  readonly text: string;
  readonly owner: FindingOwner;
  readonly due: LocalDate;
  readonly incident?: string;
  readonly addedAt: Instant;
  /** Post or section; the person stands in the log. */
  readonly addedBy: string;
  readonly closed?: { readonly at: Instant; readonly by: string; readonly because: string };
}

/** In the order of their numbers. */
export type Findings = ReadonlyMap<number, Finding>;

const TYPES: Readonly<Record<FindingEvent['type'], true>> = { FindingAdded: true, FindingClosed: true };

export const isFindingEvent = (event: { readonly type: string }): event is FindingEvent =>
  Object.hasOwn(TYPES, event.type);

export const evolveFindings = (
  findings: Findings,
  event: FindingEvent,
  { at, actor }: { readonly at: Instant; readonly actor: Actor },
): Findings => {
  if (event.type === 'FindingAdded') {
    const { no, text, owner, due, incident } = event;
    const added: Finding = { no, text, owner, due, ...present({ incident }), addedAt: at, addedBy: actor.label };
    return new Map([...findings, [no, added]]);
  }
  const found = findings.get(event.no);
  if (found === undefined) return findings;
  const closed = { at, by: actor.label, because: event.because };
  return new Map([...findings, [event.no, { ...found, closed }]]);
};

export const isOpenFinding = ({ closed }: Finding): boolean => closed === undefined;

/** undefined: a post that belongs to none. */
export const sectionOf = (owner: FindingOwner, { roles }: Pick<Plan, 'roles'>): SectionId | undefined =>
  owner.as === 'section' ? owner.section : roles.find(({ id }) => id === owner.role)?.section;
