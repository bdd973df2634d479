// What whoever leads a drill reads at once.
import type { DrillEvent } from '../../incident/drill/drill-event.ts';
import type { Incident } from '../../incident/incident.ts';
import type { Instant } from '../../time.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { drillLine } from './drill-line.ts';

export const drillSentence = (
  event: DrillEvent,
  incident: Incident,
  now: Instant,
  words: Vocabulary,
): readonly string[] => {
  const { drill: say, dates } = words.texts;
  const line = `${drillLine(event, now, words)}${say.fullStop}`;
  if (event.type !== 'DrillBegun' || incident.run === undefined) return [line];
  return [line, say.until(dates.near(incident.run.endsAt, now)), say.howToGoOn(incident.id)];
};
