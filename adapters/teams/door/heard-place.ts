// Where and by whom: the parts of an activity that every event shares.

import { present } from '../../../src/present.ts';
import type { Reference } from '../line/references.ts';
import type { Heard, HeardPerson, HeardPlace } from './heard.ts';
import { type Activity, threadOf, wholeConversation } from './heard-activity.ts';
import { quotedIn } from './quoted.ts';

export const placeOf = ({ conversation, channelData }: Activity): HeardPlace => {
  const id = wholeConversation(conversation.id);
  const kind = kindOf(id, conversation.conversationType, channelData?.team?.id);
  const team = kind === 'channel' ? channelData?.team?.id : undefined;
  const name = (kind === 'channel' ? channelData?.channel?.name : undefined) ?? conversation.name ?? undefined;
  return {
    conversation: id,
    kind,
    tenant: conversation.tenantId ?? channelData?.tenant?.id ?? '',
    ...present({ team }),
    ...(name === undefined || name === '' ? {} : { name }),
  };
};

/** What happens to a channel is said in the team's first one: the channel itself is in the channel data. */
export const namedChannel = (activity: Activity): HeardPlace => {
  const place = placeOf(activity);
  const channel = activity.channelData?.channel;
  if (channel === undefined || channel === null) return place;
  const { name: _, ...rest } = place;
  const named = channel.name === undefined || channel.name === null ? {} : { name: channel.name };
  return { ...rest, conversation: channel.id, kind: 'channel', ...named };
};

const kindOf = (id: string, type: string | null | undefined, team: string | undefined): HeardPlace['kind'] => {
  if (type === 'channel' || type === 'personal') return type;
  if (type === 'groupChat') return 'group';
  if (team !== undefined || id.endsWith('@thread.tacv2')) return 'channel';
  return id.includes('@thread.') ? 'group' : 'personal';
};

/** Undefined for what no person did, such as another app's message. */
export const heardOf = (activity: Activity): Heard | undefined => {
  const person = personOf(activity);
  if (person === undefined) return undefined;
  const place = placeOf(activity);
  const thread = place.kind === 'channel' ? threadOf(activity.conversation.id) : undefined;
  const { id } = activity;
  const replyTo = activity.replyToId ?? quotedIn(activity);
  return {
    activity: id ?? '',
    place,
    person,
    ...present({ thread, replyTo }),
  };
};

const personOf = ({ from }: Activity): HeardPerson | undefined => {
  if (from?.aadObjectId === undefined || from.aadObjectId === null) return undefined;
  const { aadObjectId, name } = from;
  return { aadObjectId, ...(name === undefined || name === null ? {} : { name }) };
};

export const referenceOf = (place: HeardPlace, { serviceUrl, recipient }: Activity): Reference | undefined => {
  if (typeof serviceUrl !== 'string' || recipient === undefined || recipient === null) return undefined;
  return { ...place, serviceUrl, bot: recipient.id };
};
