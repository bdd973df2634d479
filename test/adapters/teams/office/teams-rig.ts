// Teams on this machine: a tenant with a team, chats and people, the connector behind it, and the identity provider that
// vouches for what it sends. Nothing here, and nothing that is configured by it, leaves loopback.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TeamsConfig } from '../../../../adapters/teams/teams-config.ts';
import { type Connector, type ConnectorOptions, connector, type Member } from './connector.ts';
import { type Claims, type IdentityProvider, identityProvider, type Minting } from './identity-provider.ts';

export type ActivityJson = Readonly<Record<string, unknown>>;

export interface TeamsRig {
  readonly config: TeamsConfig & { readonly appPassword: string };
  readonly connector: Connector;
  readonly identity: IdentityProvider;
  /** By name: `tanaka`, `suzuki`, `sato`, `admin`. */
  readonly people: Readonly<Record<string, Member>>;
  readonly team: string;
  /** Where our program listens. */
  reach(origin: string): void;
  newChannel(): string;
  newGroupChat(): string;
  personalWith(person: string): string;
  /** Claims of a token as Teams would come with now. */
  claims(): Claims;
  /** Posts an activity as Teams does; a token of its own, or none at all, may be given instead. */
  send(activity: ActivityJson, sending?: Sending): Promise<Response>;
  /** Fields that every activity from there has. */
  from(person: string | undefined, conversation: string, thread?: string): ActivityJson;
  /** Somebody writes; our mention goes before the words in a channel. */
  say(person: string, conversation: string, text: string, more?: ActivityJson): Promise<Response>;
  /** The app is installed there. */
  install(conversation: string): Promise<Response>;
  /** Somebody presses a button of that message. */
  press(person: string, conversation: string, message: string, pressed: Pressed): Promise<Response>;
  dialog(person: string, conversation: string, step: 'fetch' | 'submit', data: ActivityJson): Promise<Response>;
  close(): Promise<void>;
}

export interface Sending {
  readonly claims?: Claims;
  readonly minting?: Minting;
  readonly authorization?: string | undefined;
}

export interface Pressed {
  readonly verb: string;
  readonly data?: ActivityJson;
}

const APP = { id: '11111111-2222-4333-8444-555555555555', password: 'a-password-of-the-tests' };
/** A certificate and its key that stand for nothing but these tests. */
export const APP_CERTIFICATE_FILE = join(import.meta.dirname, 'app-certificate.pem');
const TENANT = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const TEAM = '19:team-of-the-tests@thread.tacv2';
const BOT = { id: `28:${APP.id}`, name: 'BCP' };
const PEOPLE = ['tanaka', 'suzuki', 'sato', 'admin'];

interface RigOptions extends Pick<ConnectorOptions, 'checkCard'> {
  /** More people, by name. */
  readonly people?: readonly string[];
}

export const teamsRig = async ({ people: more = [], ...options }: RigOptions = {}): Promise<TeamsRig> => {
  const identity = await identityProvider({ ...APP, certificate: readFileSync(APP_CERTIFICATE_FILE, 'utf8') });
  const teams = await connector({ accepts: identity.accepts, ...options });
  const people = Object.fromEntries([...PEOPLE, ...more].map((name, at) => [name, memberOf(name, at)]));
  let origin = 'http://127.0.0.1:9';

  const add = (id: string, members: readonly Member[]): string => {
    teams.addConversation(id, members);
    return id;
  };
  const everyone = Object.values(people);
  add(TEAM, everyone);

  const claims = (): Claims => {
    const now = Math.floor(Date.now() / 1000);
    return { iss: identity.issuer, aud: APP.id, nbf: now - 60, exp: now + 3600, serviceurl: teams.serviceUrl };
  };

  const from = (person: string | undefined, conversation: string, thread?: string): ActivityJson => {
    const type = typeOf(conversation);
    return {
      id: randomUUID(),
      channelId: 'msteams',
      serviceUrl: teams.serviceUrl,
      timestamp: new Date().toISOString(),
      recipient: BOT,
      from: person === undefined ? { id: '29:nobody' } : people[person],
      conversation: {
        id: thread === undefined ? conversation : `${conversation};messageid=${thread}`,
        conversationType: type,
        isGroup: type !== 'personal',
        tenantId: TENANT,
      },
      channelData: {
        tenant: { id: TENANT },
        ...(type === 'channel' ? { team: { id: TEAM }, channel: { id: conversation } } : {}),
      },
    };
  };

  const send = async (activity: ActivityJson, sending: Sending = {}): Promise<Response> => {
    const own = 'authorization' in sending ? sending.authorization : undefined;
    const minted = () => `Bearer ${identity.mint(sending.claims ?? claims(), sending.minting)}`;
    const authorization = 'authorization' in sending ? own : minted();
    return fetch(`${origin}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        ...(authorization === undefined ? {} : { authorization }),
      },
      body: JSON.stringify(activity),
    });
  };

  const say: TeamsRig['say'] = (person, conversation, text, more = {}) => {
    const id = typeof more.id === 'string' ? more.id : randomUUID();
    const mention = { type: 'mention', text: '<at>BCP</at>', mentioned: BOT };
    const inChannel = typeOf(conversation) === 'channel';
    return send({
      ...from(person, conversation, inChannel ? id : undefined),
      type: 'message',
      id,
      text: inChannel ? `<at>BCP</at>&nbsp;${text}` : text,
      textFormat: 'plain',
      entities: inChannel ? [mention] : [],
      ...more,
    });
  };

  return {
    config: {
      appId: APP.id,
      appPassword: APP.password,
      tenantId: TENANT,
      loginUrl: identity.loginUrl,
      openIdMetadataUrl: identity.openIdMetadataUrl,
      tokenIssuer: identity.issuer,
      oauthScope: identity.scope,
      serviceUrls: [teams.serviceUrl],
    },
    connector: teams,
    identity,
    people,
    team: TEAM,
    reach: (listening) => {
      origin = listening;
    },
    newChannel: () => add(`19:${randomUUID()}@thread.tacv2`, everyone),
    newGroupChat: () => add(`19:${randomUUID()}@thread.v2`, everyone),
    personalWith: (person) =>
      add(
        `a:${person}`,
        everyone.filter(({ name }) => name === person),
      ),
    claims,
    send,
    from,
    say,
    install: (conversation) => send({ ...from('admin', conversation), type: 'installationUpdate', action: 'add' }),
    press: (person, conversation, message, { verb, data = {} }) =>
      send({
        ...from(person, conversation),
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: message,
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
      }),
    dialog: (person, conversation, step, data) =>
      send({
        ...from(person, conversation),
        type: 'invoke',
        name: `task/${step}`,
        value: { data, context: { theme: 'default' } },
      }),
    close: async () => {
      await identity.close();
      await teams.close();
    },
  };
};

const memberOf = (name: string, at: number): Member => ({
  id: `29:${name}`,
  aadObjectId: `00000000-0000-4000-8000-${`${at + 1}`.padStart(12, '0')}`,
  name,
});

const typeOf = (conversation: string): 'channel' | 'groupChat' | 'personal' => {
  if (conversation.endsWith('@thread.tacv2')) return 'channel';
  return conversation.includes('@thread.v2') ? 'groupChat' : 'personal';
};
