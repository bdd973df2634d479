// Pins of ours: set, and compared with what Slack says is pinned.

import { z } from 'zod';
import { channelOf } from '../../../src/directory/address.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import type { MessageRef } from '../../../src/ports/messenger.ts';
import { SlackFailure } from '../line/delivery-error.ts';
import type { SlackApi } from '../line/web-api.ts';

export interface Pins {
  /** Already pinned is success. */
  pin(slack: SlackApi, ref: MessageRef): Promise<void>;
  /** Those that are not pinned, of a few channels at each call, one after the other. */
  missing(slack: SlackApi, refs: readonly MessageRef[]): Promise<readonly MessageRef[]>;
}

/** `pins.list` may be called some twenty times a minute. */
const MOST_CHANNELS = 10;

const Pinned = z.object({ items: z.array(z.object({ message: z.object({ ts: z.string() }).optional() })) });

export const pinning = (logger: Logger): Pins => {
  /** The turn at which a channel was last asked for. */
  const asked = new Map<string, number>();
  let turn = 0;

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
        if (!(error instanceof SlackFailure) || error.word !== 'already_pinned') throw error;
      }
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
        missing.push(...ours.filter((ref) => !pinned.has(ref.id)));
      }
      for (const channel of asked.keys()) if (!byChannel.has(channel)) asked.delete(channel);
      return missing;
    },
  };
};
