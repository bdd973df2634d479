// The moment a step is shown to stand otherwise is noted in the log, with the events that show it.
import type { IncidentEvent } from '../event.ts';
import type { Happened } from '../happened.ts';
import type { Incident } from '../incident.ts';
import { standingSteps } from './step-state.ts';

export const noteSteps = (incident: Incident, { events }: Happened): readonly IncidentEvent[] => {
  if (events.length === 0) return [];
  const steps = standingSteps(incident).flatMap(({ step, state, evidence }) =>
    state === (incident.recovery.steps.get(step.id)?.state ?? 'not_begun')
      ? []
      : [{ step: step.id, to: state, evidence: evidence.slice(-MOST_CITED) }],
  );
  return steps.length === 0 ? [] : [{ type: 'StepsNoted', steps }];
};

/** The newest; the whole of it is computed from the log wherever it is shown. */
const MOST_CITED = 50;
