// The clock's turn: opens due reports, reminders and escalations of every incident that is followed. What is due is read from the
// log, so a tick that comes late, twice or on two machines changes nothing more.

import type { Unseen } from '../../incident/confirmation/states.ts';
import { type Decision, decide } from '../../incident/decide.ts';
import { clockOf } from '../../incident/drill/drill-clock.ts';
import type { Actor, IncidentId } from '../../incident/event.ts';
import { isRefusal } from '../../incident/refusal.ts';
import { FOLLOWED_MINUTES } from '../../incident/telling/chase-contacts.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { IncidentHead, Store, StoreReader } from '../../ports/store.ts';
import { present } from '../../present.ts';
import { plusMinutes } from '../../time.ts';
import { catchUp, nextDue } from '../drill/catch-up.ts';
import { orSkipped } from '../or-skipped.ts';
import { clockNow, type Recording, recordEvents } from '../record-events.ts';

/** Returns the incidents in which something happened. `unseen`: at a start, of each incident what was asked and not shown. */
export const runClock = async (
  store: Store,
  clock: Clock,
  recording: Recording,
  logger: Logger,
  unseen: ReadonlyMap<IncidentId, Unseen> = new Map(),
): Promise<readonly IncidentId[]> => {
  const changed: IncidentId[] = [];
  for (const { id } of await followed(store, clock)) {
    const tick = () => tickIncident(store, id, clock, recording, unseen.get(id));
    if (!(await orSkipped(id, logger, false, tick))) continue;
    recording.states.settle(id);
    changed.push(id);
  }
  return changed;
};

/** Those whose time goes faster than the real one: a minute is too long between two looks. */
export const playFastDrills = async (
  store: Store,
  clock: Clock,
  recording: Recording,
  logger: Logger,
): Promise<readonly IncidentId[]> => {
  const played: IncidentId[] = [];
  for (const { id, drill } of await store.read.openIncidents()) {
    const play = async () => drill && (await tickDrill(store, id, clock, recording)) === true;
    if (!(await orSkipped(id, logger, false, play))) continue;
    recording.states.settle(id);
    played.push(id);
  }
  return played;
};

/** Open ones, and those whose last report may still have to be told. */
const followed = async ({ read }: Store, clock: Clock): Promise<readonly IncidentHead[]> => [
  ...(await read.openIncidents()),
  ...(await read.closedSince(plusMinutes(clock.now(), -FOLLOWED_MINUTES))),
];

/** By its own clock, up to now; undefined: it has none. */
const tickDrill = async (
  store: Store,
  id: IncidentId,
  clock: Clock,
  recording: Recording,
): Promise<boolean | undefined> => {
  const head = await store.read.incident(id);
  const incident = head && (await recording.states.at(store.read, head));
  if (incident?.run === undefined) return undefined;
  const real = clock.now();
  const drill = clockOf(incident, real);
  if ((await nextDue(store.read, id, drill, recording)) === undefined) return false;
  return store.transaction((tx) => catchUp(tx, id, { drill, real }, recording));
};

const tickIncident = async (
  store: Store,
  id: IncidentId,
  clock: Clock,
  recording: Recording,
  unseen: Unseen | undefined,
): Promise<boolean> => {
  const drill = await tickDrill(store, id, clock, recording);
  if (drill !== undefined) return drill;
  const actor: Actor = { platform: 'clock', id: 'clock', label: recording.texts.words.clock };
  const due = async (reader: StoreReader): Promise<{ head: IncidentHead; decision: Decision } | undefined> => {
    const head = await reader.incident(id);
    if (head === undefined) return undefined;
    const decision = decide(
      await recording.states.at(reader, head),
      { type: 'tick' },
      { ...clockNow(recording, clock.now()), actor, ...present({ unseen }) },
    );
    return isRefusal(decision) || decision.events.length === 0 ? undefined : { head, decision };
  };
  // Most minutes nothing is due: look first, and only then take the writer.
  if ((await due(store.read)) === undefined) return false;
  return store.transaction(async (tx) => {
    const found = await due(tx);
    if (found === undefined) return false;
    const { head, decision } = found;
    const slot = decision.events.find((event) => event.type === 'ReportIssued')?.slot;
    const commandKey = slot === undefined ? `tick:${id}:${head.seq}` : `slot:${id}:${slot}`;
    await recordEvents(tx, decision, { seq: head.seq, commandKey, actor, now: clock.now() }, recording);
    return true;
  });
};
