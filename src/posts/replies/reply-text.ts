// What the person who gave a command reads at once: made from what happened, so it cannot promise more.
import { clockFaultOf } from '../../incident/clock/clock-doubt.ts';
import type { IncidentEvent } from '../../incident/event.ts';
import type { Incident } from '../../incident/incident.ts';
import { nextReportAt } from '../../incident/reporting/slots.ts';
import type { Instant } from '../../time.ts';
import { subjectOf } from '../confirmation/confirmation-request.ts';
import { contactSentence, contactsAtDeclaration } from '../telling/contact-reply.ts';
import { openTasks } from '../telling/contact-rows.ts';
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
    ? [declaredText(incident, words), ...contactsAtDeclaration(events, words)]
    : events.filter(isSpokenOf).flatMap((event) => sentence(event, incident, now, words));
  const about = declared || events.some((event) => event.type === 'ReportIssued' || event.type === 'ReportingTimesSet');
  const next = about ? nextReportAt(incident, now) : undefined;
  const closing = [
    ...(answersText(events, now, words) ?? []),
    ...providerToldText(events, words),
    ...closedText(incident, events, words),
    ...(clockFaultOf(incident) === undefined ? [] : [words.texts.replies.clockDoubted]),
    ...(next !== undefined ? [words.texts.replies.nextReport(words.texts.dates.near(next, now))] : []),
  ];
  return words.drill([...sentences, ...closing].join(' '), incident.drill);
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
  const { replies, dates, words: terms } = words.texts;
  switch (event.type) {
    case 'FactsUpdated': {
      const fields = Object.keys(event.changes) as (keyof typeof event.changes)[];
      return [replies.updated(terms.list(fields.map((field) => words.field(field))))];
    }
    case 'ReportingTimesSet':
      return [replies.timesSet(words.schedule(event.after, now), dates.near(event.from, now))];
    case 'ReportingTimesProposed':
      return [replies.proposed];
    case 'ConfirmationAsked':
      return [replies.asked(event.sections.length, dates.near(event.deadline, now))];
    case 'SectionsReminded':
      return [replies.reminded(words.sections(event.sections))];
    case 'ReportIssued':
      return [
        replies.reported(words.reportName(event.serial, event.kind)),
        ...(event.kind === 'correction' ? [replies.correctedOnly] : []),
      ];
    case 'NoteAdded':
      return [replies.noted];
    case 'InstructionRecorded':
      return [replies.instructed(event.saidBy)];
    case 'ReportHeld':
      return [replies.reportHeld(terms.reportKinds[event.kind])];
    case 'ReportDrafted':
      return [replies.drafted(terms.reportKinds[event.kind], words.role(words.plan.reporting.approver ?? ''))];
    default:
      return contactSentence(event, incident, now, words);
  }
};

/** What is still to be told or done does not end with it. */
const closedText = (incident: Incident, events: readonly IncidentEvent[], words: Vocabulary): readonly string[] => {
  if (!events.some((event) => event.type === 'IncidentClosed')) return [];
  const left = openTasks(incident).length;
  const { replies, contact } = words.texts;
  // The last report says it as it is known: 不明 is not なし (P6(3)エ-カ).
  const leak = incident.facts.leak === undefined ? [words.texts.duties.leakStillUnknown] : [];
  return [replies.closed(incident.id), ...leak, ...(left === 0 ? [] : [contact.replies.tasksLeft(left)])];
};

/** Those whom the provider has told are named by the view; here they are a number. */
const providerToldText = (events: readonly IncidentEvent[], words: Vocabulary): readonly string[] => {
  const told = events.filter((event) => event.type === 'RecipientTold' && event.contact.startsWith('provider/'));
  return told.length === 0 ? [] : [words.texts.contact.replies.providerTold(told.length)];
};

const MOST_ANSWERS_NAMED = 10;

/** 回答を受け付けました。(…) with each system's state, as the receipt in the plan's wording. */
const answersText = (
  events: readonly IncidentEvent[],
  now: Instant,
  words: Vocabulary,
): readonly string[] | undefined => {
  const { replies, words: terms } = words.texts;
  const answers = events.filter((event) => event.type === 'AnswerRecorded');
  if (answers.length === 0) return undefined;
  const named = answers.slice(0, MOST_ANSWERS_NAMED).map(({ system, state, serviceState, late, note }) => {
    const service = serviceState === undefined ? '' : `/${terms.serviceStates[serviceState]}`;
    return `${words.system(system)}:${terms.states[state]}${service}${late ? words.texts.chronology.late : ''}${note === undefined ? '' : replies.note(note)}`;
  });
  const more = answers.length - named.length;
  const [first] = answers;
  return [
    replies.answered(terms.list([...named, ...(more > 0 ? [terms.andOthers(more)] : [])])),
    ...(first?.proxy === undefined ? [] : [words.heard(first.proxy, first.saidAt, now)]),
    replies.answerAgain,
  ];
};
