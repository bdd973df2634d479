// Whether each channel that is written to is there, open, and has us in it.
import { z } from 'zod';
import type { SlackApi } from '../line/web-api.ts';
import { ask, unlessRefused } from './preflight-ask.ts';
import type { Channel, Finding } from './preflight-finding.ts';

const METHOD = 'conversations.info';

const Info = z.object({
  channel: z.object({
    name: z.string().optional(),
    is_archived: z.boolean().optional(),
    is_im: z.boolean().optional(),
    /** Slack leaves it out in direct messages, which we could not read if we were not in them. */
    is_member: z.boolean().optional(),
  }),
});

export interface SeenChannel {
  readonly name: string;
  /** Open, and we are in it. */
  readonly usable: boolean;
}

/** Returns those whose name Slack tells, by id. */
export async function* checkChannels(
  api: SlackApi,
  expected: readonly Channel[],
): AsyncGenerator<Finding, ReadonlyMap<string, SeenChannel>> {
  const seen = new Map<string, SeenChannel>();
  for (const one of expected) {
    const asked = await ask(api, { method: METHOD, args: { channel: one.id }, shape: Info });
    if ('word' in asked) {
      yield unlessRefused(METHOD, asked.word, withoutAnswer(one, asked.word));
      continue;
    }
    const { name, is_im: isDirect = false } = asked.answer.channel;
    const isNamed = name !== undefined && !isDirect;
    const about = aboutChannel(asked.answer.channel);
    if (isNamed) seen.set(one.id, { name, usable: about === 'channel_ok' });
    yield { about, channel: { ...one, ...(isNamed ? { name } : {}) } };
  }
  return seen;
}

const withoutAnswer = (channel: Channel, word: string): Finding => {
  if (word === 'channel_not_found') return { about: 'channel_missing', channel };
  return word === 'not_in_channel' ? { about: 'channel_outside', channel } : { about: 'channel_unread', channel, word };
};

const aboutChannel = ({
  is_archived: isArchived,
  is_member: isMember,
}: z.infer<typeof Info>['channel']): 'channel_ok' | 'channel_archived' | 'channel_outside' => {
  if (isArchived === true) return 'channel_archived';
  return isMember === false ? 'channel_outside' : 'channel_ok';
};
