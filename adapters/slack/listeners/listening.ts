// What every listener needs, and who speaks where: taken from what Slack signed, never from what a message carries.
import { keysOf } from '../../../src/chat/command-keys.ts';
import type { Desk, Where } from '../../../src/ports/desk.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import type { Speaker } from '../../../src/ports/speaker.ts';
import type { HearingContext } from '../door/answer-in-time.ts';
import { SLACK } from '../interactions.ts';
import type { UserGroups } from '../line/user-groups.ts';
import type { SlackApi } from '../line/web-api.ts';

export interface Listening {
  readonly desk: Desk;
  readonly api: SlackApi;
  readonly groups: UserGroups;
  readonly logger: Logger;
}

export const speakerOf = async (user: string, { groups }: Pick<Listening, 'groups'>): Promise<Speaker> => {
  const own = await groups.of(user);
  return { platform: SLACK, id: user, ...(own.length === 0 ? {} : { groups: own }) };
};

export const whereOf = (channel: string): Where => ({
  platform: SLACK,
  conversation: channel,
  direct: channel.startsWith('D'),
});

/** The same press or submission gives the same key, however often it arrives. */
export const keyOf = keysOf(SLACK);

/** The person already got an answer because the work took too long: what comes now has to be told otherwise. */
export const isTooLate = (context: unknown): boolean => {
  const { isAnswered } = context as Partial<HearingContext>;
  return isAnswered?.() ?? false;
};
