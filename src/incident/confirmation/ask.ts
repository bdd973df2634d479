// 稼働状況の確認: asking the owning sections, and chasing those who do not answer (計画 個別4(3)).

import { directorOfSection } from '../../plan/directors.ts';
import type { SectionId, SystemId } from '../../plan/plan.ts';
import { present } from '../../present.ts';
import { type Instant, plusMinutes } from '../../time.ts';
import type { Context } from '../command.ts';
import type { IncidentEvent } from '../event.ts';
import { type Incident, isSilent, isUnanswered, ownedSystems, type Round } from '../incident.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { askedAbout } from './asked-about.ts';
import { openConfirmation } from './open-confirmation.ts';
import { askUnseen, unawareSections } from './unseen.ts';

export const decideAsk = (
  incident: Incident,
  section: SectionId | undefined,
  context: Context,
): readonly IncidentEvent[] | Refusal => {
  if (section !== undefined && !incident.sections.has(section))
    return refuse({ code: 'section_owns_nothing', section });
  const sections = section === undefined ? [...incident.sections.keys()] : [section];
  const asked = askedAbout(incident, sections);
  if (asked.sections.length === 0) return refuse({ code: 'all_restored', ...present({ section }) });
  return [{ ...openConfirmation(incident.plan, incident.rounds + 1, asked.sections, context), ...present(asked) }];
};

/** Those of one deadline are of one round. */
const ofRecovery = ({ sections: all }: Incident, sections: readonly SectionId[]): { readonly recovery?: true } =>
  sections.every((id) => all.get(id)?.round?.recovery !== undefined) ? { recovery: true } : {};

/** 催促: those who are silent, now, whatever the clock says. */
export const decideRemind = (incident: Incident, only: SectionId | undefined): readonly IncidentEvent[] | Refusal => {
  if (only !== undefined && !incident.sections.has(only))
    return refuse({ code: 'section_owns_nothing', section: only });
  const silent = silentSections(incident).filter((id) => only === undefined || id === only);
  if (silent.length === 0) return refuse({ code: 'nobody_silent', ...present({ section: only }) });
  return byDeadline(incident, silent).map(([deadline, sections]) => ({
    type: 'SectionsReminded',
    sections,
    systems: silentSystems(incident, sections),
    deadline,
    ...ofRecovery(incident, sections),
    byHand: true,
  }));
};

/**
 * What the clock owes the silent: the reminder half way, their manager at the deadline, the director of their department
 * later; each once in a round, and never two of them at once. Whom a program that has just started had not asked yet is
 * asked instead.
 */
export const decideDueChasing = (incident: Incident, context: Context): readonly IncidentEvent[] => {
  if (incident.closedAt !== undefined) return [];
  const unseen = [...(context.unseen ?? [])];
  const never = unseen.flatMap(([id, how]) => (how === 'never' ? [id] : []));
  const unaware = new Set(
    unawareSections(
      incident,
      unseen.map(([id]) => id),
    ),
  );
  const aware = silentSections(incident).filter((id) => !unaware.has(id));
  return [...askUnseen(incident, never, context), ...dueChasing(incident, aware, context)];
};

const dueChasing = (incident: Incident, sections: readonly SectionId[], { now }: Context): readonly IncidentEvent[] => {
  const rounds = sections.flatMap((id) => {
    const round = incident.sections.get(id)?.round;
    return round === undefined ? [] : [{ id, round }];
  });
  const overdue = rounds
    .filter(({ round }) => round.escalatedAt === undefined && now >= round.deadline)
    .map(({ id }) => id);
  const directors = rounds.filter(({ id, round }) => isForDirector(incident, id, round, now)).map(({ id }) => id);
  const halfway = rounds
    .filter(({ round }) => !round.reminded && now >= round.remindAt && now < round.deadline)
    .map(({ id }) => id);
  return [
    ...byDeadline(incident, overdue).map(
      ([deadline, sections]): IncidentEvent => ({
        type: 'NoAnswerEscalated',
        sections,
        systems: silentSystems(incident, sections),
        deadline,
        ...ofRecovery(incident, sections),
      }),
    ),
    ...byDeadline(incident, directors).map(
      ([deadline, sections]): IncidentEvent => ({
        type: 'NoAnswerEscalatedToDirectors',
        sections,
        systems: silentSystems(incident, sections),
        deadline,
      }),
    ),
    ...byDeadline(incident, halfway).map(
      ([deadline, sections]): IncidentEvent => ({
        type: 'SectionsReminded',
        sections,
        systems: silentSystems(incident, sections),
        deadline,
        ...ofRecovery(incident, sections),
        byHand: false,
      }),
    ),
  ];
};

/** Counted from when the manager was told, who has that long even if the program stood still at the deadline (P8(7)). */
const isForDirector = (
  { plan }: Incident,
  section: SectionId,
  { escalatedAt, toDirectorAt }: Round,
  now: Instant,
): boolean => {
  const minutes = plan.confirmation.directorAfterMinutes;
  if (minutes === undefined || escalatedAt === undefined || toDirectorAt !== undefined) return false;
  return now >= plusMinutes(escalatedAt, minutes) && directorOfSection(plan, section) !== undefined;
};

const silentSections = (incident: Incident): readonly SectionId[] =>
  [...incident.sections].filter(([, section]) => isSilent(section)).map(([id]) => id);

/** Those without an answer in the present round. */
const silentSystems = (incident: Incident, sections: readonly SectionId[]): readonly SystemId[] =>
  sections.flatMap((id) => {
    const section = incident.sections.get(id);
    return ownedSystems(incident, id)
      .map((system) => system.id)
      .filter((system) => section !== undefined && isUnanswered(section, system));
  });

const byDeadline = (incident: Incident, sections: readonly SectionId[]) => {
  const groups = Map.groupBy(sections, (id) => incident.sections.get(id)?.round?.deadline ?? incident.declaredAt);
  return [...groups];
};
