// The ward in Teams, for the bench: its fifteen sections, each with a channel and a member of its own, set up by what
// people would type.
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { wardPlan } from '../../plan/plan-folder.ts';

export const APP_ID = '11111111-2222-4333-8444-555555555555';
const TENANT = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const BOT = { id: `28:${APP_ID}`, name: 'BCP' };
export const CRISIS = '19:crisis@thread.tacv2';

const personOf = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const ADMIN = personOf(999);

/** What the product needs to use the stand-in at that address, which ends with a slash. */
export const teamsEnvironment = (standIn: string) => ({
  TEAMS_APP_ID: APP_ID,
  TEAMS_APP_PASSWORD: 'password-of-the-bench',
  TEAMS_TENANT_ID: TENANT,
  TEAMS_LOGIN_URL: `${standIn}tenant`,
  TEAMS_OPENID_METADATA_URL: `${standIn}openid`,
  TEAMS_TOKEN_ISSUER: standIn.replace(/\/$/, ''),
  TEAMS_OAUTH_SCOPE: standIn,
  TEAMS_SERVICE_URLS: `${standIn}teams/`,
  BCP_ADMINS: `teams:${ADMIN}`,
});

export const newChannel = (): string => `19:${randomUUID()}@thread.tacv2`;

type Json = Readonly<Record<string, unknown>>;

/** Fields that every activity from there has. */
const activity = (standIn: string, person: string, conversation: string): Json => ({
  id: randomUUID(),
  channelId: 'msteams',
  serviceUrl: `${standIn}teams/`,
  recipient: BOT,
  from: { id: `29:${person}`, aadObjectId: person, name: 'member' },
  conversation: { id: conversation, conversationType: 'channel', isGroup: true, tenantId: TENANT },
  channelData: { tenant: { id: TENANT }, team: { id: '19:team@thread.tacv2' }, channel: { id: conversation } },
});

/** Teams comes with the same token for an hour. */
export const tokenOf = async (standIn: string): Promise<string> =>
  (await (await fetch(`${standIn}token`)).json()) as string;

export interface Reached {
  readonly product: string;
  readonly standIn: string;
  readonly token: string;
}

const send = async ({ product, token }: Reached, body: Json): Promise<void> => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response = await fetch(`${product}api/messages`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${JSON.stringify(body)}: ${response.status}`);
};

/** The app is added there, and the administrator types it. */
export const type = async (at: Reached, conversation: string, words: string): Promise<void> => {
  const from = activity(at.standIn, ADMIN, conversation);
  const mention = { type: 'mention', text: '<at>BCP</at>', mentioned: BOT };
  await send(at, { ...from, type: 'message', text: `<at>BCP</at> ${words}`, entities: [mention] });
};

export const install = (at: Reached, conversation: string): Promise<void> =>
  send(at, { ...activity(at.standIn, ADMIN, conversation), type: 'installationUpdate', action: 'add' });

/** Until everything that is owed was sent: Teams' rates make a declaration wait behind the setting up. */
const RATES_MS = 1100;

/** Every section linked to its channel, and one member of each on the list of people. Answers the channels in order. */
export const setUpWard = async (at: Reached): Promise<readonly string[]> => {
  const channels: string[] = [];
  for (const [index, { name }] of wardPlan().sections.entries()) {
    const channel = newChannel();
    channels.push(channel);
    await install(at, channel);
    await type(at, channel, `link section ${name}`);
    await type(at, channel, `people add teams:${personOf(index)} ${name}`);
  }
  await wait(RATES_MS);
  return channels;
};

/** What every press answers, until the loader says something else. */
const STATE = 'STATE';

/** One answer for each system, pressed by a member of its section; `revision`, state and what was seen are left to be set. */
export const answerPresses = (standIn: string, channels: readonly string[], incident: string): readonly Json[] => {
  const { sections, systems } = wardPlan();
  return systems.map(({ id, section }) => {
    const index = sections.findIndex((one) => one.id === section);
    const data = { incident, section, [`state:${id}`]: STATE };
    return {
      ...activity(standIn, personOf(index), channels[index] ?? CRISIS),
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: '1700000000001',
      value: { action: { type: 'Action.Execute', verb: 'answer', data }, trigger: 'manual' },
    };
  });
};
