// Who speaks: on the console the post or section they chose, on a chat what the list of people says of them (計画 8).
// Never what a form or a card claims.
import type { Actor } from '../../directory/actor.ts';
import { type Directory, type Duty, dutiesOf, type Person, peopleWith } from '../../directory/directory.ts';
import { isRefusal, type Refusal, refuse } from '../../incident/refusal.ts';
import { findRole, findSection, planIndex } from '../../plan/find-in-plan.ts';
import type { Lookup } from '../../plan/match-name.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Held, Speaker } from '../../ports/speaker.ts';
import type { Vocabulary } from '../../posts/vocabulary.ts';
import { type Instant, localDate } from '../../time.ts';

/** No post or section has a longer name. */
const LONGEST_NAME = 200;

/** What a chat's people stand for, beside the plan. */
export interface Known {
  readonly directory: Directory;
  /** `slack:U012ABCDE`: they hold every operator's role (BCP_ADMINS). */
  readonly admins: readonly string[];
  readonly now: Instant;
}

/**
 * Everything the speaker can act as, never empty: on the console the one they chose, on a chat what the list of people,
 * their groups and the administrators' list say; without any of it, somebody who only looks.
 */
export const identify = (by: Speaker, plan: Plan, words: Vocabulary, known: Known): readonly Actor[] | Refusal => {
  if (by.holds !== undefined) return identifyHolder({ ...by, holds: by.holds }, plan, words);
  if (by.as !== undefined) {
    const actor = identifyChosen({ ...by, as: by.as }, plan, words);
    return isRefusal(actor) ? actor : [actor];
  }
  const { platform, id } = by;
  const actors = [
    ...dutiesOf(known.directory, by, localDate(known.now)).flatMap((duty) => actorWith(by, duty, plan, words)),
    ...groupActors(by, plan, words),
    ...(isAdministrator(by, known) ? administrators(by, plan, words) : []),
  ];
  return actors.length > 0 ? actors : [{ platform, id, label: words.texts.words.unregistered }];
};

const actorWith = ({ platform, id }: Person, duty: Duty, plan: Plan, words: Vocabulary): readonly Actor[] => {
  const { roleById, sectionById } = planIndex(plan);
  if (duty.as === 'role') {
    return roleById.has(duty.role) ? [{ platform, id, role: duty.role, label: words.role(duty.role) }] : [];
  }
  const { section } = duty;
  if (!sectionById.has(section)) return [];
  const name = words.section(section);
  return duty.as === 'manager'
    ? [{ platform, id, section, manager: true, label: words.texts.words.managerOf(name) }]
    : [{ platform, id, section, label: name }];
};

const groupActors = (by: Speaker, plan: Plan, words: Vocabulary): readonly Actor[] => {
  const groups = new Set((by.groups ?? []).map((group) => `${by.platform}:${group}`));
  if (groups.size === 0) return [];
  const isIn = ({ userGroups = [] }: { readonly userGroups?: readonly string[] | undefined }): boolean =>
    userGroups.some((group) => groups.has(group));
  const duties: readonly Duty[] = [
    ...plan.roles.filter(isIn).map(({ id }) => ({ as: 'role', role: id }) as const),
    ...plan.sections.filter(isIn).map(({ id }) => ({ as: 'staff', section: id }) as const),
  ];
  return duties.flatMap((duty) => actorWith(by, duty, plan, words));
};

export const isAdministrator = ({ platform, id }: Person, { admins }: Pick<Known, 'admins'>): boolean =>
  admins.includes(`${platform}:${id}`);

/** To begin with, until the list of people says who is who. */
const administrators = ({ platform, id }: Person, plan: Plan, words: Vocabulary): readonly Actor[] =>
  plan.roles
    .filter(({ may }) => may.length > 0)
    .map((role) => ({ platform, id, role: role.id, label: words.texts.words.administrator(words.name(role)) }));

/** Whom to ask on that platform for a right: its administrators, and those who may add people. */
export const whoMayAdd = (platform: string, plan: Plan, { directory, admins, now }: Known): readonly Person[] => {
  const { roleById } = planIndex(plan);
  const adders = whoStandsFor(
    platform,
    { directory, now },
    (duty) => duty.as === 'role' && (roleById.get(duty.role)?.may.includes('people') ?? false),
  ).map(({ id }) => id);
  const first = admins.flatMap((admin) => (admin.startsWith(`${platform}:`) ? [admin.slice(platform.length + 1)] : []));
  return [...new Set([...adders, ...first])].map((id) => ({ platform, id }));
};

/** People of that platform who are on the list today with such a duty. */
export const whoStandsFor = (
  platform: string,
  { directory, now }: Pick<Known, 'directory' | 'now'>,
  stands: (duty: Duty) => boolean,
): readonly Person[] => peopleWith(directory, platform, localDate(now), stands).map((id) => ({ platform, id }));

/** One of what they hold if they chose, else all of it: rights come from what was let in, never from what a form claims. */
const identifyHolder = (
  by: Speaker & { readonly holds: Held },
  plan: Plan,
  words: Vocabulary,
): readonly Actor[] | Refusal => {
  const { offices, sections, name } = by.holds;
  const { platform, id, as } = by;
  const duties: readonly Duty[] = [
    ...offices.map((role) => ({ as: 'role', role }) as const),
    ...sections.map((section) => ({ as: 'staff', section }) as const),
  ];
  const all = duties
    .flatMap((duty) => actorWith({ platform, id }, duty, plan, words))
    .map((actor) => (name === undefined ? actor : { ...actor, person: name }));
  if (as === undefined || as.trim() === '') {
    return all.length > 0 ? all : [{ platform, id, label: words.texts.words.unregistered }];
  }
  const chosen = identifyChosen({ platform, id, as }, plan, words);
  const own = isRefusal(chosen)
    ? undefined
    : all.find(({ role, section }) => role === chosen.role && section === chosen.section);
  return own === undefined ? refuse({ code: 'not_yours', given: as.trim().slice(0, LONGEST_NAME) }) : [own];
};

type Chosen = Person & { readonly as: string };

/** `as` names a post or a section by id or name; empty is somebody who only looks. */
const identifyChosen = (by: Chosen, plan: Plan, words: Vocabulary): Actor | Refusal => {
  const { platform, id } = by;
  const as = by.as.trim().slice(0, LONGEST_NAME);
  if (as === '') return { platform, id, label: words.texts.words.nobody };
  const { roleById, sectionById } = planIndex(plan);
  const role = roleById.get(as);
  const section = sectionById.get(as);
  if (role !== undefined) return { platform, id, role: role.id, label: words.name(role) };
  if (section !== undefined) return { platform, id, section: section.id, label: words.name(section) };
  return identifyByName({ platform, id, as }, plan, words);
};

const identifyByName = ({ platform, id, as }: Chosen, plan: Plan, words: Vocabulary): Actor | Refusal => {
  const role = findRole(plan, as);
  const section = findSection(plan, as);
  // A part of a name may fit a post and a section: rights are never guessed.
  if ('found' in role && !('found' in section)) {
    return { platform, id, role: role.found.id, label: words.name(role.found) };
  }
  if ('found' in section && !('found' in role)) {
    return { platform, id, section: section.found.id, label: words.name(section.found) };
  }
  const near = [...candidates(role), ...candidates(section)];
  return refuse({ code: 'unknown_role', given: as, nearest: near.map((one) => words.name(one)) });
};

const candidates = <T>(lookup: Lookup<T>): readonly T[] => {
  if ('found' in lookup) return [lookup.found];
  return 'ambiguous' in lookup ? lookup.ambiguous : lookup.unknown;
};
