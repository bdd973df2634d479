// 宣言: opens an incident at once with what is known; the six items can follow (計画 個別3).

import { findScenario, owningSections } from '../plan/find-in-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { present } from '../present.ts';
import type { Context, DeclareCommand } from './command.ts';
import { openConfirmation } from './confirmation/open-confirmation.ts';
import { deniesDrill, saysDrill } from './drill-words.ts';
import type { IncidentEvent, Schedule } from './event.ts';
import { orderProblem, timesProblem } from './facts/update-facts.ts';
import { type Refusal, type RefusalReason, refuse } from './refusal.ts';

export interface OpenIncident {
  readonly id: string;
  readonly scenario: string;
  readonly drill: boolean;
}

export const planSchedule = (plan: Plan): Schedule => ({ type: 'daily', times: plan.reporting.times });

/** A drill that everybody takes for real, or the other way round: nothing is declared before a person has said which. */
const isUnclear = ({ drill, sure, facts }: DeclareCommand): boolean => {
  const { situation = '' } = facts;
  return sure !== true && (drill ? deniesDrill(situation) : saysDrill(situation));
};

/** Asked back with all that was said. */
export const drillOrReal = ({
  scenario,
  facts: { situation = '', causeKind },
  again,
}: Pick<DeclareCommand, 'scenario' | 'facts' | 'again'>): RefusalReason => ({
  code: 'drill_or_real',
  scenario,
  situation,
  again,
  ...present({ causeKind }),
});

const begun = ({ script }: DeclareCommand): readonly IncidentEvent[] =>
  script === undefined ? [] : [{ type: 'DrillBegun', script: script.id, speed: script.speed }];

/** `nextReportAt` of the context is the first scheduled report after now, by the plan's own times. */
export const decideDeclare = (
  plan: Plan,
  planHash: string,
  open: readonly OpenIncident[],
  command: DeclareCommand,
  context: Context,
): readonly IncidentEvent[] | Refusal => {
  const scenario = findScenario(plan, command.scenario);
  if (isUnclear(command)) return refuse(drillOrReal(command));
  if (!('found' in scenario)) {
    const known = plan.scenarios.filter((one) => one.active).map((one) => one.id);
    return refuse({ code: 'unknown_scenario', given: command.scenario, known });
  }
  if (!scenario.found.active) return refuse({ code: 'inactive_scenario', given: scenario.found.id });
  // A drill never stands in the way of the real thing.
  const already = open.find((one) => one.scenario === scenario.found.id && (command.drill || !one.drill));
  if (already !== undefined && !command.again) {
    return refuse({ code: 'already_open', incident: already.id, scenario: already.scenario });
  }
  const problem =
    (context.doubted === true ? undefined : timesProblem(command.facts, context.now)) ??
    orderProblem(command.facts, ['occurredAt', 'detectedAt']);
  if (problem !== undefined) return problem;
  const sections = owningSections(plan, scenario.found).map(({ section }) => section.id);
  return [
    {
      type: 'IncidentDeclared',
      scenario: scenario.found.id,
      drill: command.drill,
      planHash,
      facts: command.facts,
      channels: scenario.found.channels,
      schedule: planSchedule(plan),
      ...(command.place === undefined ? {} : { place: command.place }),
    },
    ...begun(command),
    openConfirmation(plan, 1, sections, context),
  ];
};
