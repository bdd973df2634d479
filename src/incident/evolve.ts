// The fold: an incident and its next event make the next incident. Each subject remembers its own; no rule is decided here.
import type { Plan } from '../plan/plan.ts';
import { changesAfter } from './changed-meanwhile.ts';
import { isConfirmationEvent } from './confirmation/confirmation-event.ts';
import { confirmationAfter } from './confirmation/evolve-confirmation.ts';
import { isDrillEvent } from './drill/drill-event.ts';
import { drillAfter } from './drill/evolve-drill.ts';
import type { RecordedEvent } from './event.ts';
import { declared, ownAfter } from './evolve-own.ts';
import { factsAfter } from './facts/evolve-facts.ts';
import { isFactsEvent } from './facts/facts-event.ts';
import type { Incident } from './incident.ts';
import { isOwnEvent } from './own-event.ts';
import { recoveryAfter } from './recovery/evolve-recovery.ts';
import { evidenceHeard } from './recovery/hear-evidence.ts';
import { isRecoveryEvent } from './recovery/recovery-event.ts';
import { reportingAfter } from './reporting/evolve-reporting.ts';
import { isReportingEvent } from './reporting/reporting-event.ts';
import { tellingAfter } from './telling/evolve-contact.ts';
import { afterOthers } from './telling/hear-others.ts';
import { isTellingEvent } from './telling/telling-event.ts';
import { leftOver } from './type-guard.ts';

/** The first event opens the incident; every later one changes it. */
export const evolve = (incident: Incident | undefined, recorded: RecordedEvent, plan: Plan): Incident => {
  const { event } = recorded;
  if (event.type === 'IncidentDeclared') return declared(event, recorded, plan);
  if (incident === undefined) throw new Error(`incident ${recorded.incident} begins with ${event.type}`);
  const folded = {
    ...incident,
    contacting: afterOthers(incident, recorded),
    changes: changesAfter(incident, recorded),
    recovery: evidenceHeard(incident, recorded),
    seq: recorded.seq,
    lastAt: recorded.at,
  };
  return { ...folded, ...change(incident, recorded) };
};

export const fold = (events: readonly RecordedEvent[], plan: Plan, from?: Incident): Incident | undefined =>
  events.reduce<Incident | undefined>((incident, recorded) => evolve(incident, recorded, plan), from);

const change = (incident: Incident, recorded: RecordedEvent): Partial<Incident> => {
  const { event } = recorded;
  if (isOwnEvent(event)) return ownAfter(incident, event, recorded);
  if (isFactsEvent(event)) return factsAfter(incident, event);
  if (isConfirmationEvent(event)) return confirmationAfter(incident, event, recorded);
  if (isReportingEvent(event)) return reportingAfter(incident, event, recorded);
  if (isTellingEvent(event)) return tellingAfter(incident, event, recorded);
  if (isRecoveryEvent(event)) return recoveryAfter(incident, event, recorded);
  if (isDrillEvent(event)) return drillAfter(incident, event, recorded);
  return leftOver(event, {});
};
