// Figures 2 and 3 as a rule: the highest usable official channel, why higher ones were passed over, and what is added.

import { planIndex } from '../../../plan/find-in-plan.ts';
import type { ChannelState, Plan } from '../../../plan/plan.ts';
import { present } from '../../../present.ts';
import type { MainChannels } from '../telling-event.ts';

export type ChannelOrder = 'wholeOffice' | 'owningSections';
type States = Readonly<Record<string, ChannelState>>;

export interface ChosenChannel {
  /** Absent: none is known to be usable. */
  readonly channel?: string;
  /** Those with a higher priority, in their order, with why each was passed over. */
  readonly skipped: readonly { readonly channel: string; readonly state: ChannelState }[];
  /** 「お知らせ」: added to what goes to the whole office whenever usable, never the main one (図2 ※1). */
  readonly also: readonly string[];
}

/** A channel whose state is not known is not taken for usable. */
export const chooseChannel = (plan: Plan, order: ChannelOrder, states: States): ChosenChannel => {
  const { [order]: priority, alsoPost } = plan.channelOrder;
  const at = priority.findIndex((channel) => states[channel] === 'usable');
  const channel = priority[at];
  const passed = at < 0 ? priority : priority.slice(0, at);
  return {
    ...present({ channel }),
    skipped: passed.map((one) => ({ channel: one, state: states[one] ?? 'unknown' })),
    also: order === 'wholeOffice' ? alsoPost.filter((one) => states[one] === 'usable') : [],
  };
};

/** 電話及び紙媒体: people are called one by one. */
export const isByTelephone = (plan: Plan, channel: string | undefined): boolean =>
  channel !== undefined && planIndex(plan).channelById.get(channel)?.byTelephone === true;

/** undefined: both main channels are as they were. */
export const mainChannelsChanged = (plan: Plan, before: States, after: States): MainChannels | undefined => {
  const main = (states: States) => ({
    wholeOffice: chooseChannel(plan, 'wholeOffice', states).channel ?? null,
    owningSections: chooseChannel(plan, 'owningSections', states).channel ?? null,
  });
  const [was, is] = [main(before), main(after)];
  const changed = was.wholeOffice !== is.wholeOffice || was.owningSections !== is.owningSections;
  return changed ? { before: was, after: is } : undefined;
};
