// What a request asks beside the state: of services by other means since when and how, and, once the platform is back, what of
// a restored system was checked (計画 個別4(5)(7)).
import type { Answer, SectionState } from '../../incident/incident.ts';
import { present } from '../../present.ts';
import type { Instant } from '../../time.ts';
import type { BesideField, QuestionRow } from '../card.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { answerExtras } from './answer-extras.ts';

const BY_HAND: readonly BesideField[] = ['since', 'byHand'];
const RESTORED: readonly BesideField[] = ['checked', 'dataUntil', 'toEnter'];

export const asksBeside = ({ round }: SectionState, answer: Answer | undefined): Pick<QuestionRow, 'asks'> => {
  const isByHand = answer?.serviceState === 'alternative' || answer?.serviceState === 'partial';
  const isOfRecovery = round?.recovery !== undefined || answer?.checked !== undefined;
  const asks = [...(isByHand ? BY_HAND : []), ...(isOfRecovery ? RESTORED : [])];
  return asks.length === 0 ? {} : { asks };
};

export const besideWords = (
  answer: Answer,
  day: Instant,
  words: Vocabulary,
): Pick<QuestionRow, 'besides' | 'besideText'> => {
  const { alternativeSince, byHand, checked, dataUntil, toEnter } = answer;
  const { short } = words.texts.dates;
  const besides = present({
    since: alternativeSince === undefined ? undefined : short(alternativeSince),
    byHand,
    checked,
    dataUntil: dataUntil === undefined ? undefined : short(dataUntil),
    toEnter,
  });
  const text = answerExtras(answer, day, words).join(' ');
  return {
    ...(Object.keys(besides).length === 0 ? {} : { besides }),
    ...(text === '' ? {} : { besideText: text }),
  };
};
