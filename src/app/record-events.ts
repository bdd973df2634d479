// Writes a decision to the log: the events, each with its line of the chronology, and the state they lead to.
import type { Actor } from '../incident/event.ts';
import type { IncidentHead, StoreTransaction } from '../ports/store.ts';
import { chronologyLine } from '../posts/chronology-line.ts';
import type { Texts } from '../posts/texts/texts.ts';
import { vocabulary } from '../posts/vocabulary.ts';
import type { Instant } from '../time.ts';
import type { Decision } from './decide.ts';
import type { IncidentStates } from './incident-states.ts';

export interface Recording {
  readonly states: IncidentStates;
  readonly texts: Texts;
}

export const recordEvents = async (
  tx: StoreTransaction,
  { events, incident }: Decision,
  from: { readonly seq: number; readonly commandKey: string; readonly actor: Actor; readonly now: Instant },
  { states, texts }: Recording,
): Promise<IncidentHead> => {
  const words = vocabulary(incident.plan, texts);
  const head = await tx.append({
    incident: incident.id,
    expectedSeq: from.seq,
    commandKey: from.commandKey,
    at: from.now,
    actor: from.actor,
    events: events.map((event) => ({ event, what: chronologyLine(event, from.now, incident.drill, words) })),
    ...(events.some((event) => event.type === 'IncidentClosed') ? { closedAt: from.now } : {}),
  });
  states.keep(head, incident);
  return head;
};
