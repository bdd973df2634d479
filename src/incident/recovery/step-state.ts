// How each step stands: what the log shows and what people said of it, the newer of the two (計画 個別4). Nothing is locked:
// steps overlap, and open again; but none is done by a word that the log has contradicted since.
import { stepsInOrder } from '../../plan/find-step.ts';
import type { RecoveryStep } from '../../plan/plan-steps.ts';
import type { Instant } from '../../time.ts';
import type { Incident } from '../incident.ts';
import type { StepRecord } from './recovery.ts';
import type { StepState } from './step-event.ts';
import { BY_PEOPLE, RULES, type Shown } from './step-rules.ts';
import type { Waiting } from './waiting.ts';

export interface StandingStep {
  readonly step: RecoveryStep;
  readonly state: StepState;
  readonly since?: Instant;
  /** The events that show it, in the order of the log. */
  readonly evidence: readonly number[];
  /** A person's word that holds: by whom, and why. */
  readonly by?: string;
  readonly because?: string;
  /** Absent: done. */
  readonly waits?: Waiting;
}

export const standingSteps = (incident: Incident): readonly StandingStep[] =>
  stepsInOrder(incident.plan).map((step) => standingStep(incident, step));

export const standingStep = (incident: Incident, step: RecoveryStep): StandingStep => {
  const shown = step.tickedBy === undefined ? BY_PEOPLE : RULES[step.tickedBy](incident);
  const record = incident.recovery.steps.get(step.id);
  const held = heldMark(record, shown);
  const state = stateOf(held?.mark, record, shown);
  const evidence = [...shown.evidence, ...(held === undefined ? [] : [held.change.seq])];
  return {
    step,
    state,
    ...(record === undefined || record.state !== state ? {} : { since: record.since }),
    evidence: state === 'not_begun' ? [] : [...new Set(evidence)].toSorted((a, b) => a - b),
    ...(held === undefined ? {} : { by: held.change.by }),
    ...(held?.because === undefined ? {} : { because: held.because }),
    ...(state === 'done' ? {} : { waits: shown.waits ?? { for: 'people' } }),
  };
};

type Marked = NonNullable<StepRecord['marked']>;

/** A person's newest word, while nothing newer in the log says otherwise. */
const heldMark = (record: StepRecord | undefined, shown: Shown): Marked | undefined => {
  const marked = record?.marked;
  if (marked === undefined) return undefined;
  const { mark, change } = marked;
  if (mark === 'done') return shown.against === undefined || shown.against <= change.seq ? marked : undefined;
  if (shown.state !== 'done') return marked;
  // What shows it to be done is older than the word that opened it again.
  return mark === 'reopen' && (shown.evidence.at(-1) ?? 0) <= change.seq ? marked : undefined;
};

const stateOf = (mark: Marked['mark'] | undefined, record: StepRecord | undefined, shown: Shown): StepState => {
  if (mark === 'done') return 'done';
  if (mark === 'reopen') return 'reopened';
  if (shown.state === 'done') return 'done';
  if (record?.wasDone === true) return 'reopened';
  return mark === 'begin' ? 'under_way' : shown.state;
};
