// Mail as a Messenger: one mail a recipient. What has left cannot be changed, pinned or found again; a mail that may have
// left is sent once more under the same Message-ID.
import type { Logger } from '../../src/ports/logger.ts';
import { type Conversation, DeliveryError, type Messenger, type PostKey } from '../../src/ports/messenger.ts';
import { rendering } from '../../src/ports/rendering.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { type ComposedMail, composeMail } from './compose-mail.ts';
import { MailFailure, mailFailure } from './delivery-error.ts';
import type { FewAtOnce } from './few-at-once.ts';
import type { MailLimits, MailSettings } from './mail-settings.ts';
import { mailConversations, recipientOf } from './recipients.ts';
import { type Accepted, type SmtpServer, sendMail } from './smtp-session.ts';
import { unlessOver, withinTime } from './within-time.ts';

/** Asked at the moment of sending; what it gives stands in the mail and nowhere else. */
export type AddressesOf = (recipient: string) => readonly string[] | Promise<readonly string[]>;

export interface MailMessengerDeps {
  readonly settings: MailSettings;
  readonly limits: MailLimits;
  readonly server: SmtpServer;
  readonly room: FewAtOnce;
  readonly closing: AbortSignal;
  readonly texts: Texts;
  readonly logger: Logger;
  readonly addressesOf: AddressesOf;
  /** Some addresses of a recipient were refused while others took the mail. */
  readonly refused?: (key: PostKey, count: number) => void;
  readonly ready: Messenger['ready'];
}

/** By when there should be room again. */
const NO_ROOM_MS = 2_000;

export const mailMessenger = (deps: MailMessengerDeps): Messenger => {
  const { settings, limits, closing, ready } = deps;
  return {
    platform: settings.platform,
    can: { update: false, pin: false, find: false },
    linked: false,
    evidence: true,
    ...(settings.reaches === 'outside' ? { outside: true } : {}),
    conversationsFor: (incident, audience) => mailConversations(settings, incident, audience),
    reaches: async (audience) =>
      mailConversations(settings, '', audience).length > 0 &&
      audience.to === 'channel' &&
      (await deps.addressesOf(audience.recipient ?? '')).length > 0,
    post: (to, card, key) =>
      withinTime(limits.callMs, closing, async (signal) => {
        const recipient = recipientOf(settings, to);
        const addresses = await addressesNow(recipient, signal, deps);
        const mail = await rendering(() => composeMail({ card, key, recipient, addresses }, settings.from, deps.texts));
        const { refused } = await sendInTurn(mail, { recipient, key }, signal, deps);
        if (refused.length > 0) tellRefused(refused, { recipient, key }, deps);
        return { conversation: to, id: mail.messageId };
      }),
    update: async ({ conversation }) => cannot('be changed', conversation),
    pin: async ({ conversation }) => cannot('be pinned', conversation),
    unpin: async () => {},
    find: async () => undefined,
    ready,
  };
};

const cannot = (what: string, { id }: Conversation): never => {
  throw new DeliveryError('rejected', `a mail cannot ${what} (${id})`);
};

const addressesNow = async (
  recipient: string,
  signal: AbortSignal,
  { addressesOf }: MailMessengerDeps,
): Promise<readonly string[]> => {
  const addresses = await lookUp(recipient, signal, addressesOf);
  if (addresses.length > 0) return addresses;
  throw new DeliveryError('closed', `no mail address is entered for ${recipient}`);
};

const lookUp = async (recipient: string, signal: AbortSignal, addressesOf: AddressesOf): Promise<readonly string[]> => {
  try {
    return await unlessOver(signal, addressesOf(recipient));
  } catch (error) {
    if (error instanceof DeliveryError) throw error;
    // Without the cause: it may hold what it has read.
    throw new DeliveryError('unavailable', `the mail addresses of ${recipient} cannot be looked up`);
  }
};

interface About {
  readonly recipient: string;
  readonly key: PostKey;
}

const sendInTurn = async (
  mail: ComposedMail,
  about: About,
  signal: AbortSignal,
  { room, limits, server, settings, logger }: MailMessengerDeps,
): Promise<Accepted> => {
  const { recipient, key } = about;
  if (!(await room.enter(limits.roomMs))) {
    throw new MailFailure('rate_limited', recipient, 'other mails are still on their way', NO_ROOM_MS);
  }
  try {
    return await sendMail(server, mail, signal);
  } catch (error) {
    const failure = mailFailure(error, recipient);
    const { code, why } = failure;
    logger.warn({ platform: settings.platform, post: key, recipient, code, why }, 'a mail was not accepted');
    throw failure;
  } finally {
    room.leave();
  }
};

/** The others have it, so sending once more would double it: who is missing is said, and reached by other means. */
const tellRefused = (refused: readonly number[], { recipient, key }: About, deps: MailMessengerDeps): void => {
  const { logger, settings } = deps;
  const fields = { platform: settings.platform, post: key, recipient, refused: refused.length, smtp: refused };
  logger.warn(fields, 'a mail was accepted for some of its addresses only');
  deps.refused?.(key, refused.length);
};
