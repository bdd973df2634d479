// The only file that knows Microsoft's SDK, loaded when Teams is configured, and of it the adapter's file alone: the rest
// (models, prompts, dialogs) costs three times as much memory and is never used. The adapter runs a
// turn for what comes in, and continues a conversation for what goes out. Who may speak to us is decided before
// (inbound-token.ts), and how often something is sent after (connector-request.ts): the SDK's own ways with both have holes.
import { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js';
import type { Activity, TurnContext } from 'botbuilder';
import type { TeamsSetting } from '../teams-config.ts';
import type { AccessToken } from './access-token.ts';
import type { SendOnce } from './connector-request.ts';
import { TeamsFailure } from './delivery-error.ts';
import type { activityOf } from './outgoing.ts';
import type { Reference } from './references.ts';

export type OutgoingActivity = ReturnType<typeof activityOf>;

/** What a turn gives back to Teams in the body of its answer. */
export interface TurnAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface TeamsSdk {
  /** Runs a turn; `answer` is given the activity as it is, and its failure is the turn's. */
  turn(activity: object, answer: () => Promise<TurnAnswer>): Promise<TurnAnswer>;
  /** Returns the message's id. `thread` is the id of its root. */
  send(to: Reference, activity: OutgoingActivity, thread?: string): Promise<string>;
  update(at: Reference, id: string, activity: OutgoingActivity): Promise<void>;
  remove(at: Reference, id: string): Promise<void>;
  /** The person's aadObjectId, for the id a mention carries. */
  member(at: Reference, id: string): Promise<string | undefined>;
}

export interface TeamsSdkDeps {
  readonly setting: TeamsSetting;
  readonly token: AccessToken;
  readonly request: SendOnce;
}

type Options = NonNullable<ConstructorParameters<typeof TeamsAdapter>[3]>;
type HttpClient = NonNullable<Options['httpClient']>;
type SdkRequest = Parameters<HttpClient['sendRequest']>[0];
type SdkResponse = Awaited<ReturnType<HttpClient['sendRequest']>>;
type CredentialsFactory = NonNullable<ConstructorParameters<typeof TeamsAdapter>[1]>;

export const openTeamsSdk = (deps: TeamsSdkDeps): TeamsSdk => {
  const { setting } = deps;
  const adapter = new TeamsAdapter(addressesOf(setting), credentials(deps), undefined, { httpClient: ownClient(deps) });

  const within = async <T>(at: Reference, thread: string | undefined, work: (turn: TurnContext) => Promise<T>) => {
    let done: { readonly value: T } | undefined;
    await adapter.continueConversationAsync(setting.appId, sdkReference(at, thread), async (turn) => {
      done = { value: await work(turn) };
    });
    if (done === undefined) throw new Error('the SDK did not run the turn');
    return done.value;
  };

  return {
    turn: (activity, answer) => runTurn(adapter, activity, answer),
    // Not by way of the turn, which would make every message the answer to an activity that it made up.
    send: (to, activity, thread) =>
      within(to, thread, async (turn) => {
        const [sent] = await adapter.sendActivities(turn, [sdkActivity(activity, to, thread)]);
        return sent?.id ?? '';
      }),
    update: (at, id, activity) =>
      within(at, undefined, async (turn) => {
        await adapter.updateActivity(turn, { ...sdkActivity(activity, at), id });
      }),
    remove: (at, id) =>
      within(at, undefined, (turn) => adapter.deleteActivity(turn, { ...sdkReference(at, undefined), activityId: id })),
    member: (at, id) => within(at, undefined, (turn) => aadObjectIdOf(adapter, turn, at, id)),
  };
};

/** The SDK writes its answer into what it takes for Express' response: nothing leaves before we say so. */
const runTurn = async (
  adapter: TeamsAdapter,
  activity: object,
  answer: () => Promise<TurnAnswer>,
): Promise<TurnAnswer> => {
  let given: TurnAnswer = { status: 500 };
  let failure: { readonly error: unknown } | undefined;
  const response = {
    status: (status: number) => {
      given = { ...given, status };
      return response;
    },
    send: (body: unknown) => {
      given = { ...given, body };
      return response;
    },
    header: () => response,
    end: () => response,
    socket: undefined,
  };
  const request = { method: 'POST', headers: {}, body: { ...activity } };
  await adapter.process(request, response, async (turn) => {
    try {
      const { status, body } = await answer();
      if (turn.activity.type !== 'invoke') return;
      await turn.sendActivity({ type: 'invokeResponse', value: { status, body } });
    } catch (error) {
      // Thrown into the SDK it would be written to the console as it is.
      failure = { error };
    }
  });
  if (failure !== undefined) throw failure.error;
  return given;
};

/** All of them are given, so that the SDK never falls back to an address of its own. */
const addressesOf = ({ tokenUrl, oauthScope, tokenIssuer, openIdMetadataUrl, tenantId }: TeamsSetting) => ({
  ToChannelFromBotLoginUrl: tokenUrl,
  ToChannelFromBotOAuthScope: oauthScope,
  ToBotFromChannelTokenIssuer: tokenIssuer,
  ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
  ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl,
  OAuthUrl: new URL('/', tokenUrl).href,
  CallerId: `bcp:${tenantId}`,
  ValidateAuthority: 'false',
});

/** Our own token on every request. That nobody is turned away here is right: whoever comes this far was verified. */
const credentials = ({ token }: TeamsSdkDeps): CredentialsFactory => ({
  isValidAppId: async () => true,
  isAuthenticationDisabled: async () => true,
  createCredentials: async () => ({
    signRequest: async (request) => {
      const bearer = await token.get();
      if (bearer !== '') request.headers.set('Authorization', `Bearer ${bearer}`);
      return request;
    },
  }),
});

const ownClient = ({ request, token }: TeamsSdkDeps): HttpClient => ({
  sendRequest: async (asked) => {
    const { method, url, body } = asked;
    const send = async () => {
      const headers = asked.headers.rawHeaders();
      return success(asked, await request({ method, url, headers, ...(typeof body === 'string' ? { body } : {}) }));
    };
    try {
      return await send();
    } catch (error) {
      const used = asked.headers.get('authorization')?.replace('Bearer ', '');
      if (used === undefined || !(error instanceof TeamsFailure) || error.status !== 401) throw error;
      token.drop(used);
      // Turned away at the door, it did nothing: with a token of now it may go once more.
      const fresh = await token.get();
      if (fresh === used) throw error;
      asked.headers.set('Authorization', `Bearer ${fresh}`);
      return send();
    }
  },
});

const success = (asked: SdkRequest, { status, body }: { status: number; body: string }): SdkResponse => {
  // Its kind of headers is nowhere to be had but from what it gave us.
  const headers = asked.headers.clone();
  for (const { name } of headers.headersArray()) headers.remove(name);
  return { request: asked, status, headers, bodyAsText: body };
};

const sdkReference = (at: Reference, thread: string | undefined) => ({
  channelId: 'msteams',
  serviceUrl: at.serviceUrl,
  bot: { id: at.bot, name: '' },
  conversation: {
    id: thread === undefined ? at.conversation : `${at.conversation};messageid=${thread}`,
    conversationType: at.kind === 'group' ? 'groupChat' : at.kind,
    isGroup: at.kind !== 'personal',
    tenantId: at.tenant,
    name: '',
  },
});

const sdkActivity = (activity: OutgoingActivity, at: Reference, thread?: string): Partial<Activity> => {
  const { channelId, serviceUrl, bot, conversation } = sdkReference(at, thread);
  return { ...activity, channelId, serviceUrl, from: bot, conversation };
};

const aadObjectIdOf = async (
  adapter: TeamsAdapter,
  turn: TurnContext,
  at: Reference,
  id: string,
): Promise<string | undefined> => {
  const connector: unknown = turn.turnState.get(adapter.ConnectorClientKey);
  if (!isConnector(connector)) return undefined;
  const found: unknown = await connector.conversations.getConversationMember(at.conversation, id);
  const person: unknown = Reflect.get(Object(found), 'aadObjectId') ?? Reflect.get(Object(found), 'objectId');
  return typeof person === 'string' ? person : undefined;
};

interface Connector {
  readonly conversations: { getConversationMember(conversation: string, member: string): Promise<unknown> };
}

const isConnector = (value: unknown): value is Connector =>
  typeof value === 'object' && value !== null && 'conversations' in value;
