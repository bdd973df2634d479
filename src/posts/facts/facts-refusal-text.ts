// Refusals of the six items in words.
import type { FactsRefusal } from '../../incident/facts/facts-refusal.ts';
import type { Instant } from '../../time.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const factsRefusalText = (reason: FactsRefusal, now: Instant, words: Vocabulary): string => {
  const { refusals: say, dates, words: terms } = words.texts;
  switch (reason.code) {
    case 'detected_before_occurred':
      return say.detected_before_occurred(dates.near(reason.detectedAt, now), dates.near(reason.occurredAt, now));
    case 'title_is_field':
      return say.title_is_field(reason.given, words.field(reason.field));
    case 'no_such_item':
      return say.no_such_item(reason.given, terms.list(reason.known.map(terms.titled)));
    case 'too_many_items':
      return say.too_many_items(reason.most);
    case 'item_too_long':
      return say.item_too_long(say.argumentNames[reason.part], reason.most);
  }
};
