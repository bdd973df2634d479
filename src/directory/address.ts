// The address of posts on a chat: a conversation, or a thread in it that belongs to somebody. It is written `C123` or
// `C123#2026-001/tax`, and read here alone; the log keeps its text.

declare const kind: unique symbol;
/** A whole conversation, as the platform knows it. */
export type Channel = string & { readonly [kind]?: 'channel' };
/** What is written. */
export type Address = string & { readonly [kind]?: 'address' };

/** `thread` names a thread of its own there, for a section without a link. */
export interface LinkedPlace {
  readonly conversation: string;
  readonly thread?: string;
}

const MARK = '#';
/** The character after it. */
const AFTER_MARK = '$';

export const addressOf = ({ conversation, thread }: LinkedPlace): Address =>
  thread === undefined ? conversation : `${conversation}${MARK}${thread}`;

export const channelOf = (address: Address): Channel => address.split(MARK, 1)[0] ?? address;

/** Undefined for a whole conversation. */
export const threadOf = (address: Address): string | undefined => {
  const at = address.indexOf(MARK);
  return at === -1 ? undefined : address.slice(at + 1);
};

/** The bounds between which the addresses of a conversation's threads are. */
export const threadsOf = (channel: Channel): { readonly from: Address; readonly before: Address } => ({
  from: `${channel}${MARK}`,
  before: `${channel}${AFTER_MARK}`,
});
