// The ward in Slack, for the bench: its fifteen sections, each with a channel and a member of its own, set up by the
// commands that people would type.
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { formOf, signedRequest, slashCommand } from '../../adapters/slack/office/sign.ts';
import { wardPlan } from '../../plan/plan-folder.ts';
import { answers } from '../answer-requests.ts';

export const SECRET = 'signing-secret-of-the-bench';
export const TOKEN = 'xoxb-of-the-bench';
export const ADMIN = 'U0BENCHADMIN';
/** Our bot, as auth.test names it. */
export const BOT = { botId: 'B0BENCH', botUserId: 'U0BENCH', teamId: 'T000000001', appId: 'A0BENCH' } as const;

/** What the product needs to use the Slack at that address. */
export const slackEnvironment = (apiUrl: string): Readonly<Record<string, string>> => ({
  SLACK_BOT_TOKEN: TOKEN,
  SLACK_SIGNING_SECRET: SECRET,
  SLACK_API_URL: apiUrl,
  BCP_ADMINS: `slack:${ADMIN}`,
});

/** What somebody types after `/bcp`, and where. */
export interface Typed {
  readonly user: string;
  readonly channel: string;
  readonly words: string;
}

export const commandForm = ({ user, channel, words }: Typed): string =>
  formOf(
    slashCommand(words, {
      team_id: BOT.teamId,
      api_app_id: BOT.appId,
      channel_id: channel,
      user_id: user,
      trigger_id: randomUUID(),
    }),
  );

/** Types it; what the person reads must have these words in it. */
export const type = async (url: string, typed: Typed, expected: string): Promise<void> => {
  const events = `${url}slack/events`;
  const response = await signedRequest({ url: events, secret: SECRET, at: Date.now(), body: commandForm(typed) });
  const read = await response.text();
  if (!response.ok || !read.includes(expected)) throw new Error(`/bcp ${typed.words}: ${response.status} ${read}`);
};

/** Who we are in Slack is learnt in passing: until then the product takes requests of any workspace. */
export const readyToHear = async (url: string): Promise<void> => {
  while (!(await fetch(new URL('/readyz', url))).ok) await wait(20);
};

export interface Ward {
  readonly crisis: string;
  /** Ids of channels, by section. */
  readonly channels: ReadonlyMap<string, string>;
}

const memberOf = (section: number): string => `U0MEMBER${section}`;

/** Every section linked to its channel, and one member of each on the list of people. */
export const setUpWard = async (url: string, { channels }: Pick<Ward, 'channels'>): Promise<void> => {
  for (const [at, { id, name }] of wardPlan().sections.entries()) {
    const channel = channelOf(id, channels);
    await type(url, { user: ADMIN, channel, words: `link section ${name}` }, name);
    await type(url, { user: ADMIN, channel, words: `people add <@${memberOf(at)}|member> ${name}` }, name);
  }
};

/** One answer for each system in each of some states, typed by a member of its section. */
export const typedAnswers = ({ channels }: Pick<Ward, 'channels'>): readonly Typed[] => {
  const sections = wardPlan().sections.map(({ id }) => id);
  return answers().map(({ as, text }) => ({
    user: memberOf(sections.indexOf(as)),
    channel: channelOf(as, channels),
    words: text.replace('/bcp ', ''),
  }));
};

const channelOf = (section: string, channels: Ward['channels']): string => {
  const channel = channels.get(section);
  if (channel === undefined) throw new Error(`no channel for ${section}`);
  return channel;
};
