// Incidents as they stand, folded from the log.
import type { Incident } from '../incident/incident.ts';
import type { Store } from '../ports/store.ts';
import type { IncidentStates } from './incident-states.ts';

export interface Incidents {
  openOnes(): Promise<readonly Incident[]>;
  /** Undefined when there is none of that id. */
  at(id: string): Promise<Incident | undefined>;
}

export const incidentsOf = ({
  store,
  states,
}: {
  readonly store: Store;
  readonly states: IncidentStates;
}): Incidents => ({
  openOnes: async () => {
    const heads = await store.read.openIncidents();
    return Promise.all(heads.map((head) => states.at(store.read, head)));
  },
  at: async (id) => {
    const head = await store.read.incident(id);
    return head === undefined ? undefined : states.at(store.read, head);
  },
});
