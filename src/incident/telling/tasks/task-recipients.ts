// Whom a task to many is for, such as 関係各所 (計画 個別3(3), 3(4), P8(8)イ), and who of them has still to be told: each by itself.
import { directorOfSection } from '../../../plan/directors.ts';
import type { Task } from '../../../plan/plan.ts';
import { isPartyGroup, type PartyGroup } from '../../../plan/plan-contacting.ts';
import { minutesBetween } from '../../../time.ts';
import type { Incident } from '../../incident.ts';
import type { Recipient } from '../contact-event.ts';
import type { TaskState } from '../contacting.ts';

/** Empty for a task that is for one party or for nobody in particular. */
export const recipientsOfTask = (incident: Incident, { parties = [] }: Pick<Task, 'parties'>): readonly Recipient[] => [
  ...new Set(parties.flatMap((id) => (isPartyGroup(id) ? groupOf(incident, id) : [`party/${id}`]))),
];

export const isForMany = ({ parties }: Pick<Task, 'parties'>): boolean => parties !== undefined;

/** A call that was made while the task was on hold, or before what it reports changed again, does not count. */
export const recipientsLeft = (incident: Incident, definition: Task, task: TaskState): readonly Recipient[] => {
  const counted = task.ticks.filter(
    (tick) =>
      tick.whileHeld !== true && (task.changedAt === undefined || minutesBetween(task.changedAt, tick.at) >= -1),
  );
  const told = new Set(counted.flatMap(({ recipient }) => recipient ?? []));
  return recipientsOfTask(incident, definition).filter((recipient) => !told.has(recipient));
};

const groupOf = (incident: Incident, group: PartyGroup): readonly Recipient[] => {
  const { plan, sections } = incident;
  const others = (ids: readonly string[]): readonly Recipient[] =>
    // Whoever tells it need not be told.
    ids.filter((id) => id !== plan.organization.sender).map((id) => `section/${id}`);
  switch (group) {
    case 'owning-sections':
      return others([...sections.keys()]);
    case 'crisis-owners':
      return others(incident.owners);
    case 'departments':
      return plan.departments.map(({ id }) => `department/${id}`);
    case 'directors':
      return directorsOf(incident);
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
    return party !== undefined && outside.has(party) ? [`party/${party}`] : [];
  });
};
