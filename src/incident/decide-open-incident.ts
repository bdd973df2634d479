// The rules of an open incident: a command becomes events, or a refusal. What is reported of them is src/incident/reporting's.
import { minutesBetween } from '../time.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';
import type { Context, IncidentCommand, Seen, SystemCommand } from './command.ts';
import { decideAnswer } from './confirmation/answer.ts';
import { decideAsk, decideDueChasing, decideRemind } from './confirmation/ask.ts';
import { momentsDue } from './due-moments.ts';
import type { IncidentEvent } from './event.ts';
import { decideUpdate } from './facts/update-facts.ts';
import { faultKey, type PartFault } from './health-fault.ts';
import type { Incident } from './incident.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { decideTimes } from './reporting/set-times.ts';
import { resolveProblem } from './resolve.ts';
import { AFTER_THE_END } from './telling/contact-command.ts';
import { decideContact } from './telling/decide-contact.ts';

/** Of what was said in a form or on a card, nothing is done that would take back what somebody said meanwhile. */
export const decideIncident = (
  incident: Incident,
  command: (IncidentCommand & Seen) | SystemCommand,
  context: Context,
): readonly IncidentEvent[] | Refusal => {
  const happened = decideOne(incident, command, context);
  const seen = 'seen' in command ? command.seen : undefined;
  if (seen === undefined || isRefusal(happened)) return happened;
  return changedMeanwhile(incident, happened, { seen, actor: context.actor }) ?? happened;
};

const decideOne = (
  incident: Incident,
  command: IncidentCommand | SystemCommand,
  context: Context,
): readonly IncidentEvent[] | Refusal => {
  if (command.type === 'note_delivery') return [deliveryNoted(command)];
  if (command.type === 'note_health') return healthNoted(incident, command.faults);
  if (command.type === 'tick') return dueNow(incident, context);
  if (incident.closedAt !== undefined) {
    if (command.type === 'correct') return [];
    if (!AFTER_THE_END.includes(command.type)) return refuse({ code: 'incident_closed', incident: incident.id });
  }
  switch (command.type) {
    case 'update':
      return decideUpdate(incident, command, context);
    case 'times':
      return decideTimes(incident, command, context);
    case 'answer':
    case 'answer_unchanged':
    case 'answer_all':
      return decideAnswer(incident, command, context);
    case 'ask':
      return decideAsk(incident, command.section, context);
    case 'remind':
      return decideRemind(incident, command.section);
    case 'resolve':
      return resolveProblem(incident, command.because) ?? [];
    case 'note':
      return decideNote(command, context);
    case 'report':
    case 'correct':
    case 'approve':
      return [];
    default:
      return decideContact(incident, command, context);
  }
};

/** Nobody is chased by a clock that cannot be right. */
const dueNow = (incident: Incident, context: Context): readonly IncidentEvent[] => {
  if (context.doubted === true || incident.closedAt !== undefined) return [];
  return [...momentsPassed(incident, context), ...decideDueChasing(incident, context)];
};

const momentsPassed = (incident: Incident, { now }: Context): readonly IncidentEvent[] => {
  const moments = momentsDue(incident, now);
  return moments.length === 0 ? [] : [{ type: 'MomentsPassed', moments }];
};

const decideNote = (
  { text, saidAt }: Extract<IncidentCommand, { type: 'note' }>,
  { now, doubted }: Context,
): readonly IncidentEvent[] | Refusal => {
  if (saidAt === undefined) return [{ type: 'NoteAdded', text }];
  if (minutesBetween(now, saidAt) > 1 && doubted !== true) return refuse({ code: 'time_in_future', at: saidAt });
  return [{ type: 'NoteAdded', text, saidAt }];
};

const deliveryNoted = ({ type: _, ...note }: Extract<SystemCommand, { type: 'note_delivery' }>): IncidentEvent => ({
  type: 'DeliveryNoted',
  ...note,
});

/** What is new and what is over; a fault that lasts is noted once. A closed incident has nobody who looks at its board. */
const healthNoted = (incident: Incident, faults: readonly PartFault[]): readonly IncidentEvent[] => {
  if (incident.closedAt !== undefined) return [];
  // The clock is judged by each command (clock/note-clock.ts): what it says is noted with what was done then.
  const others = faults.filter(({ fault }) => fault.code !== 'clock');
  const ill = [...incident.ill].filter(([, { fault }]) => fault.code !== 'clock');
  const now = new Map(others.map((one) => [faultKey(one), one]));
  const note = (state: 'began' | 'ended', { part, fault }: PartFault): IncidentEvent => ({
    type: 'HealthNoted',
    state,
    part,
    fault,
  });
  return [
    ...ill.flatMap(([key, one]) => (now.has(key) ? [] : [note('ended', one)])),
    ...[...now].flatMap(([key, one]) => (incident.ill.has(key) ? [] : [note('began', one)])),
  ];
};
