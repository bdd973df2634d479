// クロノロジー of asking the sections: one event in one line.
import type { ConfirmationEvent } from '../../incident/confirmation/confirmation-event.ts';
import type { Instant } from '../../time.ts';
import { answerExtras } from '../recovery/answer-extras.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { directorNames } from './director-call.ts';

export const confirmationLine = (event: ConfirmationEvent, at: Instant, words: Vocabulary): string => {
  const { chronology: say, dates } = words.texts;
  switch (event.type) {
    case 'ConfirmationAsked':
      return [askedText(event, at, words), ...(event.because === undefined ? [] : [say.askedAnew])].join(' ');
    case 'AnswerRecorded':
      return answerLine(event, at, words);
    case 'AnswersConfirmed':
      return words.texts.accountable.managers.chronology(
        words.section(event.section),
        words.systems(event.systems),
        event.confirmedBy,
      );
    case 'SectionsReminded':
      return say.reminded(sectionNames(event.sections, words), event.byHand);
    case 'NoAnswerEscalated':
      return say.escalated(sectionNames(event.sections, words), dates.near(event.deadline, at));
    case 'NoAnswerEscalatedToDirectors':
      return words.texts.accountable.directors.chronology(
        directorNames(event.sections, words),
        sectionNames(event.sections, words),
        dates.near(event.deadline, at),
      );
  }
};

const askedText = (
  { sections, systems = [], recovery, deadline }: Extract<ConfirmationEvent, { type: 'ConfirmationAsked' }>,
  at: Instant,
  words: Vocabulary,
): string => {
  const until = words.texts.dates.near(deadline, at);
  return recovery === true
    ? words.texts.recovery.line.restoreAsked(sectionNames(sections, words), systems.length, until)
    : words.texts.chronology.asked(sectionNames(sections, words), until);
};

const answerLine = (
  event: Extract<ConfirmationEvent, { type: 'AnswerRecorded' }>,
  at: Instant,
  words: Vocabulary,
): string => {
  const { chronology: say, words: terms } = words.texts;
  const state = [
    terms.states[event.state],
    ...(event.serviceState === undefined ? [] : [terms.serviceStates[event.serviceState]]),
    ...(event.damage === undefined ? [] : [terms.damages[event.damage]]),
  ].join('/');
  const { proxy } = event;
  const heard = proxy === undefined ? [] : [words.heard(proxy, event.saidAt, at)];
  return [
    say.answered(words.section(event.section), words.system(event.system), state) +
      (event.noChange ? say.unchanged : '') +
      (event.late ? say.late : ''),
    ...(event.note === undefined ? [] : [event.note]),
    ...answerExtras(event, at, words.onPaper()),
    ...heard,
    ...whoseWord(event, at, words),
  ].join(' ');
};

/** 担当者入力, or that the manager stands for it. */
const whoseWord = (
  { enteredAs, confirmedBy, saidAt }: Extract<ConfirmationEvent, { type: 'AnswerRecorded' }>,
  at: Instant,
  { texts: { accountable, dates } }: Vocabulary,
): readonly string[] => [
  ...(enteredAs === undefined ? [] : [`(${accountable.managers.enteredAs[enteredAs]})`]),
  ...(confirmedBy === undefined ? [] : [accountable.managers.confirmed(confirmedBy, dates.near(saidAt, at))]),
];

/** All of them by number, a few by name. */
const sectionNames = (sections: readonly string[], words: Vocabulary): string =>
  sections.length > 1 && sections.length >= words.plan.sections.length
    ? words.texts.chronology.allSections(sections.length)
    : words.sections(sections);
