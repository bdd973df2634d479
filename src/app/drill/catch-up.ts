// A drill's time is worked through in order, its next due moment first, however far its clock has gone since somebody looked: so
// the same script leaves the same log at every speed, stepped by hand, and after a stop.
import type { Actor } from '../../directory/actor.ts';
import { type Decision, decide } from '../../incident/decide.ts';
import type { IncidentId } from '../../incident/event.ts';
import type { Incident } from '../../incident/incident.ts';
import { isRefusal } from '../../incident/refusal.ts';
import type { IncidentHead, StoreReader, StoreTransaction } from '../../ports/store.ts';
import { epochMs, type Instant, instantFromEpochMs, MINUTE_MS } from '../../time.ts';
import { type Recording, recordEvents } from '../record-events.ts';
import { playDue } from './play-script.ts';

/** Until which time of the drill, and what the real clock shows. */
export interface Until {
  readonly drill: Instant;
  readonly real: Instant;
}

/** Nothing of a script that can end needs more; what is left is done by the next look. */
const MOST_MOMENTS = 5000;

/** Returns whether anything was due. */
export const catchUp = async (
  tx: StoreTransaction,
  id: IncidentId,
  until: Until,
  recording: Recording,
): Promise<boolean> => {
  for (let moments = 0; moments < MOST_MOMENTS; moments += 1) {
    const due = await nextDue(tx, id, until.drill, recording);
    if (due === undefined) return moments > 0;
    const { head, at, decision, actor } = due;
    const commandKey = `tick:${id}:${head.seq}`;
    const recorded = { seq: head.seq, commandKey, actor, now: at, realAt: until.real };
    await recordEvents(tx, decision, recorded, recording);
    await playDue(tx, id, decision.events, { now: at, realAt: until.real }, recording);
  }
  return true;
};

interface Due {
  readonly head: IncidentHead;
  readonly at: Instant;
  readonly decision: Decision;
  readonly actor: Actor;
}

/** The first minute at which something is due; what is due stays so, so half of what is left is looked at each time. */
export const nextDue = async (
  reader: StoreReader,
  id: IncidentId,
  until: Instant,
  recording: Recording,
): Promise<Due | undefined> => {
  const head = await reader.incident(id);
  if (head === undefined) return undefined;
  const incident = await recording.states.at(reader, head);
  const actor: Actor = { platform: 'clock', id: 'clock', label: recording.texts.words.clock };
  const at = firstDue(incident, until, actor);
  const decision = at === undefined ? undefined : dueAt(incident, at, actor);
  return at === undefined || decision === undefined ? undefined : { head, at, decision, actor };
};

const firstDue = (incident: Incident, until: Instant, actor: Actor): Instant | undefined => {
  const minute = (no: number): Instant => instantFromEpochMs(no * MINUTE_MS);
  let from = Math.ceil(epochMs(incident.lastAt) / MINUTE_MS);
  let to = Math.floor(epochMs(until) / MINUTE_MS);
  if (to < from || dueAt(incident, minute(to), actor) === undefined) return undefined;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (dueAt(incident, minute(middle), actor) === undefined) from = middle + 1;
    else to = middle;
  }
  return minute(to);
};

const dueAt = (incident: Incident, now: Instant, actor: Actor): Decision | undefined => {
  const decision = decide(incident, { type: 'tick' }, { now, actor });
  return isRefusal(decision) || decision.events.length === 0 ? undefined : decision;
};
