// クロノロジー of a drill: its clock, its injects, the observers.
import type { DrillEvent } from '../../incident/drill/drill-event.ts';
import type { Instant } from '../../time.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { audienceNames } from './drill-words.ts';

export const drillLine = (event: DrillEvent, at: Instant, words: Vocabulary): string => {
  const { drill: say, dates } = words.texts;
  switch (event.type) {
    case 'DrillBegun':
      return say.begun(event.script, say.pace(event.speed));
    case 'DrillPaused':
      return say.paused;
    case 'DrillResumed':
      return say.resumed;
    case 'DrillSkipped':
      return say.skipped(dates.near(event.to, at));
    case 'DrillStopped':
      return say.stopped[event.because];
    case 'InjectDue':
      return say.due(event.no);
    case 'InjectDone':
      return [
        say.done(event.no),
        ...(event.notPlayed ?? []).map(({ as, command, why }) => say.refusedPlay(words.actingAs(as), command, why)),
      ].join(' ');
    case 'InjectOmitted':
      return say.omitted(event.no);
    case 'FreeInject':
      return say.free(audienceNames(event.to, words), event.text);
    case 'ObserverNoted':
      return say.observed(event.text);
  }
};
