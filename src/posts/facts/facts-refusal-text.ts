// Refusals of the six items in words.
import type { FactsRefusal } from '../../incident/facts/facts-refusal.ts';
import type { Instant } from '../../time.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const factsRefusalText = (reason: FactsRefusal, now: Instant, words: Vocabulary): string => {
  const { refusals: say, dates } = words.texts;
  switch (reason.code) {
    case 'detected_before_occurred':
      return say.detected_before_occurred(dates.near(reason.detectedAt, now), dates.near(reason.occurredAt, now));
  }
};
