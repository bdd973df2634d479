// The message that a thread of a channel hangs below: the status post for everything about its incident, the first
// message for a section's own thread. Which one it is, is kept in the settings; Teams cannot be asked.
import { channelOf, threadOf } from '../../../src/directory/address.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import type { Settings } from '../../../src/ports/settings.ts';
import { traceOf } from '../trace-of.ts';

export interface ThreadRoots {
  /** The message to write below; undefined when the post stands by itself. */
  rootFor(conversation: string, key: string): Promise<string | undefined>;
  /** Call it for every post that stands by itself. */
  remember(conversation: string, key: string, message: string): Promise<void>;
}

const BOARD = '/board';

export const threadRoots = (settings: Settings, logger: Logger): ThreadRoots => ({
  rootFor: async (conversation, key) => {
    const [message, rootKey] = (await settings.get(settingOf(conversation, key)))?.split(' ', 2) ?? [];
    // To be posted once more, the root itself is there no longer.
    return message === '' || rootKey === key ? undefined : message;
  },
  remember: async (conversation, key, message) => {
    if (threadOf(conversation) === undefined && !key.endsWith(BOARD)) return;
    try {
      await settings.set(settingOf(conversation, key), `${message} ${key}`);
    } catch (error) {
      // The message is there: to fail now would post it twice. What follows stands by itself.
      logger.error({ conversation, ...traceOf(error) }, 'the beginning of a thread could not be kept');
    }
  },
});

/** A key is the incident's id, a slash, and the post's own. */
const settingOf = (conversation: string, key: string): string =>
  `teams:thread:${channelOf(conversation)}/${threadOf(conversation) ?? key.split('/', 1)[0]}`;
