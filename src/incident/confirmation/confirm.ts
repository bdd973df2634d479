// 所属長の確認: what staff entered is the section's word once its manager has confirmed it (計画 P8(8)ア, (9), (10)).

import { planIndex } from '../../plan/find-in-plan.ts';
import { plainText } from '../../plan/match-name.ts';
import type { Plan, SectionId, SystemId } from '../../plan/plan.ts';
import { present } from '../../present.ts';
import type { Context } from '../command.ts';
import type { Actor, IncidentEvent } from '../event.ts';
import type { Answer, Incident, SectionState } from '../incident.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { ConfirmationCommand } from './confirmation-command.ts';
import { ownSection } from './own-section.ts';

/** Whether the plan has managers confirm what their section answers. */
export const isConfirmedByManagers = ({ confirmation }: Plan): boolean => confirmation.managersConfirm === true;

/** Whoever is on the list as that section's manager, or acts in a role that is the manager's post. */
export const isManagerOf = (plan: Plan, { manager, section, role }: Actor, of: SectionId): boolean => {
  if (section !== undefined) return section === of && manager === true;
  const { roleById, sectionById } = planIndex(plan);
  const post = role === undefined ? undefined : roleById.get(role);
  return post?.section === of && post.name === sectionById.get(of)?.manager?.post;
};

/** What was heard from the manager is the manager's word. */
export const isPostOfManager = (plan: Plan, section: SectionId, said: string): boolean => {
  const manager = planIndex(plan).sectionById.get(section)?.manager;
  return manager !== undefined && [manager.post, manager.postEn].some((post) => plainText(post) === plainText(said));
};

/** Of the round that stands; an answer of a former one has to be given again first. */
export const unconfirmed = ({ answers, round }: SectionState): readonly SystemId[] =>
  [...answers].filter(([, answer]) => answer.round === round?.no && answer.confirmed === undefined).map(([id]) => id);

export const confirmedAnswers = ({ answers, round }: SectionState): readonly Answer[] =>
  [...answers.values()].filter((answer) => answer.round === round?.no && answer.confirmed !== undefined);

export const decideConfirm = (
  incident: Incident,
  { section: named, systems: some, confirmedBy }: Extract<ConfirmationCommand, { type: 'confirm' }>,
  { actor }: Pick<Context, 'actor'>,
): readonly IncidentEvent[] | Refusal => {
  if (!isConfirmedByManagers(incident.plan)) return refuse({ code: 'managers_do_not_confirm' });
  const id = named ?? ownSection(incident.plan, actor);
  if (id === undefined) return refuse({ code: 'no_section_to_answer_for' });
  const section = incident.sections.get(id);
  if (section === undefined) return refuse({ code: 'section_owns_nothing', section: id });
  const stranger = some?.find((system) => planIndex(incident.plan).systemById.get(system)?.section !== id);
  if (stranger !== undefined) return refuse({ code: 'system_of_other_section', system: stranger, section: id });
  const systems = unconfirmed(section).filter((system) => some === undefined || some.includes(system));
  if (systems.length === 0) return refuse({ code: 'nothing_to_confirm', section: id });
  return [{ type: 'AnswersConfirmed', section: id, systems, ...present({ confirmedBy }) }];
};
