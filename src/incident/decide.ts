// One decision from end to end: what the incident says to a command, and what must be reported of it. Pure.

import type { Plan } from '../plan/plan.ts';
import type { Instant } from '../time.ts';
import { clockDoubt, clockFaultOf, clockPart } from './clock/clock-doubt.ts';
import { noteClock } from './clock/note-clock.ts';
import type { Context, DeclareCommand, IncidentCommand, Seen, SystemCommand } from './command.ts';
import { decideIncident } from './decide-open-incident.ts';
import { decideDeclare, type OpenIncident } from './declare.ts';
import type { IncidentEvent, IncidentId } from './event.ts';
import { evolve } from './evolve.ts';
import type { Incident } from './incident.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { decideReports } from './reporting/decide-reports.ts';
import { firstReportAfter, nextReportAt } from './reporting/slots.ts';
import { dueContacts } from './telling/chase-contacts.ts';
import { owedContacts } from './telling/owed-contacts.ts';

export interface Decision {
  readonly events: readonly IncidentEvent[];
  /** The incident with these events folded in. */
  readonly incident: Incident;
}

export const declare = (
  at: {
    readonly plan: Plan;
    readonly planHash: string;
    readonly id: IncidentId;
    readonly open: readonly OpenIncident[];
    /** When the newest event of any incident was written down. */
    readonly newestAt?: Instant;
  },
  command: DeclareCommand,
  given: Context,
): Decision | Refusal => {
  const { plan, id } = at;
  const unknown = { ill: new Map(), lastAt: at.newestAt ?? given.now };
  const doubt = clockDoubt(unknown, given.now, given.clock);
  const context = { ...given, doubted: doubt !== undefined };
  const next = firstReportAfter(plan, context.now);
  const declared = decideDeclare(plan, at.planHash, at.open, command, {
    ...context,
    ...(next === undefined ? {} : { nextReportAt: next }),
  });
  if (isRefusal(declared)) return declared;
  const doubted: readonly IncidentEvent[] =
    doubt === undefined ? [] : [{ type: 'HealthNoted', state: 'began', ...clockPart(doubt) }];
  const opened = withEvents(undefined, [...declared, ...doubted], { id, plan }, context);
  return withReports(opened, { type: 'declare' }, context);
};

export const decide = (
  before: Incident,
  command: (IncidentCommand & Seen) | SystemCommand,
  given: Context,
): Decision | Refusal => {
  // What the program notes of itself says nothing by the clock.
  const isOwn = command.type === 'note_delivery' || command.type === 'note_health';
  const noted = withEvents(before, isOwn ? [] : noteClock(before, given), before, given);
  const { incident } = noted;
  const context = { ...given, doubted: clockFaultOf(incident) !== undefined };
  const next = nextReportAt(incident, context.now);
  const happened = decideIncident(incident, command, {
    ...context,
    ...(next === undefined ? {} : { nextReportAt: next }),
  });
  if (isRefusal(happened)) return happened;
  const reported = withReports(withEvents(incident, happened, incident, context), command, context);
  if (isRefusal(reported)) return reported;
  const decision = command.type === 'tick' ? withChases(reported, context) : reported;
  return { ...decision, events: [...noted.events, ...decision.events] };
};

/** Last: what goes out in the same breath takes the place of what it would be chased for (計画 図2 ※2). */
const withChases = ({ events, incident }: Decision, context: Context): Decision => {
  const due = context.doubted === true ? [] : dueContacts(incident, context);
  const chased = withEvents(incident, due, incident, context);
  return { events: [...events, ...due], incident: chased.incident };
};

const withReports = (
  { events, incident }: Decision,
  command: Parameters<typeof decideReports>[1],
  context: Context,
): Decision | Refusal => {
  const reports = decideReports(incident, command, events, context);
  if (isRefusal(reports)) return reports;
  const reported = withEvents(incident, reports, incident, context);
  return withContacts({ events: [...events, ...reports], incident: reported.incident }, context);
};

/** What is owed to those who have to be told of it. */
const withContacts = ({ events, incident }: Decision, context: Context): Decision => {
  const owed = owedContacts(incident, events, incident.seq - events.length + 1);
  const told = withEvents(incident, owed, incident, context);
  return { events: [...events, ...owed], incident: told.incident };
};

const withEvents = (
  before: Incident | undefined,
  events: readonly IncidentEvent[],
  { id, plan }: { readonly id: IncidentId; readonly plan: Plan },
  { now, actor }: Context,
): Decision => {
  const seq = before?.seq ?? 0;
  const incident = events.reduce<Incident | undefined>(
    (folded, event, at) => evolve(folded, { incident: id, seq: seq + at + 1, at: now, actor, event, what: '' }, plan),
    before,
  );
  if (incident === undefined) throw new Error('a declaration made no event');
  return { events, incident };
};
