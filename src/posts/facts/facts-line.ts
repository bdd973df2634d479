// クロノロジー of the six items: what was said of each.
import type { FactsEvent } from '../../incident/facts/facts-event.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const factsLine = ({ changes, items = [] }: FactsEvent, words: Vocabulary): string => {
  const { chronology: say } = words.texts;
  const fields = Object.keys(changes) as (keyof typeof changes)[];
  const said = fields.map((field) => {
    const value = changes[field];
    if (value === null || value === undefined) return say.factSet(words.field(field), words.fact({}, field));
    return say.factSet(words.field(field), words.fact({ [field]: value }, field));
  });
  const added = items.map(({ title, text }) => say.itemSet(title, text));
  return [...said, ...added].join(' / ');
};
