// What the person who changed the six items reads at once.
import type { FactsEvent } from '../../incident/facts/facts-event.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const factsSentence = ({ changes }: FactsEvent, words: Vocabulary): readonly string[] => {
  const { replies, words: terms } = words.texts;
  const fields = Object.keys(changes) as (keyof typeof changes)[];
  return [replies.updated(terms.list(fields.map((field) => words.field(field))))];
};
