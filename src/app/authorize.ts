// Who may do what: by post or section (計画 8), never by what a form or a card claims.
import { ownSection } from '../incident/answer.ts';
import type { Command } from '../incident/command.ts';
import type { Actor } from '../incident/event.ts';
import { type Refusal, refuse } from '../incident/refusal.ts';
import { findRole, findSection, planIndex } from '../plan/find-in-plan.ts';
import type { Lookup } from '../plan/match-name.ts';
import type { Permission, Plan, SectionId } from '../plan/plan.ts';
import type { Vocabulary } from '../posts/vocabulary.ts';

/** No post or section has a longer name. */
const LONGEST_NAME = 200;

/** `as` names a post or a section by id or name; empty is somebody who only looks. */
export const identify = (
  by: { readonly platform: string; readonly id: string; readonly as: string },
  plan: Plan,
  words: Vocabulary,
): Actor | Refusal => {
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

const identifyByName = (
  { platform, id, as }: { readonly platform: string; readonly id: string; readonly as: string },
  plan: Plan,
  words: Vocabulary,
): Actor | Refusal => {
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

/** A section answers for itself; everything else is a matter of post. */
export const permissionsOf = (plan: Plan, actor: Actor): readonly Permission[] => {
  if (actor.section !== undefined) return ['answer'];
  return actor.role === undefined ? [] : (planIndex(plan).roleById.get(actor.role)?.may ?? []);
};

/** undefined: go ahead. */
export const forbid = (plan: Plan, actor: Actor, command: Command): Refusal | undefined => {
  switch (command.type) {
    case 'status':
    case 'log':
    case 'help':
      return undefined;
    case 'answer':
    case 'answer_unchanged':
    case 'answer_all':
      return forbidAnswer(plan, actor, command);
    default:
      return permissionsOf(plan, actor).includes(command.type) ? undefined : notAllowed(plan, actor, command.type);
  }
};

type AnswerCommand = Extract<Command, { type: 'answer' | 'answer_unchanged' | 'answer_all' }>;

const forbidAnswer = (plan: Plan, actor: Actor, command: AnswerCommand): Refusal | undefined => {
  const may = permissionsOf(plan, actor);
  if (!may.includes('answer') && !may.includes('answer_for_others')) return notAllowed(plan, actor, 'answer');
  const own = ownSection(plan, actor);
  const other = sectionsAnswered(plan, command).find((section) => section !== own);
  if (other === undefined) return undefined;
  if (!may.includes('answer_for_others')) {
    return refuse({ code: 'not_own_section', actor: actor.label, section: other });
  }
  // Heard from somebody else: the record must say from whom and how.
  return command.proxy === undefined
    ? refuse({ code: 'proxy_incomplete', section: other, missing: ['said_by', 'by'] })
    : undefined;
};

const sectionsAnswered = (plan: Plan, command: AnswerCommand): readonly SectionId[] => {
  const claimed = command.section === undefined ? [] : [command.section];
  if (command.type !== 'answer') return claimed;
  const { systemById } = planIndex(plan);
  return [...claimed, ...command.answers.flatMap(({ system }) => systemById.get(system)?.section ?? [])];
};

const notAllowed = (plan: Plan, actor: Actor, command: Permission): Refusal =>
  refuse({
    code: 'not_allowed',
    command,
    actor: actor.label,
    roles: plan.roles.filter(({ may }) => may.includes(command)).map(({ id }) => id),
  });
