// The rules of the incident's own: its end, notes, and what the program notes of itself.
import { minutesBetween } from '../time.ts';
import { confirmClock } from './clock/confirm-clock.ts';
import type { Context } from './command.ts';
import { decideShownOnlyNow } from './confirmation/unseen.ts';
import { momentsDue } from './due-moments.ts';
import type { IncidentEvent } from './event.ts';
import { decideHandover } from './handover.ts';
import { faultKey, type PartFault } from './health-fault.ts';
import type { Incident } from './incident.ts';
import { decideInstruction } from './instruction.ts';
import type { OwnCommand, SystemCommand } from './own-command.ts';
import { decideOwners } from './owners.ts';
import { type Refusal, refuse } from './refusal.ts';
import { resolveProblem } from './resolve.ts';

/** Of the end only what stands in its way: it comes with the final report (reporting/decide-reports.ts). */
export const decideOwn = (
  incident: Incident,
  command: OwnCommand,
  context: Context,
): readonly IncidentEvent[] | Refusal => {
  switch (command.type) {
    case 'resolve':
      return resolveProblem(incident, command.because) ?? [];
    case 'note':
      return decideNote(command, context);
    case 'instruction':
      return decideInstruction(command, context);
    case 'owners':
      return decideOwners(incident, command);
    case 'hand_over':
      return decideHandover(command, context.actor);
    case 'clock_ok':
      return confirmClock(incident, context);
  }
};

/** What is due at a tick is asked of each subject (decide.ts). */
export const decideSystem = (
  incident: Incident,
  command: SystemCommand,
  context: Context,
): readonly IncidentEvent[] => {
  switch (command.type) {
    case 'tick':
      return [];
    case 'note_delivery':
      return [deliveryNoted(command)];
    case 'note_request_shown':
      return decideShownOnlyNow(incident, command.section, context);
    case 'note_played':
      return [played(command)];
    case 'note_health':
      return healthNoted(incident, command.faults);
  }
};

/** What was said until, or from, a time that has come. */
export const dueMoments = (incident: Incident, { now }: Context): readonly IncidentEvent[] => {
  const moments = incident.closedAt === undefined ? momentsDue(incident, now) : [];
  return moments.length === 0 ? [] : [{ type: 'MomentsPassed', moments }];
};

const decideNote = (
  { text, saidAt }: Extract<OwnCommand, { type: 'note' }>,
  { now, doubted }: Context,
): readonly IncidentEvent[] | Refusal => {
  if (saidAt === undefined) return [{ type: 'NoteAdded', text }];
  if (minutesBetween(now, saidAt) > 1 && doubted !== true) return refuse({ code: 'time_in_future', at: saidAt });
  return [{ type: 'NoteAdded', text, saidAt }];
};

const played = ({ no, notPlayed }: Extract<SystemCommand, { type: 'note_played' }>): IncidentEvent => ({
  type: 'InjectDone',
  no,
  ...(notPlayed.length === 0 ? {} : { notPlayed }),
});

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
