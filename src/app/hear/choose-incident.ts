// Which incident is meant: the one named, the one of the page or message, the one whose crisis is handled in the channel
// it is said in, or the only one that is open.
import type { Place } from '../../directory/directory.ts';
import { type Refusal, refuse } from '../../incident/refusal.ts';
import type { IncidentHead, StoreReader } from '../../ports/store.ts';
import type { IncidentStates } from '../incident-states.ts';

export const chooseIncident = async (
  reader: StoreReader,
  named: string | undefined,
  where: Place | undefined,
  states: IncidentStates,
): Promise<IncidentHead | Refusal> => {
  if (named !== undefined) {
    return (await reader.incident(named)) ?? refuse({ code: 'unknown_incident', given: named });
  }
  const open = await reader.openIncidents();
  const [only, ...others] = open;
  if (only === undefined) return refuse({ code: 'no_open_incident' });
  if (others.length === 0) return only;
  const here = where === undefined ? [] : await handledIn(where, open, reader, states);
  const [one, ...more] = here;
  return one !== undefined && more.length === 0
    ? one
    : refuse({ code: 'which_incident', open: open.map(({ id, drill }) => ({ id, drill })) });
};

const handledIn = async (
  { platform, conversation }: Place,
  open: readonly IncidentHead[],
  reader: StoreReader,
  states: IncidentStates,
): Promise<readonly IncidentHead[]> => {
  const places = await Promise.all(open.map(async (head) => (await states.at(reader, head)).place));
  return open.filter((_, at) => places[at]?.platform === platform && places[at]?.conversation === conversation);
};
