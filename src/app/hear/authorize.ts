// Who may do what: by post or section (計画 8), never by what a form or a card claims.
import type { Actor } from '../../directory/actor.ts';
import { type Command, isQuery, type Query } from '../../incident/command.ts';
import { isConfirmedByManagers, isManagerOf } from '../../incident/confirmation/confirm.ts';
import { type AnswerCommand, isAnswer } from '../../incident/confirmation/confirmation-command.ts';
import { ownSection } from '../../incident/confirmation/own-section.ts';
import type { StageCommand } from '../../incident/recovery/stage-command.ts';
import { type Refusal, refuse } from '../../incident/refusal.ts';
import { planIndex } from '../../plan/find-in-plan.ts';
import type { Permission, Plan, SectionId, SystemId } from '../../plan/plan.ts';
import type { Vocabulary } from '../../posts/vocabulary.ts';

/** A section answers for itself; everything else is a matter of post. */
export const permissionsOf = (plan: Plan, actor: Actor): readonly Permission[] => {
  if (actor.section !== undefined) return ['answer', 'note'];
  return actor.role === undefined ? [] : (planIndex(plan).roleById.get(actor.role)?.may ?? []);
};

/** Of everything a person can act as. */
export const rightsOf = (plan: Plan, actors: readonly Actor[]): readonly Permission[] => [
  ...new Set(actors.flatMap((actor) => permissionsOf(plan, actor))),
];

export const labelOf = (actors: readonly Actor[], words: Vocabulary): string =>
  shortList([...new Set(actors.map(({ label }) => label))], words);

/** Whoever stands for much is not told all of it in every title. */
const MOST_LABELS = 2;
const shortList = (labels: readonly string[], { texts }: Vocabulary): string => {
  const { list, andOthers } = texts.words;
  return labels.length <= MOST_LABELS ? list(labels) : list([...labels.slice(0, 1), andOthers(labels.length - 1)]);
};

/** undefined: go ahead. */
export const forbid = (plan: Plan, actor: Actor, command: Command): Refusal | undefined => {
  if (isQuery(command)) return undefined;
  if (isAnswer(command)) return forbidAnswer(plan, actor, command);
  if (command.type === 'stage') return forbidStage(plan, actor, command);
  if (command.type === 'confirm') return forbidConfirm(plan, actor, command);
  if (command.type === 'crew') return forbidCrew(plan, actor, command.system);
  return need(plan, actor, RIGHTS[command.type]);
};

/** The right that a command needs: most have one of their own name. */
const RIGHTS: Readonly<
  Record<Exclude<Command['type'], Query['type'] | AnswerCommand['type'] | 'confirm' | 'crew' | 'stage'>, Permission>
> = {
  link: 'link',
  unlink: 'link',
  // Whose matter it is, the decision looks at.
  roster: 'note',
  duty: 'note',
  offsite: 'decide',
  finding_add: 'note',
  finding_close: 'note',
  people_add: 'people',
  people_remove: 'people',
  declare: 'declare',
  drill: 'declare',
  drill_pause: 'declare',
  drill_resume: 'declare',
  drill_stop: 'declare',
  drill_skip: 'declare',
  drill_play: 'declare',
  drill_omit: 'declare',
  drill_inject: 'declare',
  drill_note: 'note',
  update: 'update',
  times: 'times',
  ask: 'ask',
  remind: 'remind',
  report: 'report',
  correct: 'correct',
  approve: 'approve',
  resolve: 'resolve',
  note: 'note',
  // Whoever may write into the log may write down what they were told to do.
  instruction: 'note',
  hand_over: 'note',
  clock_ok: 'update',
  channel: 'channels',
  pattern: 'channels',
  told: 'contact',
  relayed: 'contact',
  unreached: 'contact',
  send: 'contact',
  provider_heard: 'contact',
  provider_told: 'contact',
  provider_times: 'contact',
  decided: 'decide',
  council: 'decide',
  owners: 'decide',
  leak: 'update',
  step: 'update',
  platform_restored: 'update',
  platform_withdrawn: 'update',
  // The body's decision is recorded by whoever may record decisions.
  priority_set: 'decide',
};

const need = (plan: Plan, actor: Actor, permission: Permission): Refusal | undefined =>
  permissionsOf(plan, actor).includes(permission) ? undefined : notAllowed(plan, actor, permission);

const forbidAnswer = (plan: Plan, actor: Actor, command: AnswerCommand): Refusal | undefined =>
  forbidFor(plan, actor, sectionsAnswered(plan, command), command);

const forbidStage = (plan: Plan, actor: Actor, command: StageCommand): Refusal | undefined =>
  forbidFor(plan, actor, command.section === undefined ? [] : [command.section], command);

const forbidFor = (
  plan: Plan,
  actor: Actor,
  sections: readonly SectionId[],
  command: Pick<AnswerCommand, 'proxy'>,
): Refusal | undefined => {
  const may = permissionsOf(plan, actor);
  if (!may.includes('answer') && !may.includes('answer_for_others')) return notAllowed(plan, actor, 'answer');
  const own = ownSection(plan, actor);
  const other = sections.find((section) => section !== own);
  if (other === undefined) return undefined;
  if (!may.includes('answer_for_others')) {
    return refuse({ code: 'not_own_section', actor: actor.label, section: other });
  }
  // Heard from somebody else: the record must say from whom and how.
  return command.proxy === undefined
    ? refuse({ code: 'proxy_incomplete', section: other, missing: ['said_by', 'by'] })
    : undefined;
};

/** The manager's own word, or entered in their name by whoever may enter the answer itself. */
const forbidConfirm = (
  plan: Plan,
  actor: Actor,
  { section: named, confirmedBy }: Extract<Command, { type: 'confirm' }>,
): Refusal | undefined => {
  const may = permissionsOf(plan, actor);
  if (!may.includes('answer') && !may.includes('answer_for_others')) return notAllowed(plan, actor, 'answer');
  const own = ownSection(plan, actor);
  const section = named ?? own;
  if (section === undefined) return undefined;
  if (section !== own && !may.includes('answer_for_others')) {
    return refuse({ code: 'not_own_section', actor: actor.label, section });
  }
  return confirmedBy === undefined && isConfirmedByManagers(plan) && !isManagerOf(plan, actor, section)
    ? refuse({ code: 'confirmed_by_manager', section })
    : undefined;
};

/** A section says who works on its own systems, and whoever answers for others says it for them. */
const forbidCrew = (plan: Plan, actor: Actor, system: SystemId): Refusal | undefined => {
  const may = permissionsOf(plan, actor);
  if (may.includes('answer_for_others')) return undefined;
  if (!may.includes('answer')) return notAllowed(plan, actor, 'answer');
  const section = planIndex(plan).systemById.get(system)?.section;
  return section === undefined || section === ownSection(plan, actor)
    ? undefined
    : refuse({ code: 'not_own_section', actor: actor.label, section });
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
