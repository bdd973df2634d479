// 手順: a person's word of a step. Nothing is locked; what would change nothing, or what the log contradicts without a reason, is said.
import { stepsById } from '../../plan/find-step.ts';
import { present } from '../../present.ts';
import type { IncidentEvent } from '../event.ts';
import type { Incident } from '../incident.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { StepCommand } from './step-command.ts';
import type { StepMark, StepState } from './step-event.ts';
import { standingStep } from './step-state.ts';

/** In these a mark changes nothing. */
const CHANGES_NOTHING: Readonly<Record<StepMark, readonly StepState[]>> = {
  begin: ['under_way', 'reopened', 'done'],
  done: ['done'],
  reopen: ['not_begun', 'under_way', 'reopened'],
};

export const decideStep = (
  incident: Incident,
  { step: id, mark, because }: StepCommand,
): readonly IncidentEvent[] | Refusal => {
  const step = stepsById(incident.plan).get(id);
  if (step === undefined) {
    return incident.plan.steps.length === 0
      ? refuse({ code: 'no_steps' })
      : refuse({ code: 'unknown_step', given: id, nearest: [] });
  }
  const { state, waits } = standingStep(incident, step);
  if (CHANGES_NOTHING[mark].includes(state)) return refuse({ code: 'step_stands', step: id, mark, state });
  const isForPeople = waits === undefined || waits.for === 'people' || waits.for === 'crew';
  if (mark === 'done' && because === undefined && !isForPeople) return refuse({ code: 'step_waits', step: id, waits });
  return [{ type: 'StepMarked', step: id, mark, ...present({ because }) }];
};
