// The fold of a clock that was set right: what was counted by the wrong one is moved by as much, so that deadlines, reminders
// and fixed times go on from now. What a person said for a day and a time of their own stays as it was said.
import { epochMs, type Instant, instantFromEpochMs, MINUTE_MS, plusMinutes } from '../../time.ts';
import type { IncidentEvent } from '../event.ts';
import type { Incident, Round, SectionState } from '../incident.ts';
import type { Schedule } from '../reporting/schedule.ts';
import type { Contacting, ContactState, TaskState } from '../telling/contacting.ts';

type ClockSetRight = Extract<IncidentEvent, { type: 'ClockSetRight' }>;
type Move = (at: Instant) => Instant;

export const clockSetRight = (incident: Incident, event: ClockSetRight): Partial<Incident> => {
  const move = moveOf(event);
  const { to } = event;
  return {
    declaredAt: move(incident.declaredAt),
    sections: new Map([...incident.sections].map(([id, section]) => [id, sectionMoved(section, move)])),
    schedules: incident.schedules.map(({ schedule, from, setAt }) => ({
      schedule: scheduleMoved(schedule, from, to),
      from: from > setAt ? from : move(from),
      setAt: move(setAt),
    })),
    reportedUntil: reportedUntil(incident.reportedUntil, event),
    passed: new Set([...incident.passed].filter((key) => key.slice(key.indexOf('@') + 1) <= to)),
    ...(incident.closedAt === undefined ? {} : { closedAt: move(incident.closedAt) }),
    contacting: contactingMoved(incident.contacting, move, to),
  };
};

/** What a wrong clock wrote of times to come lies this much ahead of it at most. */
const AHEAD_MINUTES = 2 * 1440;

/** Back: whatever lies ahead of now. Ahead: only what was written since the clock was wrong. */
const moveOf = ({ from, to, since = to }: ClockSetRight): Move => {
  const byMs = epochMs(to) - epochMs(from);
  const moved = (at: Instant): Instant => instantFromEpochMs(epochMs(at) + byMs);
  const last = plusMinutes(from, AHEAD_MINUTES);
  return byMs < 0 ? (at) => (at > to ? moved(at) : at) : (at) => (at >= since && at <= last ? moved(at) : at);
};

const DAY_MS = 1440 * MINUTE_MS;

/** Of a clock that was some hours behind the fixed times have really passed; of days or years nobody wants a list. */
const reportedUntil = (until: Instant, { from, to }: ClockSetRight): Instant => {
  const isLong = epochMs(to) - epochMs(from) >= DAY_MS;
  return until > to || isLong ? to : until;
};

const sectionMoved = ({ round, ...section }: SectionState, move: Move): SectionState =>
  round === undefined ? section : { ...section, round: roundMoved(round, move) };

const roundMoved = (round: Round, move: Move): Round => ({
  ...round,
  askedAt: move(round.askedAt),
  remindAt: move(round.remindAt),
  deadline: move(round.deadline),
  ...(round.escalatedAt === undefined ? {} : { escalatedAt: move(round.escalatedAt) }),
  ...(round.toDirectorAt === undefined ? {} : { toDirectorAt: move(round.toDirectorAt) }),
});

/** An interval keeps its minute of the hour, and begins no later than now. */
const scheduleMoved = (schedule: Schedule, from: Instant, to: Instant): Schedule => {
  if (schedule.type === 'daily' || schedule.anchor <= to || from <= to) return schedule;
  const step = schedule.everyMinutes * MINUTE_MS;
  const steps = Math.ceil((epochMs(schedule.anchor) - epochMs(to)) / step);
  return { ...schedule, anchor: instantFromEpochMs(epochMs(schedule.anchor) - steps * step) };
};

const contactingMoved = (contacting: Contacting, move: Move, to: Instant): Contacting => {
  const { schedule: agreed, heardAt, lateFor, ...provider } = contacting.provider;
  return {
    ...contacting,
    contacts: new Map([...contacting.contacts].map(([key, contact]) => [key, contactMoved(contact, move)])),
    tasks: new Map([...contacting.tasks].map(([no, task]) => [no, taskMoved(task, move)])),
    council: contacting.council.map(({ held, from, setAt }) => ({
      held,
      from: from > setAt ? from : move(from),
      setAt: move(setAt),
    })),
    provider: {
      ...provider,
      ...(agreed === undefined
        ? {}
        : { schedule: { schedule: scheduleMoved(agreed.schedule, agreed.from, to), from: move(agreed.from) } }),
      ...(heardAt === undefined ? {} : { heardAt: move(heardAt) }),
      ...(lateFor === undefined || lateFor > to ? {} : { lateFor }),
    },
  };
};

const contactMoved = (contact: ContactState, move: Move): ContactState => ({
  ...contact,
  openedAt: move(contact.openedAt),
  recipients: new Map(
    [...contact.recipients].map(([recipient, { told, ...one }]) => [
      recipient,
      told === undefined ? one : { ...one, told: { ...told, at: move(told.at) } },
    ]),
  ),
});

const taskMoved = (task: TaskState, move: Move): TaskState => ({
  ...task,
  openedAt: move(task.openedAt),
  ...(task.changedAt === undefined ? {} : { changedAt: move(task.changedAt) }),
});
