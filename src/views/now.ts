// いま行うこと: what must be done now and by whom, most urgent first; everything is derived from the log, the plan and the time.
import type { Incident } from '../incident/incident.ts';
import type { NowStep } from '../ports/now-view.ts';
import { vocabulary } from '../posts/vocabulary.ts';
import type { Texts } from '../texts/texts.ts';
import type { Instant } from '../time.ts';
import { answersOwed } from './now/answers-owed.ts';
import { mostUrgentFirst, type Owed, type Reading } from './now/owed.ts';
import { recoveryOwed } from './now/recovery-owed.ts';
import { reportsOwed } from './now/reports-owed.ts';
import { tellingOwed } from './now/telling-owed.ts';

export const nowSteps = (incident: Incident, now: Instant, texts: Texts): readonly NowStep[] => {
  const reading: Reading = { incident, now, words: vocabulary(incident.plan, texts) };
  return [...reportsOwed(reading), ...answersOwed(reading), ...tellingOwed(reading), ...recoveryOwed(reading)]
    .toSorted(mostUrgentFirst)
    .map((owed) => stepOf(owed, reading));
};

const stepOf = ({ kind: _, ...owed }: Owed, { words }: Reading): NowStep => {
  const [first, ...others] = owed.by;
  const name = first === undefined ? '' : words.role(first);
  return { ...owed, who: others.length === 0 ? name : words.texts.now.andOthers(name) };
};
