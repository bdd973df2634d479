// What a party is called on a day: outside bodies are renamed after the plan was written, and the plan's name stays beside it.
import type { Party } from '../../plan/plan.ts';
import type { LocalDate } from '../../time.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** Their present name alone, as a letter to them has it. */
export const nameNow = (party: Party, date: LocalDate, words: Vocabulary): string => {
  const since = (party.names ?? []).filter(({ from }) => from <= date).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const latest = since.at(-1);
  return words.name(latest ?? party);
};

/** 国家サイバー統括室（計画上の名称：NISC…）; the plan's own name alone before the first renaming. */
export const presentName = (party: Party, date: LocalDate, words: Vocabulary): string => {
  const inPlan = words.name(party);
  const name = nameNow(party, date, words);
  return name === inPlan ? inPlan : words.texts.forms.renamed(name, inPlan);
};
