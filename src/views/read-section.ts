// What a section's own page shows beside its questions: what the stage of the outage asks of it, and the newest report.
import type { Incident } from '../incident/incident.ts';
import { isUnsettled, stageReached } from '../incident/telling/stage-reached.ts';
import type { SectionId } from '../plan/plan.ts';
import type { SectionToday } from '../ports/views.ts';
import { toldSheets } from '../posts/paper/report-sheets.ts';
import { stageName } from '../posts/telling/telling-line.ts';
import { vocabulary } from '../posts/vocabulary.ts';
import type { Texts } from '../texts/texts.ts';
import type { Instant } from '../time.ts';

export const sectionToday = (incident: Incident, id: SectionId, now: Instant, texts: Texts): SectionToday => {
  const words = vocabulary(incident.plan, texts);
  const { notice } = words.texts.telling;
  const section = incident.sections.get(id);
  const stage = incident.closedAt === undefined ? stageReached(incident, now) : undefined;
  const isLeft = section !== undefined && isUnsettled(section);
  const name = stage === undefined || !isLeft ? undefined : stageName(stage.id, words);
  return {
    ...(name === undefined ? {} : { stage: notice.stage(name) }),
    report: toldSheets(incident, now, words),
  };
};
