// Slack as a Messenger: what should be seen in a channel, or in a section's thread of one, is posted, edited, pinned and
// found again there.

import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import { addressOf, channelOf, threadOf } from '../../../src/directory/address.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import {
  type Card,
  type Conversation,
  DeliveryError,
  type MessageRef,
  type Messenger,
} from '../../../src/ports/messenger.ts';
import { rendering } from '../../../src/ports/rendering.ts';
import type { Settings } from '../../../src/ports/settings.ts';
import { StoreFault } from '../../../src/ports/store.ts';
import { SLACK } from '../interactions.ts';
import { joiningChannels, SLACK_ADDRESSES } from '../line/conversations.ts';
import { SlackFailure } from '../line/delivery-error.ts';
import { notBeyond, type SlackApi } from '../line/web-api.ts';
import type { Workspace, WorkspaceState } from '../line/workspace.ts';
import { metadataOf, type Where } from './own-messages.ts';
import { pinning } from './pins.ts';
import { findInChannel, findInThread, isThreadGone, threadRoots } from './thread-roots.ts';

/** `text` is what a telephone's notification shows. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

export interface SlackMessengerDeps {
  readonly api: SlackApi;
  readonly settings: Settings;
  readonly workspace: Workspace;
  readonly logger: Logger;
  readonly render: (card: Card) => SlackMessage;
}

/** No request is begun after this, and none takes longer than 6 seconds: within the 20 that a Messenger has. */
const BEGIN_WITHIN_MS = 12_000;

const Posted = z.object({ ts: z.string() });

export const slackMessenger = ({ api, settings, workspace, logger, render }: SlackMessengerDeps): Messenger => {
  const roots = threadRoots(settings, logger);
  const pins = pinning(logger);

  const postUnder = async (slack: SlackApi, to: Conversation, message: Outgoing, root?: string): Promise<string> => {
    const thread = root === undefined ? {} : { thread_ts: root };
    const { ts } = await slack.call('chat.postMessage', { channel: channelOf(to.id), ...message, ...thread }, Posted);
    return ts;
  };

  const whereIs = async (slack: SlackApi, { id }: Conversation): Promise<Where> => ({
    api: slack,
    logger,
    us: await workspace.identity(),
    channel: channelOf(id),
  });

  const postInThread = async (slack: SlackApi, to: Conversation, message: Outgoing, key: string): Promise<string> => {
    const root = await roots.rootFor(to.id, key, await whereIs(slack, to));
    if (root !== undefined) {
      try {
        return await postUnder(slack, to, message, root);
      } catch (error) {
        if (!isThreadGone(error)) throw error;
      }
    }
    const ts = await postUnder(slack, to, message);
    await roots.remember(to.id, { ts, key });
    return ts;
  };

  const delivering = async <T>(work: (slack: SlackApi) => Promise<T>): Promise<T> => {
    try {
      return await work(joiningChannels(notBeyond(BEGIN_WITHIN_MS, api)));
    } catch (error) {
      if (error instanceof StoreFault) throw new DeliveryError('unavailable', `the store is ${error.code}`);
      throw error;
    }
  };

  return {
    platform: SLACK,
    can: { update: true, pin: true, find: true },
    linked: true,
    addresses: SLACK_ADDRESSES,
    conversationsFor: (_incident, _audience, linked) =>
      [...new Set(linked.map(addressOf))].map((id) => ({ platform: SLACK, id })),
    post: (to, card, key) =>
      delivering(async (slack) => {
        const message = outgoing(await rendering(() => render(card)), key, to.id);
        const id =
          threadOf(to.id) !== undefined
            ? await postInThread(slack, to, message, key)
            : await postUnder(slack, to, message);
        return { conversation: to, id };
      }),
    // Slack keeps the metadata of a message that is updated without any.
    update: (ref, card) =>
      delivering(async (slack) => {
        const message = await rendering(() => render(card));
        await slack.send('chat.update', { ...messageAt(ref, 'ts'), ...message, parse: 'none' });
      }),
    pin: (ref) => delivering((slack) => pins.pin(slack, ref)),
    unpin: (ref) =>
      delivering((slack) =>
        unless(['no_pin', 'not_pinned', 'message_not_found'], slack.send('pins.remove', messageAt(ref, 'timestamp'))),
      ),
    takeAway: (ref) =>
      delivering((slack) => unless(['message_not_found'], slack.send('chat.delete', messageAt(ref, 'ts')))),
    unpinned: (refs) => delivering((slack) => pins.missing(slack, refs)),
    find: (to, key, since) =>
      delivering(async (slack) => {
        const where = await whereIs(slack, to);
        const sinceMs = Date.parse(since);
        const found =
          threadOf(to.id) !== undefined
            ? await findInThread(to.id, key, sinceMs, { roots, where })
            : await findInChannel(to.id, key, sinceMs, where);
        return found && { conversation: to, id: found.ts };
      }),
    ready: async () => readiness(await workspace.check()),
  };
};

type Outgoing = ReturnType<typeof outgoing>;

const outgoing = ({ text, blocks }: SlackMessage, key: string, place: string) => ({
  text,
  blocks,
  metadata: metadataOf({ key, place }),
  unfurl_links: false,
  unfurl_media: false,
});

/** Slack calls a message's id by two names. */
const messageAt = ({ conversation, id }: MessageRef, name: 'ts' | 'timestamp') => ({
  channel: channelOf(conversation.id),
  [name]: id,
});

/** These words of Slack's mean that it was so already. */
const unless = async (already: readonly string[], sent: Promise<void>): Promise<void> => {
  try {
    await sent;
  } catch (error) {
    if (!(error instanceof SlackFailure) || !already.includes(error.word ?? '')) throw error;
  }
};

const readiness = (state: WorkspaceState): Awaited<ReturnType<Messenger['ready']>> => {
  switch (state.state) {
    case 'ok':
      return { ok: true };
    case 'wrong_token':
      return { ok: false, reason: state.word };
    case 'unreachable':
      return { ok: false, reason: 'unreachable' };
  }
};
