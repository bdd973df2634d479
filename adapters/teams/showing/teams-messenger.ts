// Teams as a Messenger. In a channel the status post is a message of its own, and what follows is written below it, so
// that people are notified and find it in one place; chats have no threads. A bot cannot search, and pins in group chats
// only, where Graph lets it.
import { addressOf, channelOf } from '../../../src/directory/address.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import { type Card, DeliveryError, type MessageRef, type Messenger } from '../../../src/ports/messenger.ts';
import { rendering } from '../../../src/ports/rendering.ts';
import type { Settings } from '../../../src/ports/settings.ts';
import { StoreFault } from '../../../src/ports/store.ts';
import { TEAMS } from '../interactions.ts';
import type { AccessToken } from '../line/access-token.ts';
import { TEAMS_ADDRESSES } from '../line/conversations.ts';
import { TeamsFailure } from '../line/delivery-error.ts';
import type { LoadingSdk } from '../line/loading-sdk.ts';
import type { OutgoingMessage, RenderedCard } from '../line/outgoing.ts';
import type { References } from '../line/references.ts';
import type { TeamsLine } from '../line/teams-line.ts';
import type { GraphPins } from './graph-pin.ts';
import { type BesideCard, statusPosts } from './status-post.ts';
import { threadRoots } from './thread-roots.ts';

export interface TeamsMessengerDeps {
  readonly line: TeamsLine;
  readonly sdk: Pick<LoadingSdk, 'fault'>;
  readonly token: AccessToken;
  readonly references: References;
  readonly settings: Settings;
  readonly logger: Logger;
  readonly render: (card: Card, beside?: BesideCard) => RenderedCard;
  /** Undefined when pins in chats were not asked for. */
  readonly pins: GraphPins | undefined;
}

export const teamsMessenger = (deps: TeamsMessengerDeps): Messenger => {
  const { line, sdk, token, references, settings, logger, render, pins } = deps;
  const roots = threadRoots(settings, logger);
  const status = statusPosts({ settings, references, logger });

  const postBelow = async (to: string, key: string, message: OutgoingMessage): Promise<string | undefined> => {
    const root = await roots.rootFor(to, key);
    if (root === undefined) return undefined;
    try {
      return await line.send(channelOf(to), message, root);
    } catch (error) {
      // Somebody deleted what it should stand below.
      if (error instanceof TeamsFailure && error.code === 'gone') return undefined;
      throw error;
    }
  };

  const post = async (to: string, key: string, message: OutgoingMessage): Promise<string> => {
    const conversation = channelOf(to);
    const isChannel = (await references.of(conversation))?.kind === 'channel';
    const below = isChannel ? await postBelow(to, key, message) : undefined;
    if (below !== undefined) return below;
    const id = await line.send(conversation, message);
    if (isChannel) await roots.remember(to, key, id);
    return id;
  };

  const postCard = async (to: string, key: string, card: Card): Promise<string> => {
    const beside = await status.posting(to, key, card);
    const id = await post(to, key, await rendering(() => render(card, beside)));
    await status.posted(to, key, id, beside);
    return id;
  };

  const updateCard = async (to: string, id: string, card: Card): Promise<void> => {
    const conversation = channelOf(to);
    const beside = await status.updating(conversation, id, card);
    await line.update(conversation, id, await rendering(() => render(card, beside)));
  };

  /** In channels and personal chats there is nothing to be done, which is no failure. */
  const changePin = async (change: keyof GraphPins, { conversation, id }: MessageRef): Promise<void> => {
    const chat = channelOf(conversation.id);
    if (pins === undefined) throw new DeliveryError('rejected', 'Teams has no such thing for bots');
    if ((await references.of(chat))?.kind === 'group') await pins[change](chat, id);
  };

  return {
    platform: TEAMS,
    can: { update: true, pin: pins !== undefined, find: false },
    linked: true,
    addresses: TEAMS_ADDRESSES,
    conversationsFor: (_incident, _audience, linked) =>
      [...new Set(linked.map(addressOf))].map((id) => ({ platform: TEAMS, id })),
    post: (to, card, key) => delivering(async () => ({ conversation: to, id: await postCard(to.id, key, card) })),
    update: ({ conversation, id }, card) => delivering(() => updateCard(conversation.id, id, card)),
    pin: (ref) => delivering(() => changePin('pin', ref)),
    unpin: (ref) => delivering(() => changePin('unpin', ref)),
    takeAway: ({ conversation, id }) => delivering(() => line.remove(channelOf(conversation.id), id)),
    find: async () => undefined,
    ready: () => readiness(sdk, token),
  };
};

const delivering = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreFault) throw new DeliveryError('unavailable', `the store is ${error.code}`);
    throw error;
  }
};

/** Whether Microsoft gives us a token: as near as one can come without writing to somebody. */
const readiness = async (
  sdk: Pick<LoadingSdk, 'fault'>,
  token: AccessToken,
): Promise<{ readonly ok: boolean; readonly reason?: string }> => {
  const fault = sdk.fault();
  if (fault !== undefined) return { ok: false, reason: fault };
  try {
    await token.get();
    return { ok: true };
  } catch (error) {
    if (!(error instanceof TeamsFailure)) throw error;
    return { ok: false, reason: error.code === 'auth' ? (error.word ?? 'auth') : 'unreachable' };
  }
};
