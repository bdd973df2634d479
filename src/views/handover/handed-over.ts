// What a handover is read from: how things stand, how they stood at the one before, and what happened between.
import type { RecordedEvent } from '../../incident/event.ts';
import { type Handover, type Office, sameOffice } from '../../incident/handover.ts';
import type { Incident } from '../../incident/incident.ts';
import type { Instant } from '../../time.ts';

export interface HandedOver {
  readonly incident: Incident;
  readonly office: Office;
  readonly now: Instant;
  /** Undefined: it is what would be handed over now. */
  readonly made?: Handover;
  /** The handover before it, and how things stood then. */
  readonly before?: { readonly handover: Handover; readonly incident: Incident };
  /** What happened since, oldest first. */
  readonly events: readonly RecordedEvent[];
}

/** What the office that takes over has in front of it, too. */
export const officesOf = ({ office, made }: HandedOver): readonly Office[] =>
  made === undefined || sameOffice(made.to, office) ? [office] : [made.to];
