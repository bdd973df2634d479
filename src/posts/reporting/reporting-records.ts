// Which records reporting makes: the reports themselves, and the notices of their times.
import type { RecordedEvent } from '../../incident/event.ts';
import type { Incident } from '../../incident/incident.ts';
import type { ReportingEvent } from '../../incident/reporting/reporting-event.ts';
import { timesProposal } from '../facts/estimate-notices.ts';
import { timesNotice } from '../notices.ts';
import type { Post } from '../post.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { reportCard, reportKey } from './report-post.ts';

export const reportingRecords = (
  incident: Incident,
  event: ReportingEvent,
  recorded: RecordedEvent,
  words: Vocabulary,
): readonly Post[] => {
  switch (event.type) {
    case 'ReportingTimesSet':
      return [timesNotice(incident, event, recorded, words)];
    case 'ReportingTimesProposed':
      return [timesProposal(incident, event, recorded, words)];
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
    // The board says what waits.
    case 'ReportDrafted':
    case 'ReportHeld':
      return [];
  }
};
