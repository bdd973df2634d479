// What happened in an incident: past tense, append-only, the only truth. Everything shown is derived from these. Each subject
// has its own (own-event.ts, facts, confirmation, reporting, telling, recovery), with a guard.
import type { Actor } from '../directory/actor.ts';
import type { Instant } from '../time.ts';
import type { ConfirmationEvent } from './confirmation/confirmation-event.ts';
import type { DrillEvent } from './drill/drill-event.ts';
import type { FactsEvent } from './facts/facts-event.ts';
import type { OwnEvent } from './own-event.ts';
import type { RecoveryEvent } from './recovery/recovery-event.ts';
import type { ReportingEvent } from './reporting/reporting-event.ts';
import type { TellingEvent } from './telling/telling-event.ts';

export type { Actor } from '../directory/actor.ts';
export type { ProxyEntry } from './confirmation/confirmation-event.ts';
export type { FactChanges, FactField, Facts } from './facts/facts.ts';
export type { DeliveryOutcome } from './own-event.ts';
export type { ReportChanges, ReportContent, ReportKind } from './reporting/report.ts';
export type { Schedule } from './reporting/schedule.ts';
export type { Leak } from './telling/telling-event.ts';

export type IncidentId = string;

export interface SubjectEvents {
  readonly own: OwnEvent;
  readonly facts: FactsEvent;
  readonly confirmation: ConfirmationEvent;
  readonly reporting: ReportingEvent;
  readonly telling: TellingEvent;
  readonly recovery: RecoveryEvent;
  readonly drill: DrillEvent;
}
export type Subject = keyof SubjectEvents;

export type IncidentEvent = SubjectEvents[Subject];

export interface RecordedEvent {
  readonly incident: IncidentId;
  /** 1, 2, 3 … within the incident, no gaps. */
  readonly seq: number;
  readonly at: Instant;
  /** Of a drill with a clock of its own, when it really was. */
  readonly realAt?: Instant;
  readonly actor: Actor;
  readonly event: IncidentEvent;
  /** The chronology's line in words, written with the event so that plain SQL shows it. */
  readonly what: string;
}
