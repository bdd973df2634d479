// What the person who reported, or set the times of reports, reads at once.
import type { ReportingEvent } from '../../incident/reporting/reporting-event.ts';
import type { Instant } from '../../time.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const reportingSentence = (event: ReportingEvent, now: Instant, words: Vocabulary): readonly string[] => {
  const { replies, dates, words: terms } = words.texts;
  switch (event.type) {
    case 'ReportingTimesSet':
      return [replies.timesSet(words.schedule(event.after, now), dates.near(event.from, now))];
    case 'ReportingTimesProposed':
      return [replies.proposed];
    case 'ReportIssued':
      return [
        replies.reported(words.reportName(event.serial, event.kind)),
        ...(event.kind === 'correction' ? [replies.correctedOnly] : []),
      ];
    case 'ReportHeld':
      return [replies.reportHeld(terms.reportKinds[event.kind])];
    case 'ReportDrafted':
      return [replies.drafted(terms.reportKinds[event.kind], words.role(words.plan.reporting.approver ?? ''))];
  }
};
