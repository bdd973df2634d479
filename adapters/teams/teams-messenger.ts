// Teams as a Messenger. In a channel the status post is a message of its own, and what follows is written below it, so
// that people are notified and find it in one place; chats have no threads. A bot can neither pin nor search there.
import type { Logger } from '../../src/ports/logger.ts';
import { type Card, DeliveryError, type Messenger } from '../../src/ports/messenger.ts';
import type { Settings } from '../../src/ports/settings.ts';
import { StoreFault } from '../../src/ports/store.ts';
import type { AccessToken } from './access-token.ts';
import { conversationId, conversationOf } from './conversations.ts';
import { TeamsFailure } from './delivery-error.ts';
import { TEAMS } from './interactions.ts';
import type { OutgoingMessage, RenderedCard } from './outgoing.ts';
import type { References } from './references.ts';
import type { TeamsLine } from './teams-line.ts';
import { threadRoots } from './thread-roots.ts';

export interface TeamsMessengerDeps {
  readonly line: TeamsLine;
  readonly token: AccessToken;
  readonly references: References;
  readonly settings: Settings;
  readonly logger: Logger;
  readonly render: (card: Card) => RenderedCard;
}

export const teamsMessenger = (deps: TeamsMessengerDeps): Messenger => {
  const { line, token, references, settings, logger, render } = deps;
  const roots = threadRoots(settings, logger);

  const postBelow = async (to: string, key: string, message: OutgoingMessage): Promise<string | undefined> => {
    const root = await roots.rootFor(to, key);
    if (root === undefined) return undefined;
    try {
      return await line.send(conversationOf(to), message, root);
    } catch (error) {
      // Somebody deleted what it should stand below.
      if (error instanceof TeamsFailure && error.code === 'gone') return undefined;
      throw error;
    }
  };

  const post = async (to: string, key: string, message: OutgoingMessage): Promise<string> => {
    const conversation = conversationOf(to);
    const isChannel = (await references.of(conversation))?.kind === 'channel';
    const below = isChannel ? await postBelow(to, key, message) : undefined;
    if (below !== undefined) return below;
    const id = await line.send(conversation, message);
    if (isChannel) await roots.remember(to, key, id);
    return id;
  };

  const unsupported = async (): Promise<never> => {
    throw new DeliveryError('rejected', 'Teams has no such thing for bots');
  };

  return {
    platform: TEAMS,
    can: { update: true, pin: false, find: false, thread: true },
    linked: true,
    conversationsFor: (_incident, _audience, linked) =>
      [...new Set(linked.map(conversationId))].map((id) => ({ platform: TEAMS, id })),
    post: (to, card, key) => delivering(async () => ({ conversation: to, id: await post(to.id, key, render(card)) })),
    update: ({ conversation, id }, card) =>
      delivering(() => line.update(conversationOf(conversation.id), id, render(card))),
    pin: unsupported,
    unpin: unsupported,
    find: async () => undefined,
    ready: () => readiness(token),
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
const readiness = async (token: AccessToken): Promise<{ readonly ok: boolean; readonly reason?: string }> => {
  try {
    await token.get();
    return { ok: true };
  } catch (error) {
    if (!(error instanceof TeamsFailure)) throw error;
    return { ok: false, reason: error.code === 'auth' ? (error.word ?? 'auth') : 'unreachable' };
  }
};
