// Our own messages as Slack keeps them. Each carries what it is in its metadata, so that after a lost answer, or a crash,
// Slack can be asked whether it is there. What others write, whatever it carries, is never taken for ours.
import { z } from 'zod';
import type { Logger } from '../../../src/ports/logger.ts';
import type { SlackApi } from '../line/web-api.ts';
import type { Identity } from '../line/workspace.ts';

const EVENT_TYPE = 'bcp_post';

interface Carried {
  readonly key: string;
  /** The conversation's id: a thread's messages and its channel's are told apart by it. */
  readonly place: string;
}

export const metadataOf = ({ key, place }: Carried) => ({ event_type: EVENT_TYPE, event_payload: { key, place } });

const Message = z.object({
  ts: z.string(),
  thread_ts: z.string().optional(),
  subtype: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  // Other apps' metadata looks as it likes.
  metadata: z
    .object({ event_type: z.literal(EVENT_TYPE), event_payload: z.object({ key: z.string(), place: z.string() }) })
    .optional()
    .catch(undefined),
});
type Message = z.infer<typeof Message>;

const Page = z.object({
  messages: z.array(Message),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

export interface OwnMessage extends Carried {
  readonly ts: string;
}

export interface Where {
  readonly api: SlackApi;
  readonly logger: Logger;
  readonly us: Identity;
  readonly channel: string;
}

const PAGE_SIZE = 200;
const MOST_PAGES = 20;

interface Within {
  /** Of that thread, its root included; otherwise of the channel, threads aside. */
  readonly thread?: string;
  readonly sinceMs: number;
  readonly mostPages?: number;
}

/** Those of `sinceMs` or later. */
export async function* ownMessages(where: Where, within: Within): AsyncGenerator<OwnMessage> {
  const { api, channel, logger, us } = where;
  const { thread, sinceMs, mostPages = MOST_PAGES } = within;
  const method = thread === undefined ? 'conversations.history' : 'conversations.replies';
  const oldest = (sinceMs / 1000).toFixed(6);
  const args = { channel, ts: thread, include_all_metadata: true, limit: PAGE_SIZE, oldest };
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await api.call(method, { ...args, cursor }, Page);
    const recent = answer.messages.filter(({ ts }) => Number(ts) * 1000 >= sinceMs);
    yield* recent.flatMap((message) => ownMessage(message, us) ?? []);
    cursor = answer.response_metadata?.next_cursor || undefined;
    if (cursor === undefined) return;
  }
  if (mostPages > 1) logger.warn({ channel }, 'too many messages: an earlier one of ours may have been overlooked');
}

const ownMessage = ({ ts, user, bot_id, metadata }: Message, us: Identity): OwnMessage | undefined => {
  const isOurs = bot_id === undefined ? user === us.botUserId : bot_id === us.botId;
  return isOurs && metadata !== undefined ? { ts, ...metadata.event_payload } : undefined;
};

/** Whether people can still see it, so that an answer below it would be seen too. */
export const isRootThere = async (api: SlackApi, channel: string, ts: string): Promise<boolean> => {
  const { messages } = await api.call('conversations.replies', { channel, ts, limit: 1 }, Page);
  return messages.some((message) => message.ts === ts && message.subtype !== 'tombstone');
};
