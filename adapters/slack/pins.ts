// Pins of ours: set, and compared with what Slack says is pinned. A post that cannot be pinned is there all the same.
import { z } from 'zod';
import type { Logger } from '../../src/ports/logger.ts';
import type { MessageRef } from '../../src/ports/messenger.ts';
import { channelOf } from './conversations.ts';
import { SlackFailure } from './delivery-error.ts';
import type { SlackApi } from './web-api.ts';

export interface Pins {
  /** Already pinned is success; refused for good is logged and no failure, because the post itself is shown. */
  pin(slack: SlackApi, ref: MessageRef): Promise<void>;
  /** Those that are not pinned, of a few channels at each call, one after the other; never one that cannot be. */
  missing(slack: SlackApi, refs: readonly MessageRef[]): Promise<readonly MessageRef[]>;
}

const TOO_MANY = 'too_many_pins';
/** Slack's own limit of a channel. */
const MOST_PINS = 100;

const isRefusedForGood = (word: string): boolean =>
  [TOO_MANY, 'permission_denied', 'not_pinnable'].includes(word) || word.startsWith('restricted_action');

/** `pins.list` may be called some twenty times a minute. */
const MOST_CHANNELS = 10;
const MOST_REMEMBERED = 1000;

const Pinned = z.object({ items: z.array(z.object({ message: z.object({ ts: z.string() }).optional() })) });

export const pinning = (logger: Logger): Pins => {
  /** Which messages could not be pinned, and why: said once. */
  const refused = new Map<string, string>();
  /** The turn at which a channel was last asked for. */
  const asked = new Map<string, number>();
  let turn = 0;

  const remember = (ref: MessageRef, word: string): void => {
    const channel = channelOf(ref.conversation.id);
    if (refused.get(keyOf(ref)) !== word) {
      logger.warn({ channel, message: ref.id, why: word }, 'a post is shown, but could not be pinned');
    }
    if (refused.size >= MOST_REMEMBERED) refused.clear();
    refused.set(keyOf(ref), word);
  };

  const canBePinned = (ref: MessageRef, pinned: number): boolean => {
    const word = refused.get(keyOf(ref));
    return word === undefined || (word === TOO_MANY && pinned < MOST_PINS);
  };

  const pinsOf = async (channel: string, slack: SlackApi) => {
    try {
      return (await slack.call('pins.list', { channel }, Pinned)).items;
    } catch (error) {
      if (!(error instanceof SlackFailure)) throw error;
      // What is wrong with the channel shows in what is delivered there; its next turn comes.
      logger.debug({ channel, why: error.message }, 'the pins of a channel could not be read');
      return undefined;
    }
  };

  return {
    pin: async (slack, ref) => {
      try {
        await slack.send('pins.add', { channel: channelOf(ref.conversation.id), timestamp: ref.id });
      } catch (error) {
        const word = error instanceof SlackFailure ? (error.word ?? '') : '';
        if (isRefusedForGood(word)) return remember(ref, word);
        if (word !== 'already_pinned') throw error;
      }
      refused.delete(keyOf(ref));
    },
    missing: async (slack, refs) => {
      const byChannel = Map.groupBy(refs, ({ conversation }) => channelOf(conversation.id));
      const longestNot = [...byChannel].sort(([one], [other]) => (asked.get(one) ?? 0) - (asked.get(other) ?? 0));
      const missing: MessageRef[] = [];
      for (const [channel, ours] of longestNot.slice(0, MOST_CHANNELS)) {
        turn += 1;
        asked.set(channel, turn);
        const items = await pinsOf(channel, slack);
        if (items === undefined) continue;
        const pinned = new Set(items.map(({ message }) => message?.ts));
        missing.push(...ours.filter((ref) => !pinned.has(ref.id) && canBePinned(ref, items.length)));
      }
      for (const channel of asked.keys()) if (!byChannel.has(channel)) asked.delete(channel);
      return missing;
    },
  };
};

const keyOf = ({ conversation, id }: MessageRef): string => `${channelOf(conversation.id)} ${id}`;
