// The status post: what "pinned" can honestly be in Teams. A bot pins nothing in a channel, so the first status post of
// an incident asks a person to, and every report leads to it.
import { channelOf, threadOf } from '../../../src/directory/address.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import type { Card, PostKey } from '../../../src/ports/messenger.ts';
import type { Settings } from '../../../src/ports/settings.ts';
import { messageAddress } from '../line/message-address.ts';
import type { References } from '../line/references.ts';
import { traceOf } from '../trace-of.ts';

/** What only Teams' posts say beside the card. */
export interface BesideCard {
  readonly asksToPin?: boolean;
  /** The address of the status post. */
  readonly statusPost?: string;
}

export interface StatusPosts {
  /** Before a post: what to say beside its card. */
  posting(to: string, key: PostKey, card: Card): Promise<BesideCard>;
  /** After it; call it for every post. */
  posted(to: string, key: PostKey, message: string, beside: BesideCard): Promise<void>;
  /** Before an edit. What asked to be pinned goes on asking until its incident is over. */
  updating(conversation: string, message: string, card: Card): Promise<BesideCard>;
}

export interface StatusPostDeps {
  readonly settings: Settings;
  readonly references: Pick<References, 'of'>;
  readonly logger: Logger;
}

interface Place {
  readonly conversation: string;
  readonly message: string;
}

/** Of one channel: those of incidents that may still be open. */
const MOST_ASKING = 20;

export const statusPosts = ({ settings, references, logger }: StatusPostDeps): StatusPosts => {
  const asking = async (conversation: string): Promise<readonly string[]> =>
    (await settings.get(askingSetting(conversation)))?.split(' ') ?? [];

  const addressOf = async ({ conversation, message }: Place): Promise<string | undefined> => {
    const at = await references.of(conversation);
    return at === undefined ? undefined : messageAddress(at, message);
  };

  return {
    posting: async (to, key, { tone }) => {
      const conversation = channelOf(to);
      const incident = incidentOf(key);
      // Asked for every post alike, so that none takes its turn before one that was to come first.
      const [at, here, latest] = await Promise.all([
        references.of(conversation),
        settings.get(hereSetting(conversation, incident)),
        settings.get(latestSetting(incident)),
      ]);
      if (isBoard(key)) {
        const isStatusPost = at?.kind === 'channel' && threadOf(to) === undefined;
        return isStatusPost && tone !== 'done' ? { asksToPin: true } : {};
      }
      // In the same conversation rather than in another, which not everybody may enter.
      const place = isReport(key) ? placeIn(here ?? latest) : undefined;
      const statusPost = place === undefined ? undefined : await addressOf(place);
      return statusPost === undefined ? {} : { statusPost };
    },
    posted: async (to, key, message, { asksToPin = false }) => {
      if (!isBoard(key)) return;
      const conversation = channelOf(to);
      const place = `${message} ${conversation}`;
      try {
        await settings.set(hereSetting(conversation, incidentOf(key)), place);
        await settings.set(latestSetting(incidentOf(key)), place);
        if (!asksToPin) return;
        const all = [...(await asking(conversation)), message].slice(-MOST_ASKING);
        await settings.set(askingSetting(conversation), all.join(' '));
      } catch (error) {
        // The message is there: to fail now would post it twice. Reports go without the link.
        logger.error({ conversation, ...traceOf(error) }, 'the place of a status post could not be kept');
      }
    },
    updating: async (conversation, message, { tone }) =>
      tone !== 'done' && (await asking(conversation)).includes(message) ? { asksToPin: true } : {},
  };
};

const placeIn = (setting: string | undefined): Place | undefined => {
  const [message = '', conversation = ''] = setting?.split(' ', 2) ?? [];
  return message === '' || conversation === '' ? undefined : { message, conversation };
};

/** A key is the incident's id, a slash, and the post's own. */
const incidentOf = (key: PostKey): string => key.split('/', 1)[0] ?? key;
const isBoard = (key: PostKey): boolean => key.endsWith('/board');
const isReport = (key: PostKey): boolean => /^[^/]+\/report\/\d+$/.test(key);

const hereSetting = (conversation: string, incident: string): string => `teams:status:${incident}/${conversation}`;
const latestSetting = (incident: string): string => `teams:status:${incident}`;
const askingSetting = (conversation: string): string => `teams:asks-to-pin:${conversation}`;
