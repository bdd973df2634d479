// クロノロジー of the recovery: one event in one line.
import type { PlatformWord } from '../../incident/recovery/platform-event.ts';
import type { PriorityEvent } from '../../incident/recovery/priority-event.ts';
import type { RecoveryEvent } from '../../incident/recovery/recovery-event.ts';
import type { NotedStep } from '../../incident/recovery/step-event.ts';
import type { Instant } from '../../time.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { crewText } from './crew-words.ts';
import { stageLine } from './stage-words.ts';
import { evidenceText, stepName } from './step-words.ts';

export const recoveryLine = (event: RecoveryEvent, at: Instant, words: Vocabulary): string => {
  const { line, marks } = words.texts.recovery;
  switch (event.type) {
    case 'CrewSet':
      return line.crew(words.section(event.section), words.system(event.system), crewText(event, at, words.texts));
    case 'StageAnswered':
    case 'StageReminded':
      return stageLine(event, at, words);
    case 'PrioritySet':
      return priorityLine(event, at, words);
    case 'PlatformReported':
      return line.platformReported(...wordText(event, at, words));
    case 'PlatformRestored':
      return line.platformRestored(...wordText(event, at, words));
    case 'PlatformWithdrawn':
      return line.platformWithdrawn(event.because);
    case 'StepMarked':
      return line.marked(stepName(event.step, words), marks[event.mark], event.because);
    case 'StepsNoted':
      return line.noted(words.texts.words.list(event.steps.map((step) => notedText(step, words))));
  }
};

const priorityLine = (
  { body, saidBy, saidAt, order, because = '' }: PriorityEvent,
  at: Instant,
  words: Vocabulary,
): string => {
  const { priority: say, dates, words: terms } = words.texts;
  const ranked = words.some(order.map((id, rank) => say.inOrder(rank + 1, words.system(id))));
  return say.line(words.party(body), saidBy, dates.near(saidAt, at), terms.list(ranked), because);
};

/** Whose word it is, and of when. */
const wordText = ({ saidBy, saidAt }: PlatformWord, at: Instant, words: Vocabulary): [by: string, at: string] => {
  const { line } = words.texts.recovery;
  return [
    saidBy === undefined ? '' : line.saidBy(saidBy),
    saidAt === undefined ? '' : line.saidAt(words.texts.dates.near(saidAt, at)),
  ];
};

const notedText = ({ step, to, evidence }: NotedStep, words: Vocabulary): string => {
  const { line, states } = words.texts.recovery;
  return line.one(stepName(step, words), states[to], evidenceText(evidence, words));
};
