// What the events of the other subjects change in telling people: facts, times, reports, answers, deliveries.
import type { ConfirmationEvent } from '../confirmation/confirmation-event.ts';
import { isDrillEvent } from '../drill/drill-event.ts';
import type { RecordedEvent } from '../event.ts';
import type { Incident } from '../incident.ts';
import { isRecoveryEvent } from '../recovery/recovery-event.ts';
import { leftOver } from '../type-guard.ts';
import { changedAgain } from './change-tasks.ts';
import { reportContact } from './contact-keys.ts';
import type { Contacting } from './contacting.ts';
import { answered, delivered } from './evolve-recipients.ts';
import { suggestedState } from './read-contacting.ts';
import { isTellingEvent, type Leak } from './telling-event.ts';
import { unsentAfterDelivery } from './unsent.ts';

/** Its own events are folded in evolve-contact.ts. */
export const afterOthers = (incident: Incident, recorded: RecordedEvent): Contacting => {
  const { contacting } = incident;
  const { event, at } = recorded;
  if (isTellingEvent(event) || isRecoveryEvent(event) || isDrillEvent(event)) return contacting;
  switch (event.type) {
    case 'FactsUpdated':
      return event.changes.leak === undefined ? contacting : leakChanged(contacting, event.changes.leak);
    case 'AnswerRecorded':
      return answered(withoutOutdated(contacting, event), event, recorded);
    case 'ReportingTimesSet':
      return changedAgain(incident, at);
    case 'ReportIssued':
      return {
        ...contacting,
        issued: new Map(contacting.issued).set(reportContact(event, recorded.seq), { ...recorded, event, what: '' }),
      };
    case 'DeliveryNoted':
      return {
        ...delivered(contacting, event, recorded, incident.plan),
        unsent: unsentAfterDelivery(contacting, event),
      };
    case 'IncidentDeclared':
    case 'MomentsPassed':
    case 'NoteAdded':
    case 'ClockConfirmed':
    case 'InstructionRecorded':
    case 'OwnersSet':
    case 'HandedOver':
    case 'IncidentClosed':
    case 'ClockSetRight':
    case 'HealthNoted':
    case 'ConfirmationAsked':
    case 'AnswersConfirmed':
    case 'SectionsReminded':
    case 'NoAnswerEscalated':
    case 'NoAnswerEscalatedToDirectors':
    case 'ReportingTimesProposed':
    case 'ReportDrafted':
    case 'ReportHeld':
      return contacting;
  }
  return leftOver(event, contacting);
};

/** Once nothing has leaked, what was decided about an outage with a leak is decided anew at the next one. */
const leakChanged = (contacting: Contacting, leak: Leak | null): Contacting => {
  const decisions = new Map(contacting.decisions);
  if (leak === 'none') decisions.delete('outage_route');
  return { ...contacting, decisions, leakTurn: contacting.leakTurn + 1 };
};

/** What an earlier answer suggested of the channels is no question any more once its system is said to be otherwise. */
const withoutOutdated = (
  contacting: Contacting,
  { system, state }: Extract<ConfirmationEvent, { type: 'AnswerRecorded' }>,
): Contacting => {
  const proposals = [...contacting.proposals].filter(
    ([, proposed]) => proposed.system !== system || proposed.state === suggestedState(state),
  );
  return proposals.length === contacting.proposals.size ? contacting : { ...contacting, proposals: new Map(proposals) };
};
