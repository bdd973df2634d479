// Whoever declares in a channel that we cannot write to reads it at once, with what to do: the board is not coming there.
import { z } from 'zod';
import type { Reply } from '../../../src/ports/desk.ts';
import { SlackFailure } from '../line/delivery-error.ts';
import type { Listening } from './listening.ts';

const Info = z.object({
  channel: z.object({
    is_archived: z.boolean().optional(),
    is_private: z.boolean().optional(),
    is_im: z.boolean().optional(),
    /** Slack leaves it out in direct messages. */
    is_member: z.boolean().optional(),
  }),
});

/** What is not known by then is not said: the answer has three seconds. */
const KNOWN_WITHIN_MS = 1_000;

export const withPlaceChecked = async (
  reply: Reply,
  channel: string | undefined,
  { api, desk, logger }: Pick<Listening, 'api' | 'desk' | 'logger'>,
): Promise<Reply> => {
  if (!reply.ok || reply.opened !== true || channel === undefined) return reply;
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), KNOWN_WITHIN_MS);
  const closed = await Promise.race([isClosedToUs(channel, api), late]).catch((error: unknown) => {
    logger.warn({ channel, err: error }, 'whether we can write where it was declared is not known');
    return false;
  });
  clearTimeout(timer);
  return closed ? { ...reply, text: `${reply.text} ${desk.texts.slack.cannotPost}` } : reply;
};

/** A public channel is joined when the first post goes there. */
const isClosedToUs = async (channel: string, api: Listening['api']): Promise<boolean> => {
  try {
    const { channel: found } = await api.call('conversations.info', { channel }, Info);
    const outside = found.is_member === false && found.is_private === true;
    return found.is_im !== true && (found.is_archived === true || outside);
  } catch (error) {
    if (error instanceof SlackFailure && error.code === 'closed') return true;
    throw error;
  }
};
