// クロノロジー of reports and their times: one event in one line.
import { isRough } from '../../incident/facts/estimate.ts';
import type { ReportingEvent } from '../../incident/reporting/reporting-event.ts';
import { type Instant, slotDue } from '../../time.ts';
import { proposalText } from '../facts/estimate-notices.ts';
import type { Vocabulary } from '../vocabulary.ts';

type Event<T extends ReportingEvent['type']> = Extract<ReportingEvent, { type: T }>;

export const reportingLine = (event: ReportingEvent, at: Instant, words: Vocabulary): string => {
  const { chronology: say, dates } = words.texts;
  switch (event.type) {
    case 'ReportingTimesSet':
      return say.timesSet(
        words.schedule(event.before, at),
        words.schedule(event.after, at),
        dates.near(event.from, at),
        event.because ?? words.texts.posts.notice.noReason,
      );
    case 'ReportingTimesProposed':
      return proposedLine(event, words);
    case 'ReportDrafted':
      return say.drafted(words.texts.words.reportKinds[event.kind]);
    case 'ReportHeld':
      return say.reportHeld(words.texts.words.reportKinds[event.kind]);
    case 'ReportIssued':
      return reportLine(event, at, words);
  }
};

const proposedLine = (event: Event<'ReportingTimesProposed'>, words: Vocabulary): string => {
  const { chronology: say } = words.texts;
  if (event.estimate === null) return say.timesWithdrawn;
  return isRough(event.estimate) ? say.timesAskedFor : say.timesProposed(proposalText(event, words));
};

const reportLine = (event: Event<'ReportIssued'>, at: Instant, words: Vocabulary): string => {
  const { chronology: say, dates, words: terms } = words.texts;
  const kind = [
    terms.reportKinds[event.kind],
    ...(event.slot === undefined ? [] : [say.slot(dates.near(slotDue(event.slot), at))]),
    ...(event.late ? [say.lateReport] : []),
    ...(event.missedSlots.length === 0
      ? []
      : [say.missed(terms.list(event.missedSlots.map((slot) => dates.near(slotDue(slot), at))))]),
  ];
  return [
    say.issued(words.reportName(event.serial, event.kind), terms.list(kind)),
    ...(event.correction === undefined ? [] : [say.corrected(event.correction.wrong, event.correction.right)]),
  ].join(' ');
};
