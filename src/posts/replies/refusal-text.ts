// A refusal in words: what is wrong and what to do next. Exhaustive by subject, so that no refusal is without a text.
import { isConfirmationRefusal } from '../../incident/confirmation/confirmation-refusal.ts';
import { isDirectoryRefusal } from '../../incident/directory-refusal.ts';
import { isDrillRefusal } from '../../incident/drill/drill-refusal.ts';
import { isFactsRefusal } from '../../incident/facts/facts-refusal.ts';
import { isOwnRefusal } from '../../incident/own-refusal.ts';
import { isReadingRefusal } from '../../incident/parse/reading-refusal.ts';
import { isRecoveryRefusal } from '../../incident/recovery/recovery-refusal.ts';
import type { RefusalReason } from '../../incident/refusal.ts';
import { isReportingRefusal } from '../../incident/reporting/reporting-refusal.ts';
import { isRightsRefusal } from '../../incident/rights-refusal.ts';
import { isTellingRefusal } from '../../incident/telling/telling-refusal.ts';
import { leftOver } from '../../incident/type-guard.ts';
import { shorten } from '../../texts/shorten-text.ts';
import type { Instant } from '../../time.ts';
import { confirmationRefusalText } from '../confirmation/confirmation-refusal-text.ts';
import { directoryRefusalText } from '../directory/directory-refusal-text.ts';
import { drillRefusalText } from '../drill/drill-refusal-text.ts';
import { factsRefusalText } from '../facts/facts-refusal-text.ts';
import { recoveryRefusalText } from '../recovery/recovery-refusal-text.ts';
import { reportingRefusalText } from '../reporting/reporting-refusal-text.ts';
import { tellingRefusalText } from '../telling/telling-refusal-text.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { ownRefusalText } from './own-refusal-text.ts';
import { readingRefusalText } from './reading-refusal-text.ts';
import { rightsRefusalText } from './rights-refusal-text.ts';

/** What was typed is said back so that it can be recognised, never a whole page of it. */
const MOST_SAID_BACK = 100;

const saidBack = (reason: RefusalReason): RefusalReason =>
  'given' in reason ? { ...reason, given: shorten(reason.given, MOST_SAID_BACK) } : reason;

export const refusalText = (given: RefusalReason, now: Instant, words: Vocabulary): string => {
  const reason = saidBack(given);
  if (isReadingRefusal(reason)) return readingRefusalText(reason, words);
  if (isRightsRefusal(reason)) return rightsRefusalText(reason, words);
  if (isDirectoryRefusal(reason)) return directoryRefusalText(reason, words);
  if (isOwnRefusal(reason)) return ownRefusalText(reason, now, words);
  if (isFactsRefusal(reason)) return factsRefusalText(reason, now, words);
  if (isConfirmationRefusal(reason)) return confirmationRefusalText(reason, words);
  if (isReportingRefusal(reason)) return reportingRefusalText(reason, words);
  if (isTellingRefusal(reason)) return tellingRefusalText(reason, now, words);
  if (isRecoveryRefusal(reason)) return recoveryRefusalText(reason, now, words);
  if (isDrillRefusal(reason)) return drillRefusalText(reason, now, words);
  return leftOver(reason, '');
};
