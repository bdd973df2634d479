// What the person who changed the six items reads at once.
import type { FactsEvent } from '../../incident/facts/facts-event.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const factsSentence = ({ changes, items = [] }: FactsEvent, words: Vocabulary): readonly string[] => {
  const { replies, words: terms } = words.texts;
  const fields = Object.keys(changes) as (keyof typeof changes)[];
  const titles = items.map(({ title }) => terms.titled(title));
  return [
    replies.updated(terms.list([...fields.map((field) => words.field(field)), ...titles])),
    ...(titles.length === 0 ? [] : [replies.itemsAreReported]),
  ];
};
