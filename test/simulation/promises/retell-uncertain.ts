// The checker's own account of messages of which nobody knows whether they left: until a delivery or a person says so.
import type { IncidentEvent } from '../../../src/incident/event.ts';

export type Uncertain = Map<string, OfficialPost>;

interface OfficialPost {
  readonly contact: string;
  readonly channel: string;
  readonly recipient: string;
}

export const retellUncertain = (uncertain: Uncertain, event: IncidentEvent): void => {
  const forget = (contact: string, recipient: string | undefined, means?: string): void => {
    for (const [key, one] of uncertain) {
      const isMeant = one.contact === contact && (recipient === undefined || one.recipient === recipient);
      if (isMeant && (means === undefined || means === meansOf(one.channel))) uncertain.delete(key);
    }
  };
  if (event.type === 'DeliveryNoted') noted(uncertain, event);
  if (event.type === 'RecipientTold') forget(event.contact, event.recipient, event.means);
  if (event.type === 'RecipientUnreached') forget(event.contact, event.recipient);
  if (event.type === 'TaskTicked') forget(`task/${event.task}`, event.recipient, event.means);
};

const noted = (uncertain: Uncertain, event: Extract<IncidentEvent, { type: 'DeliveryNoted' }>): void => {
  const official = officialPost(event.post);
  if (official === undefined) return;
  if (event.outcome === 'maybe_sent' || (event.outcome === 'parked' && event.reason === 'unknown_outcome'))
    uncertain.set(event.post, official);
  if (['withheld', 'delivered', 'recovered'].includes(event.outcome)) uncertain.delete(event.post);
};

const meansOf = (channel: string): string => (channel.endsWith('mail') ? 'mail' : 'posted');

/** Only the plan's own channels have such posts: `official/<contact>@<channel>[@<recipient>]`. */
export const officialPost = (post: string): OfficialPost | undefined => {
  if (!post.startsWith('official/')) return undefined;
  const [contact = '', channel = '', recipient = `channel/${channel}`] = post.slice('official/'.length).split('@');
  return { contact, channel, recipient };
};
