// What this program can serve by itself, by the names that channels.yaml uses (`servedBy`); a messenger is called the same.
// It is the one place of the pure rooms that names them: everything else asks the plan.
import { z } from 'zod';
import type { Channel, Plan } from './plan.ts';

export const ServedBy = z.enum(['files', 'mail', 'slack', 'teams', 'web']);
export type ServedBy = z.infer<typeof ServedBy>;

/** Mail to somebody outside: no channel of a plan, because nobody of the office reads it. */
export const OUTSIDE_MAIL = 'outside-mail';

/** Chats have groups of people, which a section or a role may name. */
export const CHAT_GROUP = /^(slack|teams):[\w-]+$/;

export const channelServedBy = (plan: Pick<Plan, 'channels'>, driver: string): Channel | undefined =>
  plan.channels.find(({ servedBy }) => servedBy === driver);

/** The office's own mail, when the plan has one; whether a driver or a person sends it. */
export const mailChannel = (plan: Plan): string | undefined => channelServedBy(plan, 'mail')?.id;

export const isMail = (plan: Plan, channel: string): boolean => channel === mailChannel(plan);

/** By the channel of a post: mail, and everything that goes to somebody by name where no channel of the plan stands; the rest is put up. */
export const meansOfChannel = (plan: Plan, channel: string): 'mail' | 'posted' =>
  isMail(plan, channel) || !plan.channels.some(({ id }) => id === channel) ? 'mail' : 'posted';
