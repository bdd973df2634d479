// What an answer says of working by hand, and of a restored system: since when, what was checked, what is still to be entered.
import type { AnswerSaid } from '../../incident/confirmation/confirmation-command.ts';
import type { Instant } from '../../time.ts';
import type { Vocabulary } from '../vocabulary.ts';

type Extras = Pick<AnswerSaid, 'alternativeSince' | 'byHand' | 'checked' | 'dataUntil' | 'toEnter'> & {
  readonly saidAt: Instant;
};

/** Each part by itself; none was said: empty. */
export const answerExtras = (said: Extras, at: Instant, words: Vocabulary): readonly string[] => {
  const { answer: say } = words.texts.recovery;
  const { near } = words.texts.dates;
  const { alternativeSince, saidAt, byHand, checked, dataUntil, toEnter } = said;
  return [
    // That it begins with the answer needs no word.
    ...(alternativeSince === undefined || alternativeSince === saidAt
      ? []
      : [say.alternativeSince(near(alternativeSince, at))]),
    ...(byHand === undefined ? [] : [say.byHand(words.note(byHand))]),
    ...(checked === undefined ? [] : [say.checked(words.note(checked))]),
    ...(dataUntil === undefined ? [] : [say.dataUntil(near(dataUntil, at))]),
    ...(toEnter === undefined ? [] : [say.toEnter(words.note(toEnter))]),
  ];
};
