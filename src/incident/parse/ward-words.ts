// The words of commands that are the ward's own: what its head, its assembly and its residents are called, who meets.
import { planIndex } from '../../plan/find-in-plan.ts';
import type { DecisionId, Plan } from '../../plan/plan.ts';
import { spokenDecisionsOf, termsOf } from '../../plan/ward-terms.ts';
import type { FactField } from '../event.ts';
import type { Verb } from './command-words.ts';
import { plain } from './word-lists.ts';

interface WardWords {
  readonly verbs: ReadonlyMap<string, Verb>;
  readonly decisions: ReadonlyMap<string, DecisionId>;
  readonly fields: ReadonlyMap<string, FactField>;
}

const made = new WeakMap<Plan, WardWords>();

export const wardWords = (plan: Plan): WardWords => {
  const words = made.get(plan) ?? makeWords(plan);
  made.set(plan, words);
  return words;
};

const makeWords = (plan: Plan): WardWords => {
  const { residents } = termsOf(plan);
  const called = [residents.name, ...(residents.aliases ?? [])];
  const decisions = Object.entries(spokenDecisionsOf(plan)) as [DecisionId, readonly string[]][];
  return {
    verbs: new Map(councilNames(plan).map((name) => [joined(name), 'council'])),
    decisions: new Map(decisions.flatMap(([id, said]) => said.map((word) => [joined(word), id] as const))),
    fields: new Map(
      called
        .flatMap((name) => [`${name}サービスへの影響`, `${name}サービス`])
        .map((name) => [joined(name), 'serviceEffect']),
    ),
  };
};

/** A name in one word: spaces would end it. */
const joined = (name: string): string => plain(name).replace(/\s+/gu, '-');

/** Only of the body that meets: 「災害対策本部 開催」. */
const councilNames = (plan: Plan): readonly string[] => {
  const council = planIndex(plan).partyById.get(plan.organization.deliberativeBody?.whileHeld ?? '');
  return council === undefined ? [] : [council.name, council.nameEn, ...(council.aliases ?? [])];
};
