// Which channel of the plan is served by what, and by which means people are told there.
import type { Channel, Plan } from './plan.ts';
import { MAIL } from './served-by.ts';

export const channelServedBy = ({ channels }: Pick<Plan, 'channels'>, service: string): Channel | undefined =>
  channels.find(({ servedBy }) => servedBy === service);

/** The office's own mail, when the plan has one; whether a driver or a person sends it. */
export const mailChannel = (plan: Plan): string | undefined => channelServedBy(plan, MAIL)?.id;

/** By mail, and whatever goes to somebody by name where no channel of the plan stands; the rest is put up for everybody. */
export const meansOfChannel = (plan: Plan, channel: string): 'mail' | 'posted' =>
  channel === mailChannel(plan) || !plan.channels.some(({ id }) => id === channel) ? 'mail' : 'posted';
