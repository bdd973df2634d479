// クロノロジー of the recovery: one event in one line.
import type { RecoveryEvent } from '../../incident/recovery/recovery-event.ts';
import type { NotedStep } from '../../incident/recovery/step-event.ts';
import type { Instant } from '../../time.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { evidenceText, stepName } from './step-words.ts';

export const recoveryLine = (event: RecoveryEvent, _at: Instant, words: Vocabulary): string => {
  const { line, marks } = words.texts.recovery;
  switch (event.type) {
    case 'StepMarked':
      return line.marked(stepName(event.step, words), marks[event.mark], event.because);
    case 'StepsNoted':
      return line.noted(words.texts.words.list(event.steps.map((step) => notedText(step, words))));
  }
};

const notedText = ({ step, to, evidence }: NotedStep, words: Vocabulary): string => {
  const { line, states } = words.texts.recovery;
  return line.one(stepName(step, words), states[to], evidenceText(evidence, words));
};
