// The rules of the recovery: what such a command makes of an incident (計画 個別4).
import type { Context } from '../command.ts';
import type { IncidentEvent } from '../event.ts';
import type { Incident } from '../incident.ts';
import type { Refusal } from '../refusal.ts';
import { decideStage } from './answer-stage.ts';
import { decideStep } from './mark-step.ts';
import type { RecoveryCommand } from './recovery-command.ts';
import { decidePlatform } from './restore-platform.ts';
import { decideCrew } from './set-crew.ts';
import { decidePriority } from './set-priority.ts';

export const decideRecovery = (
  incident: Incident,
  command: RecoveryCommand,
  context: Context,
): readonly IncidentEvent[] | Refusal => {
  switch (command.type) {
    case 'step':
      return decideStep(incident, command);
    case 'crew':
      return decideCrew(incident, command, context);
    case 'stage':
      return decideStage(incident, command, context);
    case 'priority_set':
      return decidePriority(incident, command, context);
    case 'platform_restored':
    case 'platform_withdrawn':
      return decidePlatform(incident, command, context);
  }
};
