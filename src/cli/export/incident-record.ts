// Everything that is kept of one incident, read once and as of one event, for each format to show its own way.
import type { RecordedEvent } from '../../incident/event.ts';
import { fold } from '../../incident/evolve.ts';
import type { Incident } from '../../incident/incident.ts';
import { parsePlanJson } from '../../plan/read/plan-json.ts';
import type { IncidentHead, StoreReader } from '../../ports/store.ts';

export interface IncidentRecord {
  readonly head: IncidentHead;
  readonly incident: Incident;
  readonly events: readonly RecordedEvent[];
}

/** The incident's record, or the ids that there are. */
export const readRecord = async (
  read: StoreReader,
  id: string,
): Promise<IncidentRecord | { readonly known: readonly string[] }> => {
  const head = await read.incident(id);
  if (head === undefined) return { known: (await read.incidents()).map((one) => one.id) };
  // The program may be writing: what came after the head is the next export's.
  const events = (await read.events(id, 0)).filter(({ seq }) => seq <= head.seq);
  const json = await read.plan(head.planHash);
  if (json === undefined) throw new Error(`no plan is kept under ${head.planHash}`);
  const incident = fold(events, parsePlanJson(json));
  if (incident === undefined) throw new Error(`incident ${id} has no events`);
  return { head, incident, events };
};
