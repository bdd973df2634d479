// One decision from end to end: what the incident says to a command, and what each subject adds to it. Pure; a subject that is
// left out here does not compile.

import type { Plan } from '../plan/plan.ts';
import { present } from '../present.ts';
import type { Instant } from '../time.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';
import { clockDoubt, clockFaultOf, clockPart } from './clock/clock-doubt.ts';
import { noteClock } from './clock/note-clock.ts';
import {
  AFTER_THE_END,
  type Context,
  type DeclareCommand,
  type IncidentCommand,
  type Seen,
  type SystemCommand,
} from './command.ts';
import { decideDueChasing } from './confirmation/ask.ts';
import { isConfirmationCommand } from './confirmation/confirmation-command.ts';
import { decideConfirmation } from './confirmation/decide-confirmation.ts';
import { decideOwn, decideSystem, dueMoments } from './decide-own.ts';
import { decideDeclare, type OpenIncident } from './declare.ts';
import { decideDrill } from './drill/decide-drill.ts';
import { isDrillCommand } from './drill/drill-command.ts';
import { dueInjects } from './drill/due-injects.ts';
import type { IncidentEvent, IncidentId, Subject } from './event.ts';
import { evolve } from './evolve.ts';
import { isFactsCommand } from './facts/facts-command.ts';
import { decideUpdate } from './facts/update-facts.ts';
import type { Happened } from './happened.ts';
import type { Incident } from './incident.ts';
import { isOwnCommand, isSystemCommand } from './own-command.ts';
import { dueStages } from './recovery/answer-stage.ts';
import { decideRecovery } from './recovery/decide-recovery.ts';
import { noteSteps } from './recovery/note-steps.ts';
import { isRecoveryCommand } from './recovery/recovery-command.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { decideReporting, decideReports, dueReport } from './reporting/decide-reports.ts';
import { isReportingCommand } from './reporting/reporting-command.ts';
import { firstReportAfter, nextReportAt } from './reporting/slots.ts';
import { dueContacts } from './telling/chase-contacts.ts';
import { decideTelling } from './telling/decide-telling.ts';
import { owedContacts } from './telling/owed-contacts.ts';
import { isTellingCommand } from './telling/telling-command.ts';
import { leftOver } from './type-guard.ts';

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
    ...present({ nextReportAt: next }),
  });
  if (isRefusal(declared)) return declared;
  const doubted: readonly IncidentEvent[] =
    doubt === undefined ? [] : [{ type: 'HealthNoted', state: 'began', ...clockPart(doubt) }];
  const opened = withEvents(undefined, [...declared, ...doubted], { id, plan }, context);
  return withTurns(opened, { type: 'declare' }, context);
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
  const happened = decideUnseen(incident, command, {
    ...context,
    ...present({ nextReportAt: next }),
  });
  if (isRefusal(happened)) return happened;
  const decision = withTurns(withEvents(incident, happened, incident, context), command, context);
  return isRefusal(decision) ? decision : { ...decision, events: [...noted.events, ...decision.events] };
};

/** Of what was said in a form or on a card, nothing is done that would take back what somebody said meanwhile. */
const decideUnseen = (
  incident: Incident,
  command: (IncidentCommand & Seen) | SystemCommand,
  context: Context,
): readonly IncidentEvent[] | Refusal => {
  const happened = decideBySubject(incident, command, context);
  const seen = 'seen' in command ? command.seen : undefined;
  if (seen === undefined || isRefusal(happened)) return happened;
  return changedMeanwhile(incident, happened, { seen, actor: context.actor }) ?? happened;
};

const decideBySubject = (
  incident: Incident,
  command: IncidentCommand | SystemCommand,
  context: Context,
): readonly IncidentEvent[] | Refusal => {
  if (isSystemCommand(command)) return decideSystem(incident, command, context);
  if (incident.closedAt !== undefined && !AFTER_THE_END[command.type]) {
    return refuse({ code: 'incident_closed', incident: incident.id });
  }
  if (isOwnCommand(command)) return decideOwn(incident, command, context);
  if (isFactsCommand(command)) return decideUpdate(incident, command, context);
  if (isConfirmationCommand(command)) return decideConfirmation(incident, command, context);
  if (isReportingCommand(command)) return decideReporting(incident, command, context);
  if (isTellingCommand(command)) return decideTelling(incident, command, context);
  if (isRecoveryCommand(command)) return decideRecovery(incident, command, context);
  if (isDrillCommand(command)) return decideDrill(incident, command, context);
  return leftOver(command, []);
};

/** What a subject has to say after any command; `incident` has everything folded in that stands in `happened`. */
interface Turn {
  /** What follows for it from what has just happened. */
  readonly follows?: (incident: Incident, happened: Happened, context: Context) => readonly IncidentEvent[] | Refusal;
  /** What the clock owes. */
  readonly due?: (incident: Incident, context: Context) => readonly IncidentEvent[];
}

/**
 * Every subject, in the order of their turns. Telling people comes late: whatever was reported or asked before has its contact
 * in the same breath, and what goes out now takes the place of what it would be chased for (計画 図2 ※2). What all of it shows
 * of the steps of the recovery is noted last.
 */
const TURNS: Readonly<Record<Subject, Turn>> = {
  own: { due: dueMoments },
  facts: {},
  confirmation: { due: decideDueChasing },
  reporting: { follows: decideReports, due: dueReport },
  telling: { follows: owedContacts, due: dueContacts },
  recovery: { follows: noteSteps, due: dueStages },
  drill: { due: dueInjects },
};

/** Nobody is chased by a clock that cannot be right. */
const withTurns = (opened: Decision, command: Happened['command'], context: Context): Decision | Refusal => {
  const isDue = command.type === 'tick' && context.doubted !== true;
  let so = opened;
  for (const { follows, due } of Object.values(TURNS)) {
    const followed = follows?.(so.incident, { command, events: so.events }, context) ?? [];
    if (isRefusal(followed)) return followed;
    so = withMore(so, followed, context);
    if (isDue) so = withMore(so, due?.(so.incident, context) ?? [], context);
  }
  return so;
};

const withMore = ({ events, incident }: Decision, more: readonly IncidentEvent[], context: Context): Decision => ({
  events: [...events, ...more],
  incident: withEvents(incident, more, incident, context).incident,
});

const withEvents = (
  before: Incident | undefined,
  events: readonly IncidentEvent[],
  { id, plan }: { readonly id: IncidentId; readonly plan: Plan },
  { now, realAt, actor }: Context,
): Decision => {
  const seq = before?.seq ?? 0;
  const incident = events.reduce<Incident | undefined>(
    (folded, event, at) =>
      evolve(
        folded,
        { incident: id, seq: seq + at + 1, at: now, ...present({ realAt }), actor, event, what: '' },
        plan,
      ),
    before,
  );
  if (incident === undefined) throw new Error('a declaration made no event');
  return { events, incident };
};
