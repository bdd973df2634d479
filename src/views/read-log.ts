// クロノロジー as values: each line with what it is about and whose it is, so that a page can look for it.
import { nameInRecord } from '../directory/actor.ts';
import { isConfirmationEvent } from '../incident/confirmation/confirmation-event.ts';
import { isDrillEvent } from '../incident/drill/drill-event.ts';
import type { IncidentEvent, RecordedEvent } from '../incident/event.ts';
import { isFactsEvent } from '../incident/facts/facts-event.ts';
import { isOwnEvent, type OwnEvent } from '../incident/own-event.ts';
import { isRecoveryEvent } from '../incident/recovery/recovery-event.ts';
import { isReportingEvent } from '../incident/reporting/reporting-event.ts';
import { isTellingEvent } from '../incident/telling/telling-event.ts';
import { leftOver } from '../incident/type-guard.ts';
import type { SectionId } from '../plan/plan.ts';
import type { LogKind } from '../ports/incident-pages.ts';
import type { ChronologyEntry } from '../ports/views.ts';

export const logEntry = ({ seq, at, actor, what, event }: RecordedEvent): ChronologyEntry => ({
  seq,
  at,
  actor: nameInRecord(actor),
  what,
  kind: kindOf(event),
  sections: sectionsOf(event),
});

/** What the program notes of itself is apart from what people did. */
const OF_PEOPLE: readonly OwnEvent['type'][] = [
  'IncidentDeclared',
  'IncidentClosed',
  'NoteAdded',
  'InstructionRecorded',
  'OwnersSet',
  'HandedOver',
];

const kindOf = (event: IncidentEvent): LogKind => {
  if (isOwnEvent(event)) return OF_PEOPLE.includes(event.type) ? 'incident' : 'program';
  if (isFactsEvent(event)) return 'facts';
  if (isConfirmationEvent(event)) return 'confirmation';
  if (isReportingEvent(event)) return 'reporting';
  if (isTellingEvent(event)) return 'telling';
  if (isRecoveryEvent(event)) return 'recovery';
  if (isDrillEvent(event)) return 'incident';
  return leftOver(event, 'program');
};

const SECTION = 'section/';

/** Empty: it is about none in particular. */
const sectionsOf = (event: IncidentEvent): readonly SectionId[] => {
  if ('section' in event) return [event.section];
  if ('sections' in event) return event.sections;
  if ('owners' in event) return event.owners;
  if ('recipient' in event && event.recipient !== undefined) return inRecipients([event.recipient]);
  if ('recipients' in event) return inRecipients(event.recipients);
  if (event.type === 'ContactsChased') return inRecipients([...event.unreached, ...event.notRelayed]);
  return [];
};

const inRecipients = (recipients: readonly string[]): readonly SectionId[] =>
  recipients.filter((one) => one.startsWith(SECTION)).map((one) => one.slice(SECTION.length));
