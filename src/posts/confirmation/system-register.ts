// What the register says of the systems of a section, beside their answers: the vendor, what they hold, and how much residents
// are affected (図4, P5). What the ward has not set is said to be unset, stands last, and is never guessed.
import type { Incident } from '../../incident/incident.ts';
import { ownedSystems } from '../../incident/incident.ts';
import { currentStanding } from '../../incident/reporting/report-content.ts';
import { byImpact } from '../../plan/by-impact.ts';
import type { Plan, SectionId, System } from '../../plan/plan.ts';
import type { Block } from '../card.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** Only of systems that the ward has filled something in for; those that affect residents most come first. */
export const systemRegister = (incident: Incident, section: SectionId, words: Vocabulary): readonly Block[] => {
  const { register } = words.texts.duties;
  const known = ownedSystems(incident, section)
    .filter(({ vendor, tags = [], impact }) => vendor !== undefined || tags.length > 0 || impact !== null)
    .toSorted(byImpact);
  if (known.length === 0) return [];
  const { impactMeaning } = incident.plan;
  const rows = known.map((system) => [
    words.system(system.id),
    system.vendor === undefined ? register.unset : words.name(system.vendor),
    tagsText(system, incident.plan, words),
    system.impact === null ? register.unset : register.impacts[system.impact],
  ]);
  return [
    { type: 'table', columns: [register.system, register.vendor, register.tags, register.impact], rows },
    ...(impactMeaning === undefined
      ? []
      : [{ type: 'text', text: register.meaning(words.name(impactMeaning)), style: 'note' } as const]),
  ];
};

/** Systems that are said to be stopped and hold what P5 has rules for: a leak question is about them first. */
export const stoppedWithTags = (incident: Incident, words: Vocabulary): string | undefined => {
  const { answers } = currentStanding(incident);
  const stopped = incident.plan.systems
    .filter(({ id, tags = [] }) => tags.length > 0 && answers[id]?.[0] === 'stopped')
    .toSorted(byImpact);
  const names = stopped.map((system) =>
    words.texts.duties.register.holds(words.system(system.id), tagsText(system, incident.plan, words)),
  );
  return names.length === 0 ? undefined : words.texts.words.list(names);
};

const tagsText = ({ tags = [] }: System, { systemTags }: Plan, words: Vocabulary): string =>
  words.texts.words.list(systemTags.filter(({ id }) => tags.includes(id)).map((tag) => words.name(tag)));
