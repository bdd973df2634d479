// What there is to see of an incident, as values: the JSON interface shows them as they are.

import { confirmedAnswers, isConfirmedByManagers } from '../incident/confirmation/confirm.ts';
import type { Facts } from '../incident/event.ts';
import { hasPassed, isRough } from '../incident/facts/estimate.ts';
import { answerOf, type Incident, isWithDirector, ownedSystems, type SectionState } from '../incident/incident.ts';
import { dueSlots, nextReportAt } from '../incident/reporting/slots.ts';
import { directorOfSection } from '../plan/directors.ts';
import { planIndex } from '../plan/find-in-plan.ts';
import type { System } from '../plan/plan.ts';
import type { IncidentView, SectionView, SystemView } from '../ports/views.ts';
import { vocabulary } from '../posts/vocabulary.ts';
import { present } from '../present.ts';
import type { Texts } from '../texts/texts.ts';
import type { Instant } from '../time.ts';
import { priorityDecided } from './read-priority.ts';
import { crewView, platformView, restoredView, stageViews, stepViews } from './read-recovery.ts';

export const incidentView = (incident: Incident, now: Instant, given: Texts): IncidentView => {
  const next = nextReportAt(incident, now);
  const unsent = dueSlots(incident, now).at(-1);
  const words = vocabulary(incident.plan, given);
  const { name, causeKinds } = words;
  const platform = platformView(incident);
  const kinds = causeKinds();
  const systems = [...incident.sections.keys()].flatMap((section) => ownedSystems(incident, section));
  return {
    id: incident.id,
    scenario: incident.scenario,
    drill: incident.drill,
    ...present({ script: incident.run?.script.id }),
    seq: incident.seq,
    status: incident.closedAt === undefined ? 'open' : 'closed',
    facts: factsView(incident.facts, now),
    ...(kinds.length === 0 ? {} : { causeKinds: kinds }),
    systems: systems.map((system) => systemView(incident, system, name(system))),
    sections: [...incident.sections].map(([id, section]) => {
      const owner = planIndex(incident.plan).sectionById.get(id);
      const director = directorOfSection(incident.plan, id);
      return {
        ...sectionView(id, owner === undefined ? id : name(owner), section),
        ...(isConfirmedByManagers(incident.plan) ? { confirmed: confirmedAnswers(section).length } : {}),
        ...(director === undefined ? {} : withDirector(incident, section, name(director))),
      };
    }),
    reports: incident.reports.map(({ seq: _, ...report }) => report),
    ...(next === undefined ? {} : { nextReport: { at: next } }),
    ...(unsent === undefined ? {} : { unsentReport: { at: unsent } }),
    toleranceMinutes: incident.plan.reporting.toleranceMinutes,
    ...(incident.draft === undefined ? {} : { draft: { kind: incident.draft.kind } }),
    steps: stepViews(incident, words),
    stages: stageViews(incident, words),
    ...present({ platform, priority: priorityDecided(incident) }),
  };
};

const factsView = ({ estimate, ...facts }: Facts, now: Instant): IncidentView['facts'] => {
  if (estimate === undefined) return facts;
  const passed = hasPassed(estimate, now) ? ({ estimatePassed: true } as const) : {};
  if (!isRough(estimate)) return { ...facts, estimate, ...passed };
  const until = estimate.until === undefined ? {} : { estimateUntil: estimate.until };
  return { ...facts, estimateWords: estimate.words, ...until, ...passed };
};

const systemView = (incident: Incident, system: System, name: string): SystemView => {
  const answer = answerOf(incident, system.section, system.id);
  const crew = crewView(incident, system.id);
  const known = { id: system.id, no: system.no, name, section: system.section, ...present({ crew }) };
  if (answer === undefined) return { ...known, state: 'no_answer' };
  const { state, serviceState, damage, note, answeredBy, proxy, means, saidAt, enteredAt, late } = answer;
  const { enteredAs, confirmed } = answer;
  return {
    ...known,
    state,
    ...(serviceState === undefined ? {} : { serviceState }),
    ...(damage === undefined ? {} : { damage }),
    ...(note === undefined ? {} : { note }),
    ...present({ alternativeSince: answer.alternativeSince, byHand: answer.byHand, restored: restoredView(answer) }),
    answer: {
      answeredBy,
      ...(proxy === undefined ? {} : { saidBy: proxy.saidBy }),
      means,
      saidAt,
      enteredAt,
      late,
      ...(enteredAs === undefined ? {} : { enteredAs }),
      ...(confirmed === undefined ? {} : { confirmed }),
    },
  };
};

const withDirector = ({ closedAt }: Incident, section: SectionState, name: string): Pick<SectionView, 'director'> => {
  const at = section.round?.toDirectorAt;
  return closedAt !== undefined || at === undefined || !isWithDirector(section) ? {} : { director: { name, at } };
};

const sectionView = (id: string, name: string, { of, silent, round }: SectionState): SectionView => ({
  id,
  name,
  answered: round === undefined ? 0 : of - silent,
  of,
  ...(round === undefined ? {} : { deadline: round.deadline }),
});
