// The web console is a chat of our own: the messages it shows live here, as Slack's live at Slack.
import type { Card } from '../posts/card.ts';
import type { Instant } from '../time.ts';

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
