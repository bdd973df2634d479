// The program as a process of its own, with a Slack on this machine that stays while the program is killed: signed
// requests as Slack sends them, and what people see there.
import Database from 'better-sqlite3';
import { z } from 'zod';
import type { PostView } from '../../src/ports/views.ts';
import { checkMessage } from '../adapters/slack/office/check-payload.ts';
import { type SlackRig, slackRig } from '../adapters/slack/office/emulator.ts';
import { formOf, signedRequest, slashCommand } from '../adapters/slack/office/sign.ts';
import { whatDiffers } from '../story/chats/slack-agreement.ts';
import {
  type BcpProcess,
  eventually,
  newPlace,
  postsAt,
  type StartOptions,
  setClock,
  startBcp,
} from './bcp-process.ts';

export interface SlackOutside {
  readonly rig: SlackRig;
  readonly crisis: string;
  readonly database: string;
  start(options?: StartOptions): BcpProcess;
  /** `/bcp` and these words, as the administrator types them; undefined when no answer came. */
  types(address: string, words: string, channel?: string): Promise<string | undefined>;
  /** Until every post is shown, on the console and in Slack; answers what differs then. `meanwhile` is done at each look. */
  differences(address: string, id: string, meanwhile?: () => Promise<unknown>): Promise<readonly string[]>;
  /** For a process that was started with a settable clock: it believes so much more time has passed. */
  passMs(ms: number): void;
  close(): Promise<void>;
}

const Said = z.object({ text: z.string() });

/** `apiUrl` is for a program that is to reach Slack by another way than the others. */
export const slackOutside = async (apiUrl?: string): Promise<SlackOutside> => {
  const place = newPlace();
  const rig = await slackRig({ checkMessage });
  const crisis = await rig.newChannel();
  const running: BcpProcess[] = [];
  const admin = rig.users.admin ?? '';
  const env = {
    SLACK_BOT_TOKEN: rig.token,
    SLACK_SIGNING_SECRET: rig.signingSecret,
    SLACK_API_URL: apiUrl ?? rig.apiUrl,
    BCP_ADMINS: `slack:${admin}`,
  };
  let aheadMs = 0;
  return {
    rig,
    crisis,
    database: place.database,
    start: (options) => {
      const started = startBcp(place, { ...options, env });
      running.push(started);
      return started;
    },
    types: async (address, words, channel = crisis) => {
      const { teamId, appId } = rig.bot;
      const body = formOf(
        slashCommand(words, { team_id: teamId, api_app_id: appId, channel_id: channel, user_id: admin }),
      );
      try {
        const response = await signedRequest({
          url: `${address}/slack/events`,
          secret: rig.signingSecret,
          at: Date.now(),
          body,
        });
        return Said.parse(await response.json()).text;
      } catch {
        return undefined;
      }
    },
    differences: async (address, id, meanwhile = async () => undefined) => {
      let posts = await postsAt(address, id);
      const isAtRest = async (): Promise<boolean> => {
        const before = posts;
        await meanwhile();
        const isCompared = everythingIsCompared(place.database);
        posts = await postsAt(address, id);
        return isCompared && isShown(posts) && JSON.stringify(posts) === JSON.stringify(before);
      };
      await eventually(isAtRest, (atRest) => atRest);
      return whatDiffers(rig, posts, id);
    },
    passMs: (ms) => {
      aheadMs += ms;
      setClock(place, new Date(Date.now() + aheadMs).toISOString());
    },
    close: async () => {
      for (const one of running) await one.kill();
      place.remove();
      await rig.close();
    },
  };
};

const isShown = (posts: readonly PostView[]): boolean =>
  posts.some(({ platform }) => platform === 'slack') &&
  posts.every(({ state }) => state === 'shown' || state === 'withheld');

/** Read by another program: whether all of the log has become posts. */
const everythingIsCompared = (database: string): boolean => {
  const db = new Database(database, { readonly: true });
  try {
    return db.prepare('select 1 from heads where planned_seq < seq').all().length === 0;
  } finally {
    db.close();
  }
};
