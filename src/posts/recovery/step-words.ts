// The steps of the recovery in words: a step's name, and what it waits for.
import type { StandingStep } from '../../incident/recovery/step-state.ts';
import type { Waiting } from '../../incident/recovery/waiting.ts';
import { leftOver } from '../../incident/type-guard.ts';
import { stepsById } from '../../plan/find-step.ts';
import type { StepId } from '../../plan/plan.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const stepName = (id: StepId, words: Vocabulary): string => {
  const step = stepsById(words.plan).get(id);
  return step === undefined ? id : words.texts.recovery.step(step.no, words.name(step));
};

export const waitingText = (waits: Waiting, words: Vocabulary): string => {
  const say = words.texts.recovery.waits;
  switch (waits.for) {
    case 'answers':
      return say.answers(fewOf(waits.sections.map(words.section), words));
    case 'alternatives':
    case 'restoration':
      return say[waits.for](fewOf(waits.systems.map(words.system), words));
    case 'people':
    case 'provider':
    case 'crew':
    case 'stopped_systems':
    case 'order':
    case 'platform':
      return say[waits.for];
  }
  return leftOver(waits, '');
};

/** It is one line: a few by name, and how many more there are. */
const MOST_NAMED = 3;
const fewOf = (names: readonly string[], { texts: { words: terms } }: Vocabulary): string => {
  const left = names.length - MOST_NAMED;
  return terms.list([...names.slice(0, MOST_NAMED), ...(left > 0 ? [terms.andOthers(left)] : [])]);
};

/** 「記録 1、4、7」: by which events it is shown. */
export const evidenceText = (evidence: StandingStep['evidence'], words: Vocabulary): string =>
  evidence.length === 0 ? '' : words.texts.recovery.numbers(fewOf(evidence.map(String), words));
