// Some tasks of an incident, changed alike.
import type { Instant } from '../../time.ts';
import type { Incident } from '../incident.ts';
import type { Contacting, TaskState } from './contacting.ts';

export const withTasks = <T extends { readonly no: number }>(
  contacting: Contacting,
  given: readonly T[],
  change: (one: T) => Partial<TaskState>,
): Contacting => {
  const tasks = new Map(contacting.tasks);
  for (const one of given) {
    const task = tasks.get(one.no);
    if (task !== undefined) tasks.set(one.no, { ...task, ...change(one) });
  }
  return { ...contacting, tasks };
};

/** A report of the settings that nobody has made yet is about this change too: what was said before it is not. */
export const changedAgain = ({ contacting, plan }: Incident, changedAt: Instant): Contacting => {
  const concerned = [...contacting.tasks.values()].filter(
    ({ task, status }) =>
      status === 'open' && plan.tasks.some(({ id, when }) => id === task && when === 'settings_changed'),
  );
  return withTasks(contacting, concerned, () => ({ changedAt }));
};
