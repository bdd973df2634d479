// A conversation of ours in Teams: a channel or a chat, or a thread in a channel that belongs to one section. Its id is
// Teams' own, with `#` and the thread's name behind it for a thread.
import type { LinkedPlace } from '../../../src/ports/messenger.ts';

export const conversationId = ({ conversation, thread }: LinkedPlace): string =>
  thread === undefined ? conversation : `${conversation}#${thread}`;

export const conversationOf = (id: string): string => id.split('#', 1)[0] ?? id;

export const threadNameOf = (id: string): string | undefined => {
  const at = id.indexOf('#');
  return at === -1 ? undefined : id.slice(at + 1);
};

/** People by their object id; conversations have ids of many forms. */
export const TEAMS_ADDRESSES = { person: /^[0-9a-f-]{32,40}$/i, conversation: /./ };
