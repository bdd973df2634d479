// Refusals of an order of restoration in words.
import type { PriorityRefusal } from '../../incident/recovery/priority-refusal.ts';
import type { Instant } from '../../time.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const priorityRefusalText = (reason: PriorityRefusal, now: Instant, words: Vocabulary): string => {
  const { priority, words: terms, dates } = words.texts;
  const { refusal: say, criteria } = priority;
  switch (reason.code) {
    case 'ordered_twice':
      return say.ordered_twice(terms.list(reason.systems.map((id) => words.system(id))));
    case 'ordered_running':
      return say.ordered_running(words.system(reason.system), terms.states[reason.state]);
    case 'not_deliberating':
      return say.not_deliberating(words.party(reason.body), words.party(reason.now));
    case 'no_body':
      return say.no_body;
    case 'unknown_body':
      return say.unknown_body(reason.given, terms.list(reason.known));
    case 'order_stands':
      return say.order_stands(dates.near(reason.at, now));
    case 'unknown_criterion':
      return say.unknown_criterion(reason.given, terms.list(Object.values(criteria)));
  }
};
