// Who changed what since a form was opened, and how it stands now: said before anybody takes it back.
import type { AnswerWords, Overtaken } from '../../incident/change.ts';
import { shorten } from '../../texts/shorten-text.ts';
import type { Instant } from '../../time.ts';
import { recipientName, willText } from '../telling/telling-words.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** More than that nobody reads before pressing again. */
const MOST_SAID = 10;
const MOST_NOTE = 100;

export const changedText = (changes: readonly Overtaken[], now: Instant, words: Vocabulary): string => {
  const { changed: say } = words.texts.refusals;
  const lines = changes.slice(0, MOST_SAID).map((one) => {
    const [what, value] = standing(one, now, words);
    return say.line(what, words.texts.dates.near(one.at, now), one.by, value);
  });
  const rest = changes.length - lines.length;
  return [say.opening, ...lines, ...(rest > 0 ? [words.texts.words.andOthers(rest)] : []), say.closing].join('\n');
};

/** What it is, and how it stands. */
const standing = (one: Overtaken, now: Instant, words: Vocabulary): readonly [string, string] => {
  const { texts } = words;
  const { changed: say } = texts.refusals;
  switch (one.of) {
    case 'answer':
      return [words.system(one.system), answerText(one.answer, words)];
    case 'fact':
      return [words.field(one.field), words.fact(one.facts, one.field)];
    case 'item':
      return [one.title, one.text === null ? say.withdrawn : shorten(one.text, MOST_NOTE)];
    case 'times':
      return [say.times, one.schedule === null ? '' : words.schedule(one.schedule, now)];
    case 'provider_times':
      return [
        say.providerTimes,
        one.schedule === null ? texts.telling.line.noProviderTimes : words.schedule(one.schedule, now),
      ];
    case 'channel':
      return [words.channel(one.channel), texts.words.channelStates[one.state]];
    case 'decision':
      return [texts.telling.decisions[one.decision], willText(one.decided.will, words)];
    case 'council':
      return [say.council, texts.telling.line.council('', one.held, texts.dates.near(one.from, now)).trim()];
    case 'recipient':
      return [recipientName(one.recipient, now, words), say.recipientStates[one.now]];
    case 'task':
      return [texts.telling.line.task(one.task, ''), texts.telling.taskStatuses.done];
  }
};

const answerText = ({ state, serviceState, damage, note }: AnswerWords, { texts }: Vocabulary): string =>
  [
    texts.words.states[state],
    serviceState === undefined ? '' : texts.words.serviceStates[serviceState],
    damage === undefined ? '' : texts.chat.questions.damage(texts.words.damages[damage]),
    shorten(note ?? '', MOST_NOTE),
  ]
    .filter((part) => part !== '')
    .join(texts.refusals.changed.between);
