// The web console is a chat of our own: the messages it shows live here, as Slack's live at Slack.
import type { Card } from '../posts/card.ts';
import type { Instant } from '../time.ts';
import type { MessageRef } from './messenger.ts';

export interface ConsoleMessage {
  readonly id: string;
  readonly key: string;
  readonly conversation: string;
  readonly card: Card;
  readonly pinned: boolean;
  readonly postedAt: Instant;
  readonly updatedAt: Instant;
}

/** Where the texts of an incident lie that people put up or send by hand: a conversation of it is `<tray><channel>/<recipient>`. */
export const operatorTray = (incident: string): string => `operator/${incident}/`;

export interface ConsoleMessages {
  /** Returns the new message's id. */
  insert(message: { key: string; conversation: string; card: Card; at: Instant }): Promise<string>;
  /** False when there is no such message. */
  replace(id: string, card: Card, at: Instant): Promise<boolean>;
  setPinned(id: string, pinned: boolean): Promise<boolean>;
  findByKey(conversation: string, key: string): Promise<string | undefined>;
  /** Messages of the conversations that start with the prefix, in the order they were posted. */
  list(conversationPrefix: string): Promise<readonly ConsoleMessage[]>;
}

/** Of these messages those that are not there, conversation by conversation. */
export const lostOf = async (
  messages: ConsoleMessages,
  refs: readonly MessageRef[],
): Promise<readonly MessageRef[]> => {
  const lost: MessageRef[] = [];
  for (const [conversation, own] of Map.groupBy(refs, (ref) => ref.conversation.id)) {
    const there = new Set((await messages.list(conversation)).map(({ id }) => id));
    lost.push(...own.filter(({ id }) => !there.has(id)));
  }
  return lost;
};

/** A key stands once in a conversation: what stands there already, because its delivery was lost, is taken over. */
export const postOnce = async (
  messages: ConsoleMessages,
  { key, conversation, card, at }: Parameters<ConsoleMessages['insert']>[0],
): Promise<string> => {
  const before = await messages.findByKey(conversation, key);
  if (before === undefined) return messages.insert({ key, conversation, card, at });
  await messages.replace(before, card, at);
  return before;
};
