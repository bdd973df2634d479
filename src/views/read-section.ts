// What a section's own page shows beside its questions: what the stage of the outage asks of it, and the newest report.
import type { Incident } from '../incident/incident.ts';
import { isSettled, isUnsettled, stageReached } from '../incident/telling/stage-reached.ts';
import { byHandAt } from '../plan/own-plan.ts';
import type { SectionId } from '../plan/plan.ts';
import type { SectionStage, SectionToday } from '../ports/views.ts';
import { toldSheets } from '../posts/paper/report-sheets.ts';
import { stageName } from '../posts/telling/telling-line.ts';
import { type Vocabulary, vocabulary } from '../posts/vocabulary.ts';
import { present } from '../present.ts';
import type { Texts } from '../texts/texts.ts';
import type { Instant } from '../time.ts';

export const sectionToday = (incident: Incident, id: SectionId, now: Instant, texts: Texts): SectionToday => {
  const words = vocabulary(incident.plan, texts);
  const section = incident.sections.get(id);
  const stage = incident.closedAt === undefined ? stageReached(incident, now) : undefined;
  const isLeft = section !== undefined && isUnsettled(section);
  return {
    ...(stage === undefined || !isLeft
      ? {}
      : { stage: stageOf(incident, id, stage.id, words), ...byHandOf(incident, id, stage.id, words) }),
    report: toldSheets(incident, now, words),
  };
};

const stageOf = ({ recovery }: Incident, section: SectionId, id: string, words: Vocabulary): SectionStage => {
  const { stages: say } = words.texts.recovery;
  const asked = recovery.stages.get(id);
  const answered = asked?.answers.get(section);
  return {
    id,
    text: words.texts.telling.notice.stage(stageName(id, words)),
    asked: asked?.sections.includes(section) === true,
    ...(answered === undefined ? {} : { answered: { answer: say.answers[answered.answer], at: answered.at } }),
  };
};

/** Of work that needs a system that does not run, and of work that needs none of the plan's. */
const byHandOf = (
  { plan, sections }: Incident,
  id: SectionId,
  stage: string,
  words: Vocabulary,
): Pick<SectionToday, 'byHand'> => {
  const answers = sections.get(id)?.answers;
  const runs = (system: string): boolean => isSettled(answers?.get(system)?.state);
  const own = byHandAt(plan, id, stage).filter(({ work: { systems } }) => systems?.every(runs) !== true);
  if (own.length === 0) return {};
  const { continues: say } = words.texts.planSheet;
  const { locale } = words.texts;
  return {
    byHand: own.map(({ work: { name, nameEn = name, continues }, text }) => ({
      work: locale === 'en' ? nameEn : name,
      ...present({ text, continues: continues === undefined ? undefined : say[continues] }),
    })),
  };
};
