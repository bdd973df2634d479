// Which posts new events create or touch. Records come from their own event alone, living posts from the incident as
// it is now; so the work of a command does not grow with the length of the log.

import { isConfirmationEvent } from '../incident/confirmation/confirmation-event.ts';
import { isDrillEvent } from '../incident/drill/drill-event.ts';
import type { RecordedEvent } from '../incident/event.ts';
import { isFactsEvent } from '../incident/facts/facts-event.ts';
import type { Incident } from '../incident/incident.ts';
import { isOwnEvent } from '../incident/own-event.ts';
import { isRecoveryEvent } from '../incident/recovery/recovery-event.ts';
import { isReportingEvent } from '../incident/reporting/reporting-event.ts';
import { isTellingEvent } from '../incident/telling/telling-event.ts';
import { leftOver } from '../incident/type-guard.ts';
import type { SectionId } from '../plan/plan.ts';
import type { Instant } from '../time.ts';
import { statusBoard } from './board/status-board.ts';
import { confirmationRecords, touchedSections } from './confirmation/confirmation-records.ts';
import { confirmationCard, confirmationKey, supersededCard } from './confirmation/confirmation-request.ts';
import type { Reach } from './directory/places.ts';
import { drillRecords } from './drill/drill-records.ts';
import { ownRecords } from './own-records.ts';
import type { Post } from './post.ts';
import { recoveryRecords } from './recovery/recovery-records.ts';
import { reportingRecords } from './reporting/reporting-records.ts';
import { leakQuestion, touchesLeak } from './telling/leak-question.ts';
import { tellingRecords } from './telling/telling-records.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface PostChanges {
  /** In the order they should appear. */
  readonly posts: readonly Post[];
  /** Keys of posts that are no longer pinned. */
  readonly unpinned: readonly string[];
}

/** `incident` has all of `events` folded in; together they are everything since the last comparison. */
export const postsAfter = (
  incident: Incident,
  events: readonly RecordedEvent[],
  words: Vocabulary,
  reach: readonly Reach[] = [],
): PostChanges => {
  const last = events.at(-1);
  if (last === undefined) return { posts: [], unpinned: [] };
  const board = boardPost(incident, last.at, words, reach);
  const records = events.flatMap((recorded) => recordPosts(incident, recorded, words));
  const leak = events.some(({ event }) => touchesLeak(event)) ? [leakQuestion(incident, words)] : [];
  const confirmations = [...leak, ...confirmationPosts(incident, events, words)];
  const reports = records.filter((post) => post.kind === 'report' && post.pinned);
  const newest = reports.at(-1)?.key;
  const isNew = events[0]?.event.type === 'IncidentDeclared';
  const pinnedOnce = records.map((post) => (post.kind === 'report' ? { ...post, pinned: post.key === newest } : post));
  return {
    posts: isNew ? [board, ...pinnedOnce, ...confirmations] : [...pinnedOnce, ...confirmations, board],
    unpinned: newest === undefined ? [] : earlierReport(incident, events),
  };
};

/** Everything that is edited in place, as it should be now: for when not the log changed, but where it is shown. */
export const livingPosts = (
  incident: Incident,
  asOf: Instant,
  words: Vocabulary,
  reach: readonly Reach[] = [],
): readonly Post[] => [
  boardPost(incident, asOf, words, reach),
  leakQuestion(incident, words),
  ...[...incident.sections.keys()].flatMap((section) => sectionPosts(incident, section, [], words)),
];

/** The newest report, as it was issued: for a place that is linked only now. */
export const newestReportPost = (incident: Incident, recorded: RecordedEvent, words: Vocabulary): readonly Post[] =>
  recordPosts(incident, recorded, words).filter(({ kind }) => kind === 'report');

const boardPost = (incident: Incident, asOf: Instant, words: Vocabulary, reach: readonly Reach[]): Post => ({
  key: 'board',
  kind: 'board',
  audience: { to: 'operations' },
  life: 'living',
  pinned: true,
  card: statusBoard(incident, asOf, words, reach),
});

/** The report that was pinned before these events. */
const earlierReport = (incident: Incident, events: readonly RecordedEvent[]): readonly string[] => {
  const firstSeq = events[0]?.seq ?? 0;
  const earlier = incident.reports.findLast((report) => report.kind !== 'correction' && report.seq < firstSeq);
  return earlier === undefined ? [] : [`report/${earlier.serial}`];
};

/** What an event leaves for ever. */
export const recordPosts = (incident: Incident, recorded: RecordedEvent, words: Vocabulary): readonly Post[] => {
  const { event } = recorded;
  if (isOwnEvent(event)) return ownRecords(incident, event, recorded, words);
  if (isFactsEvent(event)) return [];
  if (isConfirmationEvent(event)) return confirmationRecords(incident, event, recorded, words);
  if (isReportingEvent(event)) return reportingRecords(incident, event, recorded, words);
  if (isTellingEvent(event)) return tellingRecords(incident, event, recorded, words);
  if (isRecoveryEvent(event)) return recoveryRecords(incident, event, recorded, words);
  if (isDrillEvent(event)) return drillRecords(incident, event, recorded, words);
  return leftOver(event, []);
};

const confirmationPosts = (
  incident: Incident,
  events: readonly RecordedEvent[],
  words: Vocabulary,
): readonly Post[] => {
  const touched = new Set(events.flatMap(({ event }) => touchedSections(incident, event)));
  return [...touched].flatMap((section) => sectionPosts(incident, section, events, words));
};

/** The open request, and the one before it when a new round has just taken over. */
const sectionPosts = (
  incident: Incident,
  id: SectionId,
  events: readonly RecordedEvent[],
  words: Vocabulary,
): readonly Post[] => {
  const section = incident.sections.get(id);
  const round = section?.round;
  if (section === undefined || round === undefined) return [];
  const request = (no: number, card: Post['card']): Post => ({
    key: confirmationKey(no, id),
    kind: 'confirmation',
    audience: { to: 'section', section: id },
    life: 'living',
    pinned: false,
    card,
  });
  const askedAnew = events.some(({ event }) => event.type === 'ConfirmationAsked' && event.sections.includes(id));
  return [
    ...(askedAnew ? round.earlier : []).map((no) => request(no, supersededCard(incident, id, round.no, words))),
    request(round.no, confirmationCard(incident, id, section, words)),
  ];
};
