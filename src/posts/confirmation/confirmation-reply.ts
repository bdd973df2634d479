// What the person who asked, reminded or answered reads at once.
import type { ConfirmationEvent } from '../../incident/confirmation/confirmation-event.ts';
import type { IncidentEvent } from '../../incident/event.ts';
import type { Instant } from '../../time.ts';
import { answerExtras } from '../recovery/answer-extras.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const confirmationSentence = (event: ConfirmationEvent, now: Instant, words: Vocabulary): readonly string[] => {
  const { replies } = words.texts;
  switch (event.type) {
    case 'ConfirmationAsked':
      return [askedSentence(event, now, words)];
    case 'AnswersConfirmed':
      return [words.texts.accountable.managers.reply(words.section(event.section), words.systems(event.systems))];
    case 'SectionsReminded':
      return [replies.reminded(words.sections(event.sections))];
    // All answers are one receipt (answersText), and escalating is the clock's.
    case 'AnswerRecorded':
    case 'NoAnswerEscalated':
    case 'NoAnswerEscalatedToDirectors':
      return [];
  }
};

const askedSentence = (
  { sections, systems = [], recovery, deadline }: Extract<ConfirmationEvent, { type: 'ConfirmationAsked' }>,
  now: Instant,
  { texts: { replies, recovery: say, dates } }: Vocabulary,
): string => {
  const until = dates.near(deadline, now);
  return recovery === true
    ? say.reply.restoreAsked(sections.length, systems.length, until)
    : replies.asked(sections.length, until);
};

const MOST_ANSWERS_NAMED = 10;

/** 回答を受け付けました。(…) with each system's state, as the receipt in the plan's wording. */
export const answersText = (
  events: readonly IncidentEvent[],
  now: Instant,
  words: Vocabulary,
): readonly string[] | undefined => {
  const { replies, words: terms } = words.texts;
  const answers = events.filter((event) => event.type === 'AnswerRecorded');
  if (answers.length === 0) return undefined;
  const named = answers.slice(0, MOST_ANSWERS_NAMED).map(({ system, state, serviceState, late, note, ...more }) => {
    const service = serviceState === undefined ? '' : `/${terms.serviceStates[serviceState]}`;
    return `${words.system(system)}:${terms.states[state]}${service}${late ? words.texts.chronology.late : ''}${note === undefined ? '' : replies.note(note)}${answerExtras(
      more,
      now,
      words,
    )
      .map((one) => ` ${one}`)
      .join('')}`;
  });
  const more = answers.length - named.length;
  const [first] = answers;
  return [
    replies.answered(terms.list([...named, ...(more > 0 ? [terms.andOthers(more)] : [])])),
    ...(first?.proxy === undefined ? [] : [words.heard(first.proxy, first.saidAt, now)]),
    ...(first?.confirmedBy === undefined
      ? []
      : [words.texts.accountable.managers.confirmed(first.confirmedBy, words.texts.dates.near(first.saidAt, now))]),
    replies.answerAgain,
  ];
};
