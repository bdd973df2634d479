// What a report says, frozen as of now: the six items, the answers, who is silent, what changed (計画 個別3(2), 3(4)イ).

import { mainChannel } from '../../plan/find-in-plan.ts';
import type { SystemId } from '../../plan/plan.ts';
import { present } from '../../present.ts';
import type { Instant } from '../../time.ts';
import { isConfirmedByManagers } from '../confirmation/confirm.ts';
import type { FactField, ReportChanges, ReportContent, ReportKind } from '../event.ts';
import { hasPassed } from '../facts/estimate.ts';
import { changedItems } from '../facts/free-items.ts';
import { changedFields } from '../facts/update-facts.ts';
import { type Incident, isAskedAbout, isSilent, type ReportBaseline, type SectionState } from '../incident.ts';
import { standingSteps } from '../recovery/step-state.ts';

export const reportContent = (
  incident: Incident,
  kind: ReportKind,
  now: Instant,
  nextAt: Instant | undefined,
): ReportContent => {
  const standing = currentStanding(incident);
  const { answers } = standing;
  const baseline = baselineFor(incident, kind);
  const channel = mainChannel(incident.plan, 'wholeOffice', incident.channels);
  return {
    facts: incident.facts,
    ...standing,
    silent: Object.fromEntries(
      [...incident.sections].filter(([, section]) => isSilent(section)).map(([id, section]) => [id, section.silent]),
    ),
    carried: incident.reports
      .filter(
        (report) => report.kind !== 'correction' && report.serial > (baseline?.serial ?? Number.POSITIVE_INFINITY),
      )
      .map(({ serial }) => serial),
    changes: changesSince(incident, baseline, answers, kind, now),
    ...(baseline === undefined ? {} : { previous: { serial: baseline.serial, at: baseline.at } }),
    ...present({ nextAt }),
    ...(hasPassed(incident.facts.estimate, now) ? { estimatePassed: true } : {}),
    ...recoveryContent(incident, kind),
    ...(channel === undefined ? {} : { channel: channel.id }),
  };
};

/** Nobody outside the crisis room needs the steps before things come back. */
const recoveryContent = (
  incident: Incident,
  kind: ReportKind,
): Pick<ReportContent, 'platform' | 'steps' | 'stages' | 'priority'> => {
  const { platform, priority: decided } = incident.recovery;
  const priority = present({ priority: decided && { body: decided.body, at: decided.at, order: decided.order } });
  if (platform === undefined && kind !== 'final') return priority;
  const stages = [...incident.contacting.stages];
  const steps = standingSteps(incident).map(({ step, state }) => [step.id, state] as const);
  return {
    ...priority,
    ...(platform === undefined ? {} : { platform: { state: platform.state, at: platform.at, by: platform.by } }),
    ...(steps.length === 0 ? {} : { steps }),
    ...(kind !== 'final' || stages.length === 0 ? {} : { stages }),
  };
};

/**
 * A scheduled report is compared with the scheduled one before it, so that what a progress report said in between is
 * carried into it (個別3(4)イ); every other report with the one just before.
 */
const baselineFor = (incident: Incident, kind: ReportKind): ReportBaseline | undefined =>
  kind === 'scheduled' ? incident.lastScheduled : incident.lastReport;

/** How the systems stand: answers, and what was said beside them. */
export type Standing = Pick<ReportContent, 'answers' | 'notes' | 'damages' | 'confirmed'>;

export const currentStanding = (incident: Incident): Standing => {
  const given = [...incident.sections.values()].flatMap(({ answers }) => [...answers]);
  const notes = given.flatMap(([system, { note }]) => (note === undefined ? [] : [[system, note] as const]));
  const damages = given.flatMap(([system, { damage }]) => (damage === undefined ? [] : [[system, damage] as const]));
  return {
    answers: currentAnswers(incident),
    ...(notes.length === 0 ? {} : { notes: Object.fromEntries(notes) }),
    ...(damages.length === 0 ? {} : { damages: Object.fromEntries(damages) }),
    ...(isConfirmedByManagers(incident.plan) ? { confirmed: confirmedSystems(incident) } : {}),
  };
};

const confirmedSystems = ({ sections }: Incident): readonly SystemId[] =>
  [...sections.values()].flatMap((section) =>
    [...section.answers].flatMap(([id, { confirmed, round }]) =>
      confirmed === undefined || isEarlier(section, id, round) ? [] : [id],
    ),
  );

/** Of a round before the one that asks about it now. */
const isEarlier = (section: SectionState, system: SystemId, round: number): boolean =>
  isAskedAbout(section, system) && round !== section.round?.no;

/** What every system last answered, marked where the present round has no answer for it. */
const currentAnswers = (incident: Incident): ReportContent['answers'] => {
  const answers: Record<string, ReportContent['answers'][string]> = {};
  for (const section of incident.sections.values()) {
    for (const [system, { state, serviceState = null, round }] of section.answers) {
      answers[system] = isEarlier(section, system, round) ? [state, serviceState, 'earlier'] : [state, serviceState];
    }
  }
  return answers;
};

const changesSince = (
  incident: Incident,
  baseline: ReportBaseline | undefined,
  answers: ReportContent['answers'],
  kind: ReportKind,
  now: Instant,
): ReportChanges => {
  if (baseline === undefined) return { facts: [], systems: [], timesSet: false };
  const before = baseline.content.answers;
  const systems = Object.keys(answers).filter((system) => {
    const [was, is] = [before[system], answers[system]];
    return was?.[0] !== is?.[0] || was?.[1] !== is?.[1];
  });
  const items = changedItems(baseline.content.facts, incident.facts);
  return {
    facts: factsChanged(incident, baseline, now),
    ...(items.length === 0 ? {} : { items }),
    systems,
    timesSet: kind === 'scheduled' ? incident.timesSetSince.scheduled : incident.timesSetSince.report,
    ...(baseline.content.platform?.state === incident.recovery.platform?.state ? {} : { platform: true }),
  };
};

/** An estimate that has passed meanwhile says something else, though nobody has touched it. */
const factsChanged = ({ facts }: Incident, { content }: ReportBaseline, now: Instant): readonly FactField[] => {
  const changed = changedFields(content.facts, facts);
  const isNews = hasPassed(facts.estimate, now) && content.estimatePassed !== true && !changed.includes('estimate');
  return isNews ? [...changed, 'estimate'] : changed;
};
