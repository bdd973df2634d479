// A message that is offered for the chronology mentions people by their ids alone: what is kept must say who they are.
import { z } from 'zod';
import { DeliveryError } from '../../../src/ports/messenger.ts';
import type { SlackApi } from '../line/web-api.ts';
import type { Listening } from './listening.ts';

const User = z.object({
  user: z.object({
    name: z.string().optional(),
    real_name: z.string().optional(),
    profile: z.object({ display_name: z.string().optional(), real_name: z.string().optional() }).optional(),
  }),
});

/** The form's trigger lives three seconds: this must leave most of them. */
const NAMES_WITHIN_MS = 1000;
const MOST_NAMED = 10;

const NAMELESS = /<@([UW][A-Z0-9]+)>/g;

/** `<@U012AB>` becomes `<@U012AB|田中>` as Slack itself writes it in a command; whoever cannot be asked for stays an id. */
export const withNames = async (
  text: string,
  { api, logger }: Pick<Listening, 'api' | 'logger'>,
  withinMs: number = NAMES_WITHIN_MS,
): Promise<string> => {
  const ids = [...new Set([...text.matchAll(NAMELESS)].flatMap(([, id]) => id ?? []))].slice(0, MOST_NAMED);
  if (ids.length === 0) return text;
  const names = new Map<string, string>();
  const asked = ids.map(async (id) => {
    try {
      const name = await nameOf(id, api);
      if (name !== '') names.set(id, name);
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      logger.info({ user: id, why: error.message }, 'a person who is mentioned could not be named');
    }
  });
  await sooner(Promise.all(asked), withinMs);
  return text.replace(NAMELESS, (mention, id: string) => (names.has(id) ? `<@${id}|${names.get(id)}>` : mention));
};

const nameOf = async (user: string, api: SlackApi): Promise<string> => {
  const { profile, real_name, name } = (await api.call('users.info', { user }, User)).user;
  const known = [profile?.display_name, profile?.real_name, real_name, name].find((one) => (one ?? '').trim() !== '');
  return asSlackWrites(known ?? '');
};

/** A name with signs of Slack's own is escaped as in every text of Slack's. */
const asSlackWrites = (name: string): string =>
  name.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const sooner = async (asked: Promise<unknown>, ms: number): Promise<void> => {
  const { promise: tooLate, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  try {
    await Promise.race([asked, tooLate]);
  } finally {
    clearTimeout(timer);
  }
};
