// Whom a post calls by name on a chat, by the list of people and the plan's user groups; and where each of them is going
// to be called, which a preflight looks at before the day.
import { type Directory, linkOf, peopleWith } from '../../directory/directory.ts';
import { planIndex } from '../../plan/find-in-plan.ts';
import type { Plan } from '../../plan/plan.ts';
import type { LocalDate } from '../../time.ts';
import type { Post } from '../post.ts';

interface Known {
  readonly directory: Directory;
  readonly plan: Plan;
  readonly day: LocalDate;
}

/** Ids of people and of user groups on that platform. */
export const peopleToNotify = (
  { notifies, audience }: Pick<Post, 'notifies' | 'audience'>,
  platform: string,
  { directory, plan, day }: Known,
): readonly string[] => {
  if (notifies === undefined) return [];
  const section = 'section' in audience ? audience.section : undefined;
  const { roleById } = planIndex(plan);
  const people = peopleWith(directory, platform, day, (duty) => {
    if (notifies === 'operators') return duty.as === 'role' && roleById.get(duty.role)?.may.includes(CALLS) === true;
    if (duty.as === 'role') return isOfSection(duty.role, section, notifies, plan);
    return duty.section === section && (notifies === 'staff' || duty.as === 'manager');
  });
  return [...people, ...groupsToNotify(notifies, section, platform, plan)];
};

/** A post of the plan belongs to its section too; the one that has the manager's name is the manager's. */
const isOfSection = (id: string, section: string | undefined, notifies: 'staff' | 'managers', plan: Plan): boolean => {
  const { roleById, sectionById } = planIndex(plan);
  const role = roleById.get(id);
  if (role?.section === undefined || role.section !== section || !role.may.includes('answer')) return false;
  return notifies === 'staff' || role.name === sectionById.get(section)?.manager.post;
};

/** A group that stands for the section, or for a post that makes the calls; a manager is a person. */
const groupsToNotify = (
  notifies: NonNullable<Post['notifies']>,
  section: string | undefined,
  platform: string,
  { sections, roles }: Plan,
): readonly string[] => {
  const named = {
    staff: sections.filter(({ id }) => id === section),
    managers: [],
    operators: roles.filter(({ may }) => may.includes(CALLS)),
  }[notifies];
  const groups = named.flatMap(({ userGroups = [] }) => userGroups);
  return groups.flatMap((group) => (group.startsWith(`${platform}:`) ? [group.slice(platform.length + 1)] : []));
};

/** Those who take answers by telephone are the ones to make the calls. */
const CALLS = 'answer_for_others';

/** A person who has to be a member there to notice. */
export interface ExpectedMention {
  readonly person: string;
  readonly conversation: string;
}

/** By the links of today; where an incident is declared in a channel without one, that is where the operators are called. */
export const expectedMentions = (platform: string, known: Known): readonly ExpectedMention[] => {
  const { directory, plan } = known;
  const ops = linkOf(directory, { to: 'ops' }, platform);
  const calledAt = (conversation: string | undefined, post: Parameters<typeof peopleToNotify>[0]) =>
    conversation === undefined
      ? []
      : people(peopleToNotify(post, platform, known), directory).map((person) => ({ person, conversation }));
  const all = [
    ...calledAt(ops, { notifies: 'operators', audience: { to: 'operations' } }),
    ...plan.sections.flatMap(({ id: section }) =>
      calledAt(linkOf(directory, { to: 'section', section }, platform) ?? ops, {
        notifies: 'staff',
        audience: { to: 'section', section },
      }),
    ),
  ];
  return [...new Map(all.map((one) => [`${one.conversation} ${one.person}`, one])).values()];
};

/** Not the groups: who is in them is the platform's. */
const people = (ids: readonly string[], directory: Directory): readonly string[] =>
  ids.filter((id) => directory.people.some(({ person }) => person.id === id));
