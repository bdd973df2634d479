// The refusals of drills in words.
import type { DrillRefusal } from '../../incident/drill/drill-refusal.ts';
import type { Instant } from '../../time.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const drillRefusalText = (reason: DrillRefusal, now: Instant, words: Vocabulary): string => {
  const {
    drill: { refusals: say },
    dates,
  } = words.texts;
  const { list } = words.texts.words;
  switch (reason.code) {
    case 'unknown_script':
      return say.unknown_script(reason.given, list(reason.known));
    case 'no_script':
      return say.no_script(reason.incident);
    case 'drill_ended':
      return say.drill_ended(reason.incident);
    case 'drill_runs':
      return say.drill_runs(reason.incident);
    case 'bad_speed':
      return say.bad_speed(reason.given, reason.most);
    case 'not_in_scenario':
      return say.not_in_scenario(reason.given);
    case 'cannot_skip':
      return say.cannot_skip(dates.near(reason.at, now), dates.near(reason.from, now), dates.near(reason.until, now));
    case 'unknown_inject':
      return say.unknown_inject(reason.no, list(reason.known.map(String)));
    case 'inject_settled':
      return say.inject_settled(reason.no);
    case 'unknown_audience':
      return say.unknown_audience(reason.given);
    case 'cannot_play':
      return say.cannot_play(reason.no, words.actingAs(reason.as), reason.command);
  }
};
