// The rules of confirming: what such a command makes of an incident (計画 個別4(3)).
import type { Context } from '../command.ts';
import type { IncidentEvent } from '../event.ts';
import type { Incident } from '../incident.ts';
import type { Refusal } from '../refusal.ts';
import { decideAnswer } from './answer.ts';
import { decideAsk, decideRemind } from './ask.ts';
import { decideConfirm } from './confirm.ts';
import type { ConfirmationCommand } from './confirmation-command.ts';

export const decideConfirmation = (
  incident: Incident,
  command: ConfirmationCommand,
  context: Context,
): readonly IncidentEvent[] | Refusal => {
  switch (command.type) {
    case 'answer':
    case 'answer_unchanged':
    case 'answer_all':
      return decideAnswer(incident, command, context);
    case 'confirm':
      return decideConfirm(incident, command, context);
    case 'ask':
      return decideAsk(incident, command.section, context);
    case 'remind':
      return decideRemind(incident, command.section);
  }
};
