// What the tests of telling people ask of a story: its contacts, its tasks by the plan's names, and the posts that act.
import type { ContactState, TaskState } from '../../../src/incident/telling/contacting.ts';
import type { ChannelState, Plan } from '../../../src/plan/plan.ts';
import { incidentOf, MANAGER, type Step, type Told, ward } from '../given-when-then.ts';

type Story = Pick<Told, 'incident'>;

export const DEPUTY = 'info-systems-deputy';
export const PROMOTION = 'info-policy-promotion';
export const CRISIS_MANAGER = 'crisis-manager';

export type Official = 'file-server' | 'cabinet' | 'groupware-mail' | 'groupware-notice' | 'phone-and-paper';
export type States = Readonly<Record<Official, ChannelState>>;

export const ALL_USABLE: States = {
  'file-server': 'usable',
  cabinet: 'usable',
  'groupware-mail': 'usable',
  'groupware-notice': 'usable',
  'phone-and-paper': 'usable',
};

/** The ward's plan, with the channels as they are when its scenario is declared. */
export const wardWhere = (states: Partial<States>, plan: Plan = ward): Plan => ({
  ...plan,
  scenarios: plan.scenarios.map((one) => ({ ...one, channels: { ...one.channels, ...states } })),
});

export const contactOf = (story: Story, key: string): ContactState => {
  const contact = incidentOf(story).contacting.contacts.get(key);
  if (contact === undefined) throw new Error(`no contact ${key}`);
  return contact;
};

export const recipientsOf = (story: Story, key: string): readonly string[] => [
  ...contactOf(story, key).recipients.keys(),
];

export const tasksOf = (story: Story, id: string): readonly TaskState[] =>
  [...incidentOf(story).contacting.tasks.values()].filter(({ task }) => task === id);

/** `done,held`: each task of that name in turn. */
export const statuses = (story: Story, id: string): string =>
  tasksOf(story, id)
    .map(({ status }) => status)
    .join();

/** The number of the newest task of that name. */
export const no = (story: Story, id: string): number => {
  const task = tasksOf(story, id).at(-1);
  if (task === undefined) throw new Error(`no task ${id}`);
  return task.no;
};

/** The task is done, by a post that may do it: one for many by one mail to all of them. */
export const ticked = (story: Story, id: string, time: string, who = MANAGER): Step => [
  time,
  who,
  isForMany(story, id)
    ? `連絡済 ${no(story, id)} 全て --宛先 一斉メール --手段 メール`
    : `連絡済 ${no(story, id)} --宛先 担当 --手段 電話`,
];

const isForMany = (story: Story, id: string): boolean =>
  incidentOf(story).plan.tasks.some((task) => task.id === id && task.parties !== undefined);

export const departments: readonly string[] = ward.departments.map(({ id }) => `department/${id}`);
/** In the order of figure 4. */
export const owners: readonly string[] = [
  ...new Set(ward.systems.toSorted((a, b) => a.no - b.no).map(({ section }) => `section/${section}`)),
];
