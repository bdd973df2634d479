// What happened in the recovery (計画 個別4). Each part of it has events of its own, with a guard; here they are one subject.
import { guardOf } from '../type-guard.ts';
import { CREW_EVENTS, type CrewEvent } from './crew-event.ts';
import { PLATFORM_EVENTS, type PlatformEvent } from './platform-event.ts';
import { PRIORITY_EVENTS, type PriorityEvent } from './priority-event.ts';
import { STAGE_EVENTS, type StageEvent } from './stage-event.ts';
import { STEP_EVENTS, type StepEvent } from './step-event.ts';

export type RecoveryEvent = StepEvent | PlatformEvent | CrewEvent | StageEvent | PriorityEvent;

export const isRecoveryEvent = guardOf<RecoveryEvent>({
  ...STEP_EVENTS,
  ...PLATFORM_EVENTS,
  ...CREW_EVENTS,
  ...STAGE_EVENTS,
  ...PRIORITY_EVENTS,
});
