// Writes a decision to the log: the events, each with its line of the chronology, and the state they lead to.
import { type ClockOpinion, clockFaultOf } from '../incident/clock/clock-doubt.ts';
import type { Decision } from '../incident/decide.ts';
import type { Actor, IncidentEvent } from '../incident/event.ts';
import type { Incident } from '../incident/incident.ts';
import type { IncidentHead, StoreTransaction } from '../ports/store.ts';
import { chronologyLine } from '../posts/chronology-line.ts';
import { type Vocabulary, vocabulary } from '../posts/vocabulary.ts';
import { present } from '../present.ts';
import type { Texts } from '../texts/texts.ts';
import type { Instant } from '../time.ts';
import type { IncidentStates } from './incident-states.ts';

export interface Recording {
  /** What is known of the clock outside the log. */
  readonly clockOpinion?: (now: Instant) => ClockOpinion;
  readonly states: IncidentStates;
  readonly texts: Texts;
}

/** A line whose time is not to be relied on says so itself. */
const lineOf = (event: IncidentEvent, incident: Incident, now: Instant, words: Vocabulary): string => {
  const line = chronologyLine(event, now, incident.drill, words);
  return clockFaultOf(incident) === undefined ? line : `${line} ${words.texts.chronology.timeUncertain}`;
};

export const clockNow = (
  { clockOpinion }: Recording,
  now: Instant,
): { readonly now: Instant; readonly clock?: ClockOpinion } => ({
  now,
  ...(clockOpinion === undefined ? {} : { clock: clockOpinion(now) }),
});

export const recordEvents = async (
  tx: StoreTransaction,
  { events, incident }: Decision,
  from: {
    readonly seq: number;
    readonly commandKey: string;
    readonly actor: Actor;
    readonly now: Instant;
    readonly realAt?: Instant;
  },
  { states, texts }: Recording,
): Promise<IncidentHead> => {
  const words = vocabulary(incident.plan, texts);
  const head = await tx.append({
    incident: incident.id,
    expectedSeq: from.seq,
    commandKey: from.commandKey,
    at: from.now,
    ...present({ realAt: from.realAt }),
    actor: from.actor,
    events: events.map((event) => ({ event, what: lineOf(event, incident, from.now, words) })),
    ...(events.some((event) => event.type === 'IncidentClosed') ? { closedAt: from.realAt ?? from.now } : {}),
  });
  states.keep(head, incident);
  return head;
};
