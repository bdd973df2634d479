// The steps of the recovery in English.

import type { recoveryJa } from '../ja/recovery.ts';
import type { WardWords } from '../ward-words.ts';

export const recoveryEn = (_ward: WardWords): ReturnType<typeof recoveryJa> => ({
  title: 'Steps of the recovery',
  states: { not_begun: 'not begun', under_way: 'under way', done: 'done', reopened: 'opened again' },
  marks: { begin: 'begun', done: 'done', reopen: 'opened again' },
  step: (no, name) => `${no} ${name}`,
  numbers: (numbers) => `log ${numbers}`,
  waits: {
    people: 'the word of whoever does it',
    provider: "the provider's word",
    answers: (sections) => `the answers of ${sections}`,
    crew: 'who works on it',
    stopped_systems: 'what is known to be stopped',
    alternatives: (systems) => `an alternative (or why not) for ${systems}`,
    order: "the body's order of restoration",
    platform: 'the platform to be restored',
    restoration: (systems) => `${systems} to be restored and checked`,
  },
  line: {
    marked: (step, mark, because) => `Step ${step}: ${mark}${because === undefined ? '' : ` (${because})`}`,
    noted: (steps) => `Steps: ${steps}`,
    one: (step, state, evidence) => `${step}: ${state}${evidence === '' ? '' : ` (${evidence})`}`,
  },
  reply: {
    marked: (step, mark) => `Recorded step "${step}" as ${mark}.`,
    noted: (step, state) => `Step "${step}" is now ${state}.`,
  },
  refusal: {
    unknown_step: (given, nearest, known) =>
      `There is no step "${given}". ${nearest === '' ? '' : `Did you mean ${nearest}? `}Choose one of: ${known}`,
    ambiguous_step: (given, candidates) => `"${given}" may be several steps. Give the number: ${candidates}`,
    no_steps: 'This plan has no steps of recovery. Use "note" to keep a record only.',
    stands: {
      begin: (step, state) => `Step "${step}" is ${state} already; nothing was changed. Use "reopen" to do it again.`,
      done: (step, state) => `Step "${step}" is ${state} already; nothing was changed. Use "reopen" to do it again.`,
      reopen: (step, state) => `Step "${step}" is ${state}, so it cannot be opened again. Use "begin" to start it.`,
    },
    step_waits: (step, waits, no) =>
      `By the log, step "${step}" still waits for ${waits}. Give a reason if it is done nevertheless. Example: /bcp step ${no} done because confirmed by telephone`,
  },
});
