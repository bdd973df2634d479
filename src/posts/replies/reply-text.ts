// What the person who gave a command reads at once: made from what happened, so it cannot promise more.
import { clockFaultOf } from '../../incident/clock/clock-doubt.ts';
import { isConfirmationEvent } from '../../incident/confirmation/confirmation-event.ts';
import { isDrillEvent } from '../../incident/drill/drill-event.ts';
import type { IncidentEvent } from '../../incident/event.ts';
import { isFactsEvent } from '../../incident/facts/facts-event.ts';
import type { Incident } from '../../incident/incident.ts';
import { isOwnEvent, type OwnEvent } from '../../incident/own-event.ts';
import { isRecoveryEvent } from '../../incident/recovery/recovery-event.ts';
import { isReportingEvent } from '../../incident/reporting/reporting-event.ts';
import { nextReportAt } from '../../incident/reporting/slots.ts';
import { isTellingEvent } from '../../incident/telling/telling-event.ts';
import { leftOver } from '../../incident/type-guard.ts';
import type { Instant } from '../../time.ts';
import { answersText, confirmationSentence } from '../confirmation/confirmation-reply.ts';
import { subjectOf } from '../confirmation/confirmation-request.ts';
import { drillSentence } from '../drill/drill-reply.ts';
import { factsSentence } from '../facts/facts-reply.ts';
import { handoverReply } from '../handover.ts';
import { recoverySentence } from '../recovery/recovery-reply.ts';
import { reportingSentence } from '../reporting/reporting-reply.ts';
import { openTasks } from '../telling/contact-rows.ts';
import { ownersText } from '../telling/plan-facts.ts';
import { contactSentence, contactsAtDeclaration } from '../telling/telling-reply.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** `incident` has `events` folded in. */
export const replyText = (
  incident: Incident,
  events: readonly IncidentEvent[],
  now: Instant,
  words: Vocabulary,
): string => {
  if (events.every(isOfTheClock)) return words.drill(words.texts.replies.unchanged, incident.drill);
  const declared = events.some((event) => event.type === 'IncidentDeclared');
  const sentences = declared
    ? [
        declaredText(incident, words),
        ...events.flatMap((event) => (isDrillEvent(event) ? drillSentence(event, incident, now, words) : [])),
        ...contactsAtDeclaration(events, words),
      ]
    : events.filter(isSpokenOf).flatMap((event) => sentence(event, incident, now, words));
  const about = declared || events.some((event) => event.type === 'ReportIssued' || event.type === 'ReportingTimesSet');
  const next = about ? nextReportAt(incident, now) : undefined;
  const closing = [
    ...(answersText(events, now, words) ?? []),
    ...providerToldText(events, words),
    ...closedText(incident, events, words),
    ...clockText(incident, declared, words),
    ...(next !== undefined ? [words.texts.replies.nextReport(words.texts.dates.near(next, now))] : []),
  ];
  return words.drill([...sentences, ...closing].join(' '), incident.drill);
};

/** What a doubted clock has a share in: times, and the number of an incident that was declared by it. */
const clockText = (incident: Incident, declared: boolean, { texts: { replies } }: Vocabulary): readonly string[] => {
  if (clockFaultOf(incident) === undefined) return [];
  const [year = ''] = incident.id.split('-');
  return [replies.clockDoubted, ...(declared ? [replies.clockOfNumber(year)] : [])];
};

/** Noted before anything that was asked for. */
const isOfTheClock = ({ type }: IncidentEvent): boolean => type === 'ClockSetRight' || type === 'HealthNoted';

/** The answer about the leak says it already. */
const isSpokenOf = (event: IncidentEvent, _at: number, all: readonly IncidentEvent[]): boolean =>
  event.type !== 'FactsUpdated' || !all.some(({ type }) => type === 'LeakAnswered');

const declaredText = (incident: Incident, words: Vocabulary): string => {
  const { replies } = words.texts;
  const systems = [...incident.sections.values()].reduce((sum, section) => sum + section.of, 0);
  if (incident.held !== undefined) {
    return replies.declaredHeld(incident.id, subjectOf(incident, words), incident.sections.size, systems);
  }
  const say = incident.draft === undefined ? replies.declared : replies.declaredAwaitingApproval;
  return say(incident.id, subjectOf(incident, words), incident.sections.size, systems);
};

const sentence = (event: IncidentEvent, incident: Incident, now: Instant, words: Vocabulary): readonly string[] => {
  if (isOwnEvent(event)) return ownSentence(event, incident, words);
  if (isFactsEvent(event)) return factsSentence(event, words);
  if (isConfirmationEvent(event)) return confirmationSentence(event, now, words);
  if (isReportingEvent(event)) return reportingSentence(event, now, words);
  if (isTellingEvent(event)) return contactSentence(event, incident, now, words);
  if (isRecoveryEvent(event)) return recoverySentence(incident, event, now, words);
  if (isDrillEvent(event)) return drillSentence(event, incident, now, words);
  return leftOver(event, []);
};

/** Its beginning and its end are said of the whole (declaredText, closedText), and the clock's doubt at the end. */
const ownSentence = (event: OwnEvent, incident: Incident, words: Vocabulary): readonly string[] => {
  const { texts } = words;
  switch (event.type) {
    case 'NoteAdded':
      return [texts.replies.noted];
    case 'OwnersSet':
      return [ownersText(event.owners, words)];
    case 'HandedOver':
      return handoverReply(incident, words);
    case 'InstructionRecorded':
      return [texts.replies.instructed(event.saidBy)];
    case 'ClockConfirmed':
      return [texts.replies.clockConfirmed];
    case 'IncidentDeclared':
    case 'IncidentClosed':
    case 'MomentsPassed':
    case 'DeliveryNoted':
    case 'ClockSetRight':
    case 'HealthNoted':
      return [];
  }
};

/** What is still to be told or done does not end with it. */
const closedText = (incident: Incident, events: readonly IncidentEvent[], words: Vocabulary): readonly string[] => {
  if (!events.some((event) => event.type === 'IncidentClosed')) return [];
  const left = openTasks(incident).length;
  const { replies, telling: contact } = words.texts;
  // The last report says it as it is known: 不明 is not なし (P6(3)エ-カ).
  const leak = incident.facts.leak === undefined ? [words.texts.duties.leakStillUnknown] : [];
  return [replies.closed(incident.id), ...leak, ...(left === 0 ? [] : [contact.replies.tasksLeft(left)])];
};

/** Those whom the provider has told are named by the view; here they are a number. */
const providerToldText = (events: readonly IncidentEvent[], words: Vocabulary): readonly string[] => {
  const told = events.filter((event) => event.type === 'RecipientTold' && event.contact.startsWith('provider/'));
  return told.length === 0 ? [] : [words.texts.telling.replies.providerTold(told.length)];
};
