// Refusals of reporting in words.
import type { ReportingRefusal } from '../../incident/reporting/reporting-refusal.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const reportingRefusalText = (reason: ReportingRefusal, words: Vocabulary): string => {
  const { refusals: say } = words.texts;
  switch (reason.code) {
    case 'nothing_to_approve':
      return say[reason.code];
    case 'clock_doubted':
      return say.clock_doubted;
    case 'unknown_report':
      return say.unknown_report(reason.given, reason.last);
  }
};
