// A Slack workspace on this machine: the emulator behind the fault proxy, our app installed with exactly the scopes its
// manifest asks for, and people in it who read, delete and archive.
import { createEmulator } from 'emulate';
import { z } from 'zod';
import { SCOPES } from '../../../../adapters/slack/needs.ts';
import { type CheckMessage, type FaultProxy, faultProxy, type Params } from './fault-proxy.ts';

export interface SlackRig {
  /** Ours, through the proxy. */
  readonly apiUrl: string;
  readonly token: string;
  readonly signingSecret: string;
  readonly bot: { readonly botId: string; readonly botUserId: string; readonly teamId: string; readonly appId: string };
  readonly proxy: FaultProxy;
  /** Ids by name: `tanaka`, `suzuki`, `sato`, `admin`. */
  readonly users: Readonly<Record<string, string>>;
  /** A new one, with our bot in it unless said otherwise. */
  newChannel(options?: { readonly secret?: boolean; readonly withBot?: boolean }): Promise<string>;
  /** The direct messages between our bot and that person. */
  directWith(user: string): Promise<string>;
  /** What people read there now, the oldest first; threads aside, or of one thread with its root. */
  seen(channel: string, thread?: string): Promise<readonly SeenInSlack[]>;
  /** Someone writes there; a message may carry any metadata. */
  say(channel: string, message: Params): Promise<string>;
  remove(channel: string, ts: string): Promise<void>;
  archive(channel: string): Promise<void>;
  unpinAll(channel: string): Promise<void>;
  /** Any call as a person or as the bot, past the proxy. */
  call(method: string, params: Params, token?: string): Promise<unknown>;
  close(): Promise<void>;
}

export interface SeenInSlack {
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly unknown[];
  readonly pinned: boolean;
  readonly edited: boolean;
  /** The key of the post, on a message of ours. */
  readonly key?: string | undefined;
  /** The conversation it was posted to, on a message of ours. */
  readonly place?: string | undefined;
  readonly threadTs?: string | undefined;
}

const TOKEN = 'xoxb-of-the-tests';
const ADMIN_TOKEN = 'xoxp-of-a-person';
/** Of our bot too, to begin direct messages for a person: our own token may not. */
const OPENING_TOKEN = 'xoxb-that-opens';
const SIGNING_SECRET = 'signing-secret-of-the-tests';
const BOT = { botId: 'B0000000BCP', botUserId: 'U0000000BCP', teamId: 'T000000001', appId: 'A0000000BCP' };
const PEOPLE = ['tanaka', 'suzuki', 'sato'];

const seed = (scopes: readonly string[], people: readonly string[]) => ({
  tokens: {},
  slack: {
    strict_scopes: true,
    signing_secret: SIGNING_SECRET,
    users: people.map((name) => ({ name, real_name: name })),
    oauth_apps: [
      {
        client_id: '1.2',
        client_secret: 'secret',
        app_id: BOT.appId,
        name: 'BCP',
        redirect_uris: [],
        scopes,
        bot_id: BOT.botId,
        bot_user_id: BOT.botUserId,
        bot_name: 'bcp',
      },
    ],
    tokens: [
      { token: TOKEN, type: 'bot', user_id: BOT.botUserId, bot_id: BOT.botId, app_id: BOT.appId, scopes },
      {
        token: OPENING_TOKEN,
        type: 'bot',
        user_id: BOT.botUserId,
        bot_id: BOT.botId,
        app_id: BOT.appId,
        scopes: ['im:write'],
      },
      { token: ADMIN_TOKEN, type: 'user', user: 'admin' },
    ],
  },
});

const Answer = z.looseObject({ ok: z.boolean(), error: z.string().optional() });
const Made = z.object({ channel: z.object({ id: z.string() }) });
const People = z.object({ members: z.array(z.object({ id: z.string(), name: z.string() })) });
const Pins = z.object({ items: z.array(z.object({ message: z.object({ ts: z.string() }) })) });
const Message = z.object({
  ts: z.string(),
  user: z.string(),
  text: z.string(),
  subtype: z.string().optional(),
  blocks: z.array(z.unknown()).default([]),
  edited: z.unknown().optional(),
  thread_ts: z.string().optional(),
  metadata: z
    .object({ event_payload: z.object({ key: z.string().optional(), place: z.string().optional() }) })
    .optional(),
});
const Messages = z.object({
  messages: z.array(Message),
  response_metadata: z.object({ next_cursor: z.string() }).optional(),
});

interface RigOptions {
  /** Names of more people than there are in any case. */
  readonly people?: readonly string[];
  readonly scopes?: readonly string[];
  /** Looks at every message that is posted or changed, and throws at a bad one; `close` then fails. */
  readonly checkMessage?: CheckMessage;
}

export const slackRig = async (options: RigOptions = {}): Promise<SlackRig> => {
  const { scopes = SCOPES, people = [], checkMessage } = options;
  const emulator = await createEmulator({ service: 'slack', port: 0, seed: seed(scopes, [...PEOPLE, ...people]) });
  const origin = `http://127.0.0.1:${new URL(emulator.url).port}`;
  const proxy = await faultProxy(origin, { checkMessage });
  let channels = 0;

  const call = async (method: string, params: Params, token = ADMIN_TOKEN): Promise<unknown> => {
    const response = await fetch(`${origin}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(params),
    });
    const answer = Answer.parse(await response.json());
    if (!answer.ok) throw new Error(`${method}: ${answer.error}`);
    return answer;
  };

  const pinned = async (channel: string): Promise<ReadonlySet<string>> => {
    const { items } = Pins.parse(await call('pins.list', { channel }, readerOf(channel)));
    return new Set(items.map(({ message }) => message.ts));
  };

  const allOf = async (channel: string): Promise<readonly z.infer<typeof Message>[]> => {
    const { messages } = Messages.parse(
      await call('conversations.history', { channel, limit: 1000 }, readerOf(channel)),
    );
    return messages.toReversed();
  };

  const { members } = People.parse(await call('users.list', {}));

  return {
    apiUrl: proxy.apiUrl,
    token: TOKEN,
    signingSecret: SIGNING_SECRET,
    bot: BOT,
    proxy,
    users: Object.fromEntries(members.map(({ name, id }) => [name, id])),
    newChannel: async ({ secret = false, withBot = true } = {}) => {
      channels += 1;
      const { channel } = Made.parse(
        await call('conversations.create', { name: `channel-${channels}`, is_private: secret }),
      );
      if (withBot) await call('conversations.invite', { channel: channel.id, users: BOT.botUserId });
      return channel.id;
    },
    directWith: async (user) => Made.parse(await call('conversations.open', { users: user }, OPENING_TOKEN)).channel.id,
    seen: async (channel, thread) => {
      const pins = await pinned(channel);
      const messages =
        thread === undefined
          ? await allOf(channel)
          : Messages.parse(await call('conversations.replies', { channel, ts: thread }, readerOf(channel))).messages;
      return messages.filter(({ subtype }) => subtype === undefined).map((message) => seenInSlack(message, pins));
    },
    say: async (channel, message) => {
      const said = await call('chat.postMessage', { channel, text: 'hello', ...message });
      return z.object({ ts: z.string() }).parse(said).ts;
    },
    // In Slack an administrator may; the emulator lets nobody delete but the author.
    remove: async (channel, ts) => {
      await call('chat.delete', { channel, ts }, TOKEN);
    },
    archive: async (channel) => {
      await call('conversations.archive', { channel });
    },
    unpinAll: async (channel) => {
      for (const timestamp of await pinned(channel)) await call('pins.remove', { channel, timestamp });
    },
    call,
    close: async () => {
      await emulator.close();
      await proxy.close();
    },
  };
};

/** Nobody else reads what passes between our bot and one person. */
const readerOf = (channel: string): string => (channel.startsWith('D') ? TOKEN : ADMIN_TOKEN);

const seenInSlack = (message: z.infer<typeof Message>, pins: ReadonlySet<string>): SeenInSlack => ({
  ts: message.ts,
  user: message.user,
  text: message.text,
  blocks: message.blocks,
  pinned: pins.has(message.ts),
  edited: message.edited !== undefined,
  ...message.metadata?.event_payload,
  threadTs: message.thread_ts,
});
