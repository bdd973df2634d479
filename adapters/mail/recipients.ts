// Who is served by which of the two transports: inside only the ward's own, outside only the parties (個別3(3)①, 図2).
import { type Conversation, DeliveryError } from '../../src/ports/messenger.ts';
import type { Audience } from '../../src/posts/post.ts';
import type { MailSettings } from './mail-settings.ts';

type Served = Pick<MailSettings, 'platform' | 'reaches' | 'channel'>;

/** `departments` is one mail to every 経営担当課. */
const SERVED: Readonly<Record<MailSettings['reaches'], RegExp>> = {
  inside: /^(?:section\/.+|department\/.+|departments)$/,
  outside: /^party\/.+$/,
};

/** One conversation a recipient: each gets a mail of its own. */
export const mailConversations = (
  { platform, reaches, channel }: Served,
  incident: string,
  audience: Audience,
): readonly Conversation[] => {
  if (audience.to !== 'channel' || audience.channel !== channel || audience.recipient === undefined) return [];
  return SERVED[reaches].test(audience.recipient) ? [{ platform, id: `${incident}/${audience.recipient}` }] : [];
};

/** Asked once more before a mail leaves: whatever a stored conversation says, neither transport does the other's work. */
export const recipientOf = ({ platform, reaches }: Served, { platform: wanted, id }: Conversation): string => {
  const recipient = id.slice(id.indexOf('/') + 1);
  if (wanted === platform && SERVED[reaches].test(recipient)) return recipient;
  throw new DeliveryError('closed', `${platform} sends no mail to ${recipient}`);
};
