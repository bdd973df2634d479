// Which posts new events create or touch. Records come from their own event alone, living posts from the incident as
// it is now; so the work of a command does not grow with the length of the log.

import type { IncidentEvent, RecordedEvent } from '../incident/event.ts';
import type { Incident } from '../incident/incident.ts';
import type { ContactEvent } from '../incident/telling/contact-event.ts';
import type { SectionId } from '../plan/plan.ts';
import type { Instant } from '../time.ts';
import { statusBoard } from './board/status-board.ts';
import { escalationPosts, reminderPosts } from './confirmation/chasing.ts';
import { confirmationCard, confirmationKey, supersededCard } from './confirmation/confirmation-request.ts';
import { directorCall } from './confirmation/director-call.ts';
import type { Reach } from './directory/places.ts';
import { passedNotices, timesProposal } from './facts/estimate-notices.ts';
import { clockNotice, declarationNotices, timesNotice } from './notices.ts';
import { type Post, sectionOfKey } from './post.ts';
import { reportCard, reportKey } from './reporting/report-post.ts';
import { contactNotices } from './telling/contact-notices.ts';
import { leakQuestion, touchesLeak } from './telling/leak-question.ts';
import { officialPosts } from './telling/official-posts.ts';
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

const recordPosts = (incident: Incident, recorded: RecordedEvent, words: Vocabulary): readonly Post[] => {
  const { event } = recorded;
  switch (event.type) {
    case 'IncidentDeclared':
      return declarationNotices(incident, event, recorded, words);
    case 'ReportingTimesSet':
      return [timesNotice(incident, event, recorded, words)];
    case 'ReportingTimesProposed':
      return [timesProposal(incident, event, recorded, words)];
    case 'ClockSetRight':
      return [clockNotice(incident, event, recorded, words)];
    case 'MomentsPassed':
      return passedNotices(incident, event, recorded, words);
    case 'SectionsReminded':
      return reminderPosts(incident, event, recorded, words);
    case 'NoAnswerEscalated':
      return escalationPosts(incident, event, recorded, words);
    case 'NoAnswerEscalatedToDirectors':
      return [directorCall(incident, event, recorded, words)];
    case 'ReportIssued':
      return [
        {
          key: reportKey(event, recorded.seq),
          kind: 'report',
          audience: { to: 'everyone' },
          life: 'record',
          pinned: event.kind !== 'correction',
          card: reportCard(incident, event, recorded, words),
        },
      ];
    default:
      return contactPosts(incident, recorded, words);
  }
};

/** What tells people of it: notices to the operators, and the posts by the plan's own channels. */
const contactPosts = (incident: Incident, recorded: RecordedEvent, words: Vocabulary): readonly Post[] => {
  const event = recorded.event as ContactEvent;
  return [...contactNotices(incident, event, recorded, words), ...officialPosts(incident, event, recorded, words)];
};

const confirmationPosts = (
  incident: Incident,
  events: readonly RecordedEvent[],
  words: Vocabulary,
): readonly Post[] => {
  const touched = new Set(events.flatMap(({ event }) => touchedSections(incident, event)));
  return [...touched].flatMap((section) => sectionPosts(incident, section, events, words));
};

const touchedSections = (incident: Incident, event: IncidentEvent): readonly SectionId[] => {
  switch (event.type) {
    case 'ConfirmationAsked':
    case 'NoAnswerEscalated':
      return event.sections;
    case 'AnswerRecorded':
      return [event.section];
    case 'IncidentClosed':
      return [...incident.sections.keys()];
    case 'DeliveryNoted': {
      // Its conversation may be gone: then its question is asked elsewhere.
      const section = event.outcome === 'parked' ? sectionOfKey(event.post) : undefined;
      return section === undefined ? [] : [section];
    }
    default:
      return [];
  }
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
