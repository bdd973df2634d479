// Which records asking the sections makes, and whose open question an event touches.
import { type ConfirmationEvent, isConfirmationEvent } from '../../incident/confirmation/confirmation-event.ts';
import { isDrillEvent } from '../../incident/drill/drill-event.ts';
import type { IncidentEvent, RecordedEvent } from '../../incident/event.ts';
import { isFactsEvent } from '../../incident/facts/facts-event.ts';
import type { Incident } from '../../incident/incident.ts';
import { isRecoveryEvent } from '../../incident/recovery/recovery-event.ts';
import { isReportingEvent } from '../../incident/reporting/reporting-event.ts';
import { isTellingEvent } from '../../incident/telling/telling-event.ts';
import { leftOver } from '../../incident/type-guard.ts';
import type { SectionId } from '../../plan/plan.ts';
import { type Post, sectionOfKey } from '../post.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { escalationPosts, reminderPosts } from './chasing.ts';
import { directorCall } from './director-call.ts';

export const confirmationRecords = (
  incident: Incident,
  event: ConfirmationEvent,
  recorded: RecordedEvent,
  words: Vocabulary,
): readonly Post[] => {
  switch (event.type) {
    case 'SectionsReminded':
      return reminderPosts(incident, event, recorded, words);
    case 'NoAnswerEscalated':
      return escalationPosts(incident, event, recorded, words);
    case 'NoAnswerEscalatedToDirectors':
      return [directorCall(incident, event, recorded, words)];
    // The question itself is a living post.
    case 'ConfirmationAsked':
    case 'AnswerRecorded':
    case 'AnswersConfirmed':
      return [];
  }
};

export const touchedSections = (incident: Incident, event: IncidentEvent): readonly SectionId[] => {
  // In each section's own list the body's order is seen, and that it has changed.
  if (event.type === 'PrioritySet') return [...incident.sections.keys()];
  if (isFactsEvent(event) || isReportingEvent(event) || isTellingEvent(event) || isRecoveryEvent(event)) return [];
  if (isDrillEvent(event)) return [];
  if (isConfirmationEvent(event)) return sectionsOf(event);
  switch (event.type) {
    case 'IncidentClosed':
    // Deadlines that were counted by the wrong clock are moved.
    case 'ClockSetRight':
      return [...incident.sections.keys()];
    case 'DeliveryNoted': {
      // Its conversation may be gone: then its question is asked elsewhere.
      const section = event.outcome === 'parked' ? sectionOfKey(event.post) : undefined;
      return section === undefined ? [] : [section];
    }
    case 'IncidentDeclared':
    case 'MomentsPassed':
    case 'NoteAdded':
    case 'ClockConfirmed':
    case 'InstructionRecorded':
    case 'OwnersSet':
    case 'HandedOver':
    case 'HealthNoted':
      return [];
  }
  return leftOver(event, []);
};

const sectionsOf = (event: ConfirmationEvent): readonly SectionId[] => {
  switch (event.type) {
    case 'ConfirmationAsked':
    case 'NoAnswerEscalated':
      return event.sections;
    case 'AnswerRecorded':
    case 'AnswersConfirmed':
      return [event.section];
    // It reads as before.
    case 'SectionsReminded':
    case 'NoAnswerEscalatedToDirectors':
      return [];
  }
};
