// 回答: what a section says of its systems, itself or through somebody who heard it (計画 個別4(3), P8(9)(10)).

import { planIndex } from '../../plan/find-in-plan.ts';
import { present } from '../../present.ts';
import { type Instant, minutesBetween } from '../../time.ts';
import type { Context } from '../command.ts';
import type { Actor, IncidentEvent } from '../event.ts';
import { type Answer, type Incident, isAffected, ownedSystems, type SectionState } from '../incident.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { stillToAnswer } from './answer-restored.ts';
import { isConfirmedByManagers, isManagerOf, isPostOfManager } from './confirm.ts';
import type { AnswerCommand, AnswerGiven, AnswerSaid, ProxyGiven } from './confirmation-command.ts';
import { ownSection } from './own-section.ts';
import type { ServiceState } from './states.ts';

export const decideAnswer = (
  incident: Incident,
  command: AnswerCommand,
  context: Context,
): readonly IncidentEvent[] | Refusal => {
  // Nobody would find it again, and whoever wrote it would think it stands.
  if (command.confirmedBy !== undefined && !isConfirmedByManagers(incident.plan)) {
    return refuse({ code: 'managers_do_not_confirm', answering: true });
  }
  const said = answersGiven(incident, command, context.actor);
  if ('refused' in said) return said;
  const answers = stillToAnswer(incident, command, said.answers);
  if ('refused' in answers) return answers;
  const given = { answers, unchanged: said.unchanged };
  const twice = given.answers.find(({ system }, at) => given.answers.findIndex((one) => one.system === system) < at);
  if (twice !== undefined) return refuse({ code: 'answered_twice', system: twice.system });
  const times = [command.proxy?.saidAt, ...given.answers.flatMap((one) => [one.alternativeSince, one.dataUntil])];
  const ahead = times.find((at) => at !== undefined && minutesBetween(context.now, at) > 1);
  if (ahead !== undefined && context.doubted !== true) return refuse({ code: 'time_in_future', at: ahead });
  const events: IncidentEvent[] = [];
  for (const answer of given.answers) {
    const event = answerEvent(incident, answer, given.unchanged, command, context);
    if ('refused' in event) return event;
    events.push(event);
  }
  return events;
};

interface Given {
  readonly answers: readonly AnswerGiven[];
  readonly unchanged: boolean;
}

const answersGiven = (incident: Incident, command: AnswerCommand, actor: Actor): Given | Refusal => {
  if (command.type === 'answer') return { answers: command.answers, unchanged: false };
  const id = command.section ?? ownSection(incident.plan, actor);
  if (id === undefined) return refuse({ code: 'no_section_to_answer_for' });
  const section = incident.sections.get(id);
  if (section === undefined) return refuse({ code: 'section_owns_nothing', section: id });
  const systems = ownedSystems(incident, id).map((system) => system.id);
  if (command.type === 'answer_unchanged') return unchangedAnswers(section, systems);
  return { answers: systems.map((system) => ({ system, ...answerWords(command) })), unchanged: false };
};

/** Only what was said: an absent part is not written as undefined. */
const answerWords = ({ state, serviceState, damage, note, ...more }: AnswerSaid): AnswerSaid => {
  const { alternativeSince, byHand, checked, dataUntil, toEnter } = more;
  return {
    state,
    ...present({ serviceState, damage, note, alternativeSince, byHand, checked, dataUntil, toEnter }),
  };
};

const unchangedAnswers = (section: SectionState, systems: readonly string[]): Given | Refusal => {
  const never = systems.filter((system) => !section.answers.has(system));
  if (never.length > 0) return refuse({ code: 'no_previous_answer', systems: never });
  const answers = systems.flatMap((system): AnswerGiven[] => {
    const before = section.answers.get(system);
    return before === undefined ? [] : [{ system, ...answerWords(before) }];
  });
  return { answers, unchanged: true };
};

const answerEvent = (
  incident: Incident,
  answer: AnswerGiven,
  noChange: boolean,
  command: AnswerCommand,
  { now, actor, doubted }: Context,
): IncidentEvent | Refusal => {
  const { section: claimed, proxy } = command;
  const system = planIndex(incident.plan).systemById.get(answer.system);
  const section = system === undefined ? undefined : incident.sections.get(system.section);
  if (system === undefined || section === undefined || !isAffected(incident, system.id)) {
    return refuse({ code: 'system_not_affected', system: answer.system });
  }
  if (claimed !== undefined && claimed !== system.section) {
    return refuse({ code: 'system_of_other_section', system: system.id, section: claimed });
  }
  const { round } = section;
  if (round === undefined) throw new Error(`${system.section} was never asked, though a declaration asks everybody`);
  const { saidAt = now, ...heard } = proxy ?? { saidAt: now };
  return {
    type: 'AnswerRecorded',
    ...answer,
    ...alternativeSince(section.answers.get(system.id), answer, saidAt),
    section: system.section,
    means: proxy?.means ?? actor.platform,
    ...(proxy === undefined ? {} : { proxy: heard as Omit<ProxyGiven, 'saidAt'> }),
    saidAt,
    late: saidAt > round.deadline && doubted !== true,
    round: round.no,
    noChange,
    ...accountable(incident, system.section, command, actor),
  };
};

/** 代替手段による提供 begins when it was said to, and goes on while it is said again (個別4(5)). */
const alternativeSince = (
  before: Answer | undefined,
  { serviceState, alternativeSince: given }: AnswerGiven,
  saidAt: Instant,
): Pick<AnswerSaid, 'alternativeSince'> => {
  if (!isByAlternative(serviceState)) return {};
  const since = isByAlternative(before?.serviceState) ? (before?.alternativeSince ?? before?.changed.at) : undefined;
  return { alternativeSince: given ?? since ?? saidAt };
};

const isByAlternative = (service: ServiceState | undefined): boolean =>
  service === 'alternative' || service === 'partial';

/** Whose word it is, where the plan has managers confirm: nobody knows it of what was heard from others (P8(8)ア, (9), (10)). */
const accountable = (
  { plan }: Incident,
  section: string,
  { proxy, confirmedBy }: AnswerCommand,
  actor: Actor,
): Pick<Extract<IncidentEvent, { type: 'AnswerRecorded' }>, 'enteredAs' | 'confirmedBy'> => {
  if (!isConfirmedByManagers(plan)) return {};
  const confirmed = confirmedBy === undefined ? {} : { confirmedBy };
  if (proxy !== undefined) {
    return isPostOfManager(plan, section, proxy.saidBy) ? { enteredAs: 'manager', ...confirmed } : confirmed;
  }
  return { enteredAs: isManagerOf(plan, actor, section) ? 'manager' : 'staff', ...confirmed };
};
