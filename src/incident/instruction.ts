// 指示: what those who direct have told others to do, in their words (計画 P8(7), P8(8)イ). The bot hands nothing on: it keeps it.
import { present } from '../present.ts';
import { minutesBetween } from '../time.ts';
import type { Context } from './command.ts';
import type { IncidentEvent } from './event.ts';
import type { Instruction } from './own-event.ts';
import { type Refusal, refuse } from './refusal.ts';

export const decideInstruction = (
  instruction: Instruction,
  { now, doubted }: Pick<Context, 'now' | 'doubted'>,
): readonly IncidentEvent[] | Refusal => {
  const { text, saidBy, to, saidAt } = instruction;
  if (saidAt !== undefined && minutesBetween(now, saidAt) > 1 && doubted !== true)
    return refuse({ code: 'time_in_future', at: saidAt });
  const given = { ...present({ to, saidAt }) };
  return [{ type: 'InstructionRecorded', text, saidBy, ...given }];
};
