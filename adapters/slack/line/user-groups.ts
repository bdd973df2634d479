// Who is in the user groups that the plan names. Asked for at most once a minute; a command never waits for Slack long.
import { z } from 'zod';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import { DeliveryError, type DeliveryErrorCode } from '../../../src/ports/messenger.ts';
import type { SlackApi } from './web-api.ts';

export interface UserGroups {
  /** Those of the plan's groups that the user is in, as last heard. Never fails. */
  of(user: string): Promise<readonly string[]>;
}

export interface UserGroupsDeps {
  readonly api: SlackApi;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly named: () => readonly string[];
}

const FRESH_MS = 60_000;
/** A list that could not be read again is believed this long: Slack may be down for hours on such a day. */
const BELIEVED_MS = 12 * 60 * 60_000;
const PASSING: readonly DeliveryErrorCode[] = ['unavailable', 'rate_limited', 'unknown_outcome', 'auth'];
/** Slack waits three seconds for an answer: this is what may be spent on knowing who asks. */
const WAIT_MS = 1_000;

const Members = z.object({ users: z.array(z.string()) });

export const userGroups = ({ api, clock, logger, named }: UserGroupsDeps): UserGroups => {
  const members = new Map<string, { readonly users: ReadonlySet<string>; readonly heardAt: number }>();
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;

  const ask = async (group: string): Promise<void> => {
    try {
      const { users } = await api.call('usergroups.users.list', { usergroup: group }, Members);
      members.set(group, { users: new Set(users), heardAt: Date.parse(clock.now()) });
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      logger.warn({ group, code: error.code }, 'a user group could not be read');
      // Slack's own no, such as for a group that is no more. Out of reach, its members stay as last heard for a while.
      if (!PASSING.includes(error.code)) members.delete(group);
    }
  };

  const refresh = async (): Promise<void> => {
    const now = Date.parse(clock.now());
    // A clock that was set back must not keep an old list for long.
    if (now >= askedAt && now - askedAt < FRESH_MS) return;
    askedAt = now;
    await Promise.all(named().map(ask));
  };

  return {
    of: async (user) => {
      if (named().length === 0) return [];
      asking ??= refresh().finally(() => {
        asking = undefined;
      });
      await within(WAIT_MS, asking);
      return named().filter((group) => isMember(user, members.get(group), Date.parse(clock.now())));
    },
  };
};

type Heard = { readonly users: ReadonlySet<string>; readonly heardAt: number } | undefined;

const isMember = (user: string, heard: Heard, now: number): boolean =>
  heard !== undefined && Math.abs(now - heard.heardAt) < BELIEVED_MS && heard.users.has(user);

const within = async (ms: number, work: Promise<void>): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([work, promise]);
  clearTimeout(timer);
};
