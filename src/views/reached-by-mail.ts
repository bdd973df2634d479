// To whom outside a mail would go out just now: there is a server for it, and an address. What cannot be sent is not offered.
import type { Incident } from '../incident/incident.ts';
import { OUTSIDE_MAIL } from '../plan/served-by.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { Audience } from '../posts/post.ts';

export const reachedByMail = async (
  { id: incident, plan, drill }: Incident,
  messengers: readonly Messenger[],
): Promise<ReadonlySet<string>> => {
  const reached = new Set<string>();
  if (drill) return reached;
  const outside = messengers.filter((one) => one.outside === true);
  for (const { id } of outside.length === 0 ? [] : plan.parties) {
    const audience = { to: 'channel', channel: OUTSIDE_MAIL, recipient: `party/${id}` } as const;
    for (const messenger of outside) if (await isReached(messenger, incident, audience)) reached.add(id);
  }
  return reached;
};

/** An address book that cannot be read reaches nobody; the page must come all the same. */
const isReached = async (messenger: Messenger, incident: string, audience: Audience): Promise<boolean> => {
  try {
    return (await messenger.reaches?.(audience)) ?? messenger.conversationsFor(incident, audience, []).length > 0;
  } catch {
    return false;
  }
};
