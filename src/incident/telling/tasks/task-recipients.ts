// Whom a task to many is for, such as 関係各所 (計画 個別3(3), 3(4), P8(8)イ), and who of them has still to be told: each by itself.

import { directorOfSection } from '../../../plan/directors.ts';
import type { Task } from '../../../plan/plan.ts';
import { isPartyGroup, type PartyGroup } from '../../../plan/plan-contacting.ts';
import { toDepartment, toParty, toSection } from '../../../plan/recipient.ts';
import { type Instant, later, minutesBetween } from '../../../time.ts';
import { type Incident, isWithDirector } from '../../incident.ts';
import type { TaskState } from '../contacting.ts';
import type { Recipient } from '../telling-event.ts';

/** Empty for a task that is for one party or for nobody in particular. */
export const recipientsOfTask = (incident: Incident, { parties = [] }: Pick<Task, 'parties'>): readonly Recipient[] => [
  ...new Set(parties.flatMap((id) => (isPartyGroup(id) ? groupOf(incident, id) : [toParty(id)]))),
];

export const isForMany = ({ parties }: Pick<Task, 'parties'>): boolean => parties !== undefined;

/** A call that was made while the task was on hold, or before what it reports changed again, does not count. */
export const recipientsLeft = (incident: Incident, definition: Task, task: TaskState): readonly Recipient[] => {
  const counted = task.ticks.filter(
    (tick) =>
      tick.whileHeld !== true && (task.changedAt === undefined || minutesBetween(task.changedAt, tick.at) >= -1),
  );
  const told = new Set(counted.flatMap(({ recipient }) => recipient ?? []));
  const since = definition.when === 'no_answer' ? silentDirectors(incident) : NONE;
  return recipientsOfTask(incident, definition).filter((recipient) => {
    const from = since.get(recipient);
    return from === undefined ? !told.has(recipient) : !isToldSince(incident, definition.id, recipient, from);
  });
};
const NONE: ReadonlyMap<Recipient, Instant> = new Map();

/** By whichever task of that kind: who was called about this silence is not called about it again. */
const isToldSince = ({ contacting }: Incident, id: string, recipient: Recipient, from: Instant): boolean =>
  [...contacting.tasks.values()].some(
    ({ task, ticks }) =>
      task === id && ticks.some((tick) => tick.recipient === recipient && minutesBetween(from, tick.at) >= -1),
  );

/** Who leads those that have not answered even after their manager was told, and since when that is so (P8(7)). */
const silentDirectors = ({ plan, sections }: Incident): ReadonlyMap<Recipient, Instant> => {
  const directors = new Map<Recipient, Instant>();
  for (const [id, section] of sections) {
    const recipient = directorOfSection(plan, id)?.recipient;
    const since = section.round?.toDirectorAt;
    if (recipient === undefined || since === undefined || !isWithDirector(section)) continue;
    directors.set(recipient, later(since, directors.get(recipient) ?? since));
  }
  return directors;
};

const groupOf = (incident: Incident, group: PartyGroup): readonly Recipient[] => {
  const { plan, sections } = incident;
  const others = (ids: readonly string[]): readonly Recipient[] =>
    // Whoever tells it need not be told.
    ids.filter((id) => id !== plan.organization.sender).map(toSection);
  switch (group) {
    case 'owning-sections':
      return others([...sections.keys()]);
    case 'crisis-owners':
      return others(incident.owners);
    case 'departments':
      return plan.departments.map(({ id }) => toDepartment(id));
    case 'directors':
      return directorsOf(incident);
    case 'directors-of-silent-sections':
      return [...silentDirectors(incident).keys()];
    case 'outside-bodies':
      return bodiesTold(incident);
  }
};

/** 主管部長 of the departments whose sections own the crisis (P8(7)). */
const directorsOf = ({ plan, owners }: Incident): readonly Recipient[] => [
  ...new Set(owners.flatMap((id) => directorOfSection(plan, id)?.recipient ?? [])),
];

/** Those outside who have been told of this incident, or have to be now. */
const bodiesTold = ({ plan, contacting }: Incident): readonly Recipient[] => {
  const outside = new Set(plan.parties.filter(({ kind }) => kind === 'outside_body').map(({ id }) => id));
  const told = [...contacting.tasks.values()].filter(({ status }) => status === 'open' || status === 'done');
  return told.flatMap(({ task }) => {
    const party = plan.tasks.find(({ id }) => id === task)?.party;
    return party !== undefined && outside.has(party) ? [toParty(party)] : [];
  });
};
