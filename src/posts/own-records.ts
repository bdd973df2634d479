// Which records the incident's own events make: the declaration, the clock, a time that has come.
import type { RecordedEvent } from '../incident/event.ts';
import type { Incident } from '../incident/incident.ts';
import type { OwnEvent } from '../incident/own-event.ts';
import { passedNotices } from './facts/estimate-notices.ts';
import { handoverNotice } from './handover.ts';
import { clockNotice, declarationNotices } from './notices.ts';
import type { Post } from './post.ts';
import type { Vocabulary } from './vocabulary.ts';

export const ownRecords = (
  incident: Incident,
  event: OwnEvent,
  recorded: RecordedEvent,
  words: Vocabulary,
): readonly Post[] => {
  switch (event.type) {
    case 'IncidentDeclared':
      return declarationNotices(incident, event, recorded, words);
    case 'MomentsPassed':
      return passedNotices(incident, event, recorded, words);
    case 'HandedOver':
      return [handoverNotice(incident, recorded, words)];
    case 'ClockSetRight':
      return [clockNotice(incident, event, recorded, words)];
    // The chronology and the board say them.
    case 'NoteAdded':
    case 'ClockConfirmed':
    case 'InstructionRecorded':
    case 'OwnersSet':
    case 'IncidentClosed':
    case 'DeliveryNoted':
    case 'HealthNoted':
      return [];
  }
};
