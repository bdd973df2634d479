// What happens to our messages and channels without us: it is noticed at once, and what is wanted there is shown again.
import type { App, KnownEventFromType } from '@slack/bolt';
import { SLACK } from '../interactions.ts';
import type { Workspace } from '../line/workspace.ts';
import type { Listening } from './listening.ts';

/** Events of a channel after which nothing may be as it was: posting there fails now, or works again. */
const CHANNEL_EVENTS = [
  'channel_archive',
  'channel_unarchive',
  'channel_deleted',
  'channel_left',
  'group_archive',
  'group_unarchive',
  'group_deleted',
  'group_left',
] as const;

export const listenForChanges = (app: App, { desk, logger }: Listening, workspace: Workspace): void => {
  const again = (conversation: string, what: { readonly message?: string; readonly gone: boolean }): Promise<void> =>
    desk.lookAgain({ platform: SLACK, conversation }, what);

  app.message(async ({ message }) => {
    const deleted = deletedMessage(message);
    if (deleted !== undefined) await again(message.channel, { message: deleted, gone: true });
  });
  app.event('pin_removed', async ({ event }) => {
    const { channel, ts } = pinnedMessage(event);
    if (channel !== undefined && ts !== undefined) await again(channel, { message: ts, gone: false });
  });
  for (const type of CHANNEL_EVENTS) {
    app.event(type, async ({ event }) => {
      logger.info({ channel: event.channel, event: type }, 'a channel changed');
      await again(event.channel, { gone: false });
    });
  }
  app.event('member_joined_channel', async ({ event }) => {
    const us = await workspace.knownIdentity();
    if (event.user === us?.botUserId) await again(event.channel, { gone: false });
  });
  app.event('app_uninstalled', async () => {
    logger.error({}, 'the app was removed from the Slack workspace: install it again');
  });
  app.event('tokens_revoked', async () => {
    logger.error({}, 'the Slack token was revoked: set the new one');
  });
};

/** A message that others answered to is not taken away but replaced by a stone. */
const deletedMessage = (told: KnownEventFromType<'message'>): string | undefined => {
  if (told.subtype === 'message_deleted') return told.deleted_ts;
  if (told.subtype !== 'message_changed') return undefined;
  // The SDK does not know of stones; and what came need not have a message.
  const message: { readonly subtype?: string | undefined; readonly ts: string } | undefined = told.message;
  return message?.subtype === 'tombstone' ? message.ts : undefined;
};

const pinnedMessage = (event: object): { readonly channel?: string; readonly ts?: string } => {
  const item: unknown = Reflect.get(event, 'item');
  const message: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, 'message') : undefined;
  const ts: unknown = typeof message === 'object' && message !== null ? Reflect.get(message, 'ts') : undefined;
  const channel: unknown = Reflect.get(event, 'channel_id');
  return {
    ...(typeof channel === 'string' ? { channel } : {}),
    ...(typeof ts === 'string' ? { ts } : {}),
  };
};
