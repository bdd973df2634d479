// クロノロジー: one event in one line of words, for the log, for plain SQL and for the console.

import { isConfirmationEvent } from '../incident/confirmation/confirmation-event.ts';
import { isDrillEvent } from '../incident/drill/drill-event.ts';
import type { IncidentEvent } from '../incident/event.ts';
import { isFactsEvent } from '../incident/facts/facts-event.ts';
import { isOwnEvent } from '../incident/own-event.ts';
import { isRecoveryEvent } from '../incident/recovery/recovery-event.ts';
import { isReportingEvent } from '../incident/reporting/reporting-event.ts';
import { isTellingEvent } from '../incident/telling/telling-event.ts';
import { leftOver } from '../incident/type-guard.ts';
import type { Instant } from '../time.ts';
import { confirmationLine } from './confirmation/confirmation-line.ts';
import { drillLine } from './drill/drill-line.ts';
import { factsLine } from './facts/facts-line.ts';
import { ownLine } from './own-line.ts';
import { recoveryLine } from './recovery/recovery-line.ts';
import { reportingLine } from './reporting/reporting-line.ts';
import { tellingLine } from './telling/telling-line.ts';
import type { Vocabulary } from './vocabulary.ts';

export const chronologyLine = (event: IncidentEvent, at: Instant, drill: boolean, words: Vocabulary): string =>
  words.drill(line(event, at, words).replaceAll(/\s*[\r\n]+\s*/gu, ' '), drill);

const line = (event: IncidentEvent, at: Instant, words: Vocabulary): string => {
  if (isOwnEvent(event)) return ownLine(event, at, words);
  if (isFactsEvent(event)) return factsLine(event, words);
  if (isConfirmationEvent(event)) return confirmationLine(event, at, words);
  if (isReportingEvent(event)) return reportingLine(event, at, words);
  if (isTellingEvent(event)) return tellingLine(event, at, words);
  if (isRecoveryEvent(event)) return recoveryLine(event, at, words);
  if (isDrillEvent(event)) return drillLine(event, at, words);
  return leftOver(event, '');
};
