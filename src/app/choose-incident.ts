// Which incident is meant: the one named, the one of the page or channel, or the only one that is open.
import { type Refusal, refuse } from '../incident/refusal.ts';
import type { IncidentHead, StoreReader } from '../ports/store.ts';

export const chooseIncident = async (
  reader: StoreReader,
  named: string | undefined,
): Promise<IncidentHead | Refusal> => {
  if (named !== undefined) {
    return (await reader.incident(named)) ?? refuse({ code: 'unknown_incident', given: named });
  }
  const open = await reader.openIncidents();
  const [only, ...others] = open;
  if (only === undefined) return refuse({ code: 'no_open_incident' });
  return others.length === 0
    ? only
    : refuse({ code: 'which_incident', open: open.map(({ id, drill }) => ({ id, drill })) });
};
