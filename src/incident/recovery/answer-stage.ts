// 段階の確認: at each stage of the outage a section whose systems stand still says how it goes on; who says nothing is reminded once.
import type { SectionId } from '../../plan/plan.ts';
import { present } from '../../present.ts';
import { type Instant, minutesBetween, plusMinutes } from '../../time.ts';
import type { Context } from '../command.ts';
import { ownSection } from '../confirmation/own-section.ts';
import type { IncidentEvent } from '../event.ts';
import type { Incident } from '../incident.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { standsStill } from '../telling/stage-reached.ts';
import type { StageAsked } from './recovery.ts';
import type { StageCommand } from './stage-command.ts';

export const decideStage = (
  incident: Incident,
  { stage, answer, note, section: named, proxy }: StageCommand,
  { now, actor, doubted }: Context,
): readonly IncidentEvent[] | Refusal => {
  const section = named ?? ownSection(incident.plan, actor);
  if (section === undefined) return refuse({ code: 'no_section_to_answer_for' });
  const asked = incident.recovery.stages.get(stage);
  if (asked === undefined) return refuse({ code: 'stage_not_reached', stage, at: comesAt(incident, stage) });
  if (!asked.sections.includes(section)) return refuse({ code: 'stage_not_asked', stage, section });
  const { saidAt = now, ...heard } = proxy ?? {};
  if (minutesBetween(now, saidAt) > 1 && doubted !== true) return refuse({ code: 'time_in_future', at: saidAt });
  const before = asked.answers.get(section);
  if (before?.answer === answer && before.note === note) return [];
  return [
    {
      type: 'StageAnswered',
      stage,
      section,
      answer,
      ...present({ note }),
      means: proxy?.means ?? actor.platform,
      ...(proxy === undefined ? {} : { proxy: heard as Omit<typeof proxy, 'saidAt'> }),
      saidAt,
    },
  ];
};

const comesAt = ({ plan, facts, declaredAt }: Incident, id: string): Instant =>
  plusMinutes(facts.occurredAt ?? declaredAt, plan.stages.find((stage) => stage.id === id)?.afterMinutes ?? 0);

/** Those who were asked at that stage and still owe their answer; once their systems are back nobody asks any more. */
export const stageSilent = (incident: Incident, { sections, answers }: StageAsked): readonly SectionId[] =>
  sections.filter((id) => {
    const section = incident.sections.get(id);
    return !answers.has(id) && section !== undefined && standsStill(section);
  });

/** Of the newest stage alone: what an earlier one asked has been overtaken. */
export const newestStage = ({ recovery }: Incident): (StageAsked & { readonly id: string }) | undefined => {
  const newest = [...recovery.stages].at(-1);
  return newest === undefined ? undefined : { id: newest[0], ...newest[1] };
};

export const dueStages = (incident: Incident, { now }: Context): readonly IncidentEvent[] => {
  const newest = incident.closedAt === undefined ? newestStage(incident) : undefined;
  if (newest === undefined || newest.reminded) return [];
  if (now < plusMinutes(newest.askedAt, incident.plan.contacting.relayMinutes)) return [];
  const sections = stageSilent(incident, newest);
  return sections.length === 0 ? [] : [{ type: 'StageReminded', stage: newest.id, sections }];
};
