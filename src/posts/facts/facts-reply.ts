// What the person who changed the six items reads at once.
import type { FactsEvent } from '../../incident/facts/facts-event.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const factsSentence = ({ changes, items = [] }: FactsEvent, words: Vocabulary): readonly string[] => {
  const { replies, words: terms } = words.texts;
  const fields = Object.keys(changes) as (keyof typeof changes)[];
  const titles = (withdrawn: boolean): readonly string[] =>
    items.filter(({ text }) => (text === null) === withdrawn).map(({ title }) => terms.titled(title));
  const [given, withdrawn] = [titles(false), titles(true)];
  const updated = [...fields.map((field) => words.field(field)), ...given];
  return [
    ...(updated.length === 0 ? [] : [replies.updated(terms.list(updated))]),
    ...(given.length === 0 ? [] : [replies.itemsAreReported]),
    ...(withdrawn.length === 0 ? [] : [replies.itemsWithdrawn(terms.list(withdrawn))]),
  ];
};
