// What does not work of the program itself: every source asked, and what it says noted in each open incident's log.

import { decide } from '../incident/decide.ts';
import { timesOf } from '../incident/drill/drill-clock.ts';
import type { Actor, IncidentId } from '../incident/event.ts';
import type { PartFault } from '../incident/health-fault.ts';
import { isRefusal } from '../incident/refusal.ts';
import type { Clock } from '../ports/clock.ts';
import type { HealthFault, HealthSource } from '../ports/health.ts';
import type { Logger } from '../ports/logger.ts';
import type { Store, StoreReader } from '../ports/store.ts';
import { orSkipped } from './or-skipped.ts';
import { type Recording, recordEvents } from './record-events.ts';

/** Somebody waits for the answer of /readyz. */
const LONGEST_MS = 5_000;

/** A source that fails, or does not come back, is itself what is wrong. */
export const faultsOf = async ({ part, faults }: HealthSource, logger: Logger): Promise<readonly HealthFault[]> => {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`no answer within ${LONGEST_MS} ms`)), LONGEST_MS);
  try {
    return await Promise.race([faults(), late.promise]);
  } catch (error) {
    logger.error({ part, err: error }, 'the health of a part could not be asked');
    return [{ code: 'check_failed' }];
  } finally {
    clearTimeout(timer);
  }
};

export const allFaults = async (sources: readonly HealthSource[], logger: Logger): Promise<readonly PartFault[]> => {
  const found = await Promise.all(
    sources.map(async (source) => (await faultsOf(source, logger)).map((fault) => ({ part: source.part, fault }))),
  );
  return found.flat();
};

interface Noting {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly recording: Recording;
  readonly health?: readonly HealthSource[];
}

/** Returns the incidents in whose log something was noted. */
export const noteHealth = async (noting: Noting): Promise<readonly IncidentId[]> => {
  const { store, logger, recording, health = [] } = noting;
  const open = await store.read.openIncidents();
  if (open.length === 0) return [];
  const faults = await allFaults(health, logger);
  const noted: IncidentId[] = [];
  for (const { id } of open) {
    if (!(await orSkipped(id, logger, false, () => noteIn(id, faults, noting)))) continue;
    recording.states.settle(id);
    noted.push(id);
  }
  return noted;
};

const noteIn = async (
  id: IncidentId,
  faults: readonly PartFault[],
  { store, clock, recording }: Noting,
): Promise<boolean> => {
  const actor: Actor = { platform: 'health', id: 'health', label: recording.texts.words.clock };
  const real = clock.now();
  const due = async (reader: StoreReader) => {
    const head = await reader.incident(id);
    if (head === undefined) return undefined;
    const incident = await recording.states.at(reader, head);
    const times = timesOf(incident, real);
    const decision = decide(incident, { type: 'note_health', faults }, { ...times, actor });
    return isRefusal(decision) || decision.events.length === 0 ? undefined : { head, decision, times };
  };
  // Mostly nothing is new: look first, and only then take the writer.
  if ((await due(store.read)) === undefined) return false;
  return store.transaction(async (tx) => {
    const found = await due(tx);
    if (found === undefined) return false;
    const { head, decision, times } = found;
    const commandKey = `health:${id}:${head.seq}`;
    await recordEvents(tx, decision, { seq: head.seq, commandKey, actor, ...times }, recording);
    return true;
  });
};
