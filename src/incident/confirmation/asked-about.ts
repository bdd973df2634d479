// Whom a round asks, and about what: nobody about a system that its section has said to be restored.
import type { SectionId, System, SystemId } from '../../plan/plan.ts';
import { type Incident, isRestored, ownedSystems, type SectionState } from '../incident.ts';
import { SETTLED_STATES } from './states.ts';

export interface AskedAbout {
  readonly sections: readonly SectionId[];
  /** Absent: all that these sections own. */
  readonly systems?: readonly SystemId[];
}

export const askedAbout = (incident: Incident, sections: readonly SectionId[]): AskedAbout => {
  const asked = sections.map((id) => openOf(incident, id, isRestored));
  const some = asked.filter(({ open }) => open.length > 0);
  return {
    sections: some.map(({ id }) => id),
    ...(asked.every(({ isWhole }) => isWhole) ? {} : { systems: some.flatMap(({ open }) => open.map(({ id }) => id)) }),
  };
};

/**
 * After the platform: every system that is not known to run, in the body's order, the others after them by number
 * (個別4(6)(7)). A section has the place of its first system.
 */
export const askedToRestore = (incident: Incident): Required<AskedAbout> => {
  const open = [...incident.sections.keys()].flatMap((id) => openOf(incident, id, isSettled).open);
  const ranks = new Map((incident.recovery.priority?.order ?? []).map((id, at) => [id, at]));
  const rank = (id: SystemId): number => ranks.get(id) ?? ranks.size;
  const inOrder = open.toSorted((a, b) => rank(a.id) - rank(b.id) || a.no - b.no);
  return { sections: [...new Set(inOrder.map(({ section }) => section))], systems: inOrder.map(({ id }) => id) };
};

const isSettled = ({ answers }: SectionState, system: SystemId): boolean =>
  SETTLED_STATES.includes(answers.get(system)?.state ?? 'no_answer');

interface OpenOf {
  readonly id: SectionId;
  readonly open: readonly System[];
  readonly isWhole: boolean;
}

const openOf = (
  incident: Incident,
  id: SectionId,
  isLeftOut: (section: SectionState, system: SystemId) => boolean,
): OpenOf => {
  const section = incident.sections.get(id);
  const owned = ownedSystems(incident, id);
  const open = section === undefined ? [] : owned.filter((system) => !isLeftOut(section, system.id));
  return { id, open, isWhole: open.length === owned.length };
};
