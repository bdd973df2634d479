// 障害対応体制: who of the section and which vendor works on a system (計画 個別4(4)). Only what was said; the rest stands.
import type { SectionId, SystemId } from '../../plan/plan.ts';
import type { Instant } from '../../time.ts';

export interface Crew {
  /** Who of the section, by post and number. */
  readonly who?: string;
  readonly vendor?: string;
  readonly contactedAt?: Instant;
  /** When the vendor has promised to come. */
  readonly promisedAt?: Instant;
  readonly arrivedAt?: Instant;
}

export type CrewEvent = {
  readonly type: 'CrewSet';
  readonly system: SystemId;
  readonly section: SectionId;
} & Crew;

export const CREW_EVENTS: Readonly<Record<CrewEvent['type'], true>> = { CrewSet: true };
