// The fold of the recovery's own events. No rule is decided here, only remembered.
import { present } from '../../present.ts';
import { changeOf } from '../change.ts';
import type { RecordedEvent } from '../event.ts';
import type { Incident } from '../incident.ts';
import type { CrewEvent } from './crew-event.ts';
import type { PlatformWord } from './platform-event.ts';
import type { PriorityEvent } from './priority-event.ts';
import type { PlatformState, RecoveryState, StageAsked, StepRecord } from './recovery.ts';
import type { RecoveryEvent } from './recovery-event.ts';
import type { StageEvent } from './stage-event.ts';
import type { StepEvent, StepMark, StepState } from './step-event.ts';

export const recoveryAfter = (
  incident: Incident,
  event: RecoveryEvent,
  recorded: RecordedEvent,
): Partial<Incident> => ({ recovery: { ...incident.recovery, ...after(incident.recovery, event, recorded) } });

const after = (recovery: RecoveryState, event: RecoveryEvent, recorded: RecordedEvent): Partial<RecoveryState> => {
  switch (event.type) {
    case 'StepMarked':
      return { steps: marked(recovery, event, recorded) };
    case 'StepsNoted':
      return { steps: noted(recovery, event, recorded) };
    case 'PlatformReported':
      return { platform: platformAfter('reported', event, recorded) };
    case 'PlatformRestored':
      return { platform: platformAfter('restored', event, recorded) };
    case 'CrewSet':
      return { crews: crewsAfter(recovery, event, recorded) };
    case 'StageAnswered':
      return { stages: stagesAfter(recovery, event, recorded) };
    case 'StageReminded':
      return { stages: withStage(recovery, event.stage, { reminded: true }) };
    case 'PrioritySet':
      return { priority: priorityAfter(event, recorded) };
    case 'PlatformWithdrawn':
      return { platform: undefined };
  }
};

const priorityAfter = (
  { type: _, saidAt: at, ...said }: PriorityEvent,
  recorded: RecordedEvent,
): NonNullable<RecoveryState['priority']> => ({ ...said, at, change: changeOf(recorded) });

const crewsAfter = (
  { crews }: RecoveryState,
  { type: _, system, section: __, ...said }: CrewEvent,
  recorded: RecordedEvent,
): RecoveryState['crews'] =>
  new Map(crews).set(system, { crew: { ...crews.get(system)?.crew, ...said }, change: changeOf(recorded) });

const withStage = ({ stages }: RecoveryState, id: string, more: Partial<StageAsked>): RecoveryState['stages'] => {
  const asked = stages.get(id);
  return asked === undefined ? stages : new Map(stages).set(id, { ...asked, ...more });
};

const stagesAfter = (
  recovery: RecoveryState,
  { stage, section, answer, note, means, proxy, saidAt }: Extract<StageEvent, { type: 'StageAnswered' }>,
  recorded: RecordedEvent,
): RecoveryState['stages'] => {
  const answered = {
    ...{ answer, means, by: recorded.actor.label, at: saidAt, change: changeOf(recorded) },
    ...present({ note, proxy }),
  };
  const before = recovery.stages.get(stage)?.answers ?? [];
  return withStage(recovery, stage, { answers: new Map(before).set(section, answered) });
};

const platformAfter = (
  state: PlatformState['state'],
  { saidBy, saidAt }: PlatformWord,
  { at, actor, seq }: RecordedEvent,
): PlatformState => ({ state, at: saidAt ?? at, by: saidBy ?? actor.label, seq });

type Event<T extends StepEvent['type']> = Extract<StepEvent, { type: T }>;
type Steps = RecoveryState['steps'];

const STATE_BY: Readonly<Record<StepMark, StepState>> = { begin: 'under_way', done: 'done', reopen: 'reopened' };

const marked = ({ steps }: RecoveryState, event: Event<'StepMarked'>, recorded: RecordedEvent): Steps => {
  const { step, mark, because } = event;
  const change = changeOf(recorded);
  const said = because === undefined ? { mark, change } : { mark, change, because };
  return new Map(steps).set(step, { ...standing(steps.get(step), STATE_BY[mark], recorded), marked: said });
};

const noted = ({ steps }: RecoveryState, event: Event<'StepsNoted'>, recorded: RecordedEvent): Steps => {
  const next = new Map(steps);
  for (const { step, to } of event.steps) next.set(step, standing(steps.get(step), to, recorded));
  return next;
};

const standing = (before: StepRecord | undefined, state: StepState, { at, seq }: RecordedEvent): StepRecord => ({
  ...before,
  state,
  since: at,
  seq,
  wasDone: before?.wasDone === true || state === 'done',
});
