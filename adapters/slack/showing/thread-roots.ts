// A thread's first message is what everything else of that conversation is written under. Which one it is, is kept in
// the settings; people may delete it, and then the next message begins the thread anew.
import type { Logger } from '../../../src/ports/logger.ts';
import type { Settings } from '../../../src/ports/settings.ts';
import { SlackFailure } from '../line/delivery-error.ts';
import { isRootThere, type OwnMessage, ownMessages, type Where } from './own-messages.ts';

export interface ThreadRoots {
  /** What the settings say; it may have been deleted since. */
  remembered(conversation: string): Promise<Root | undefined>;
  /** The message to write below, for the post of that key; undefined when that one is to begin the thread. */
  rootFor(conversation: string, key: string, where: Where): Promise<string | undefined>;
  remember(conversation: string, root: Root): Promise<void>;
}

interface Root {
  readonly ts: string;
  /** Of the post it shows. */
  readonly key: string;
}

const GONE = ['thread_not_found', 'message_not_found', 'invalid_thread_ts', 'cannot_reply_to_message'];

export const isThreadGone = (error: unknown): boolean =>
  error instanceof SlackFailure && error.word !== undefined && GONE.includes(error.word);

export const threadRoots = (settings: Settings, logger: Logger): ThreadRoots => {
  const remembered = async (conversation: string): Promise<Root | undefined> => {
    const [ts, key] = (await settings.get(settingOf(conversation)))?.split(' ', 2) ?? [];
    return ts === undefined || key === undefined ? undefined : { ts, key };
  };

  const remember = async (conversation: string, { ts, key }: Root): Promise<void> => {
    try {
      await settings.set(settingOf(conversation), `${ts} ${key}`);
    } catch (error) {
      // The message is there: to fail now would post it twice. The channel is searched for it next time.
      logger.error({ err: error, conversation }, 'the beginning of a thread could not be kept');
    }
  };

  const rootFor = async (conversation: string, key: string, where: Where): Promise<string | undefined> => {
    const known = await remembered(conversation);
    // To be posted once more, it is there no longer.
    if (known?.key === key) return undefined;
    if (known !== undefined) return (await isThere(where, known.ts)) ? known.ts : undefined;
    for await (const own of ownMessages(where, { sinceMs: 0, mostPages: 1 })) {
      if (own.place !== conversation || own.key === key) continue;
      await remember(conversation, own);
      return own.ts;
    }
    return undefined;
  };

  return { remembered, remember, rootFor };
};

const settingOf = (conversation: string): string => `slack:thread:${conversation}`;

const isThere = async ({ api, channel }: Where, ts: string): Promise<boolean> => {
  try {
    return await isRootThere(api, channel, ts);
  } catch (error) {
    if (isThreadGone(error)) return false;
    throw error;
  }
};

/** Looks through the thread as we know it, then through the channel for one that began without our hearing of it. */
export const findInThread = async (
  conversation: string,
  key: string,
  sinceMs: number,
  { roots, where }: { roots: ThreadRoots; where: Where },
): Promise<OwnMessage | undefined> => {
  const known = await roots.remembered(conversation);
  if (known !== undefined) {
    const found = await findBelow(known.ts, key, sinceMs, where);
    if (found?.place === conversation) return found;
  }
  for await (const root of ownMessages(where, { sinceMs })) {
    if (root.place !== conversation || root.ts === known?.ts) continue;
    const found = root.key === key ? root : await findBelow(root.ts, key, sinceMs, where);
    if (found === undefined) continue;
    await roots.remember(conversation, root);
    return found;
  }
  return undefined;
};

const findBelow = async (
  thread: string,
  key: string,
  sinceMs: number,
  where: Where,
): Promise<OwnMessage | undefined> => {
  // Slack gives a thread from its beginning: of several, the last is the one that holds.
  let newest: OwnMessage | undefined;
  try {
    for await (const own of ownMessages(where, { thread, sinceMs })) {
      if (own.key === key) newest = own;
    }
  } catch (error) {
    if (!isThreadGone(error)) throw error;
  }
  return newest;
};

export const findInChannel = async (
  conversation: string,
  key: string,
  sinceMs: number,
  where: Where,
): Promise<OwnMessage | undefined> => {
  for await (const own of ownMessages(where, { sinceMs })) {
    if (own.key === key && own.place === conversation) return own;
  }
  return undefined;
};
