// Pins that a platform refuses: the post stands there, but not on top, until somebody gives the app its right. The log of an
// incident knows where a pin was refused; whether one is still missing there is asked of what is shown.

import { channelOf } from '../../directory/address.ts';
import type { HealthFault } from '../../incident/health-fault.ts';
import type { Incident } from '../../incident/incident.ts';
import type { HealthSource } from '../../ports/health.ts';
import type { Store } from '../../ports/store.ts';
import type { IncidentStates } from '../incident-states.ts';

export const refusedPins = ({
  store,
  states,
}: {
  readonly store: Store;
  readonly states: IncidentStates;
}): HealthSource => ({
  part: 'pins',
  faults: async () => {
    const heads = await store.read.openIncidents();
    const missing = await Promise.all(heads.map(async (head) => missingIn(await states.at(store.read, head), store)));
    const pins = [...new Map(missing.flat().map((one) => [`${one.platform} ${one.channel}`, one])).values()];
    if (pins.length === 0) return [];
    const alike = Map.groupBy(pins, ({ platform, reason }) => `${platform} ${reason}`);
    return [{ code: 'not_pinned', pins: [...alike.values()].flatMap(counted) }];
  },
});

interface MissingPin {
  readonly platform: string;
  readonly channel: string;
  readonly reason: string;
}

const missingIn = async ({ id, unpinned }: Incident, { read }: Store): Promise<readonly MissingPin[]> => {
  // Mostly none was refused, and nothing has to be read.
  if (unpinned.size === 0) return [];
  return (await read.deliveries(id)).flatMap(({ platform, conversation, ref, pinned, shownPinned }) => {
    const channel = channelOf(conversation);
    const reason = unpinned.get(`${platform} ${channel}`);
    return reason === undefined || ref === undefined || !pinned || shownPinned ? [] : [{ platform, channel, reason }];
  });
};

type Refused = Extract<HealthFault, { code: 'not_pinned' }>['pins'];

const counted = (same: readonly MissingPin[]): Refused => {
  const [first] = same;
  return first === undefined ? [] : [{ platform: first.platform, reason: first.reason, channels: same.length }];
};
