// 付与先 as people call them.
import type { Vocabulary } from '../vocabulary.ts';

export const audienceNames = (to: readonly string[], words: Vocabulary): string => {
  const { audiences } = words.texts.drill;
  return words.texts.words.list(
    to.map((id) => (id === 'everyone' || id === 'operators' ? audiences[id] : words.actingAs(id))),
  );
};
