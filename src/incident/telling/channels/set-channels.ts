// 連絡手段の状態: what people say of a channel, or of all of them by a pattern (計画 P9(1)ウ(イ)); and what answers suggest.

import { planIndex } from '../../../plan/find-in-plan.ts';
import type { ChannelState } from '../../../plan/plan.ts';
import { present } from '../../../present.ts';
import type { IncidentEvent } from '../../event.ts';
import type { Incident } from '../../incident.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { channelRecipient, readOfficialKey } from '../contact-keys.ts';
import { suggestedState } from '../read-contacting.ts';
import { mainChannelsChanged } from './choose-channel.ts';

interface ChannelGiven {
  readonly channel: string;
  readonly state: ChannelState;
  readonly because?: string;
}

/** Nothing when everybody knows it already, unless a reason is given or a proposal waits for a person's word. */
export const decideChannel = (
  incident: Incident,
  { channel, state, because }: ChannelGiven,
): readonly IncidentEvent[] => {
  const isNews = incident.channels[channel] !== state || because !== undefined;
  if (!isNews && !incident.contacting.proposals.has(channel)) return [];
  return [channelsSet(incident, { [channel]: state }, because === undefined ? {} : { because })];
};

export const decidePattern = (
  incident: Incident,
  { pattern: id, because }: { readonly pattern: string; readonly because?: string },
): readonly IncidentEvent[] | Refusal => {
  const pattern = incident.plan.patterns.find((one) => one.id === id);
  if (pattern === undefined) {
    return refuse({ code: 'unknown_pattern', given: id, known: incident.plan.patterns.map((one) => one.id) });
  }
  return [channelsSet(incident, pattern.channels, { pattern: id, ...present({ because }) })];
};

type ChannelsSet = Extract<IncidentEvent, { type: 'ChannelsSet' }>;

const channelsSet = (
  incident: Incident,
  states: ChannelsSet['states'],
  said: Pick<ChannelsSet, 'pattern' | 'because'>,
): ChannelsSet => {
  const main = mainChannelsChanged(incident.plan, incident.channels, { ...incident.channels, ...states });
  return { type: 'ChannelsSet', states, ...said, ...present({ main }) };
};

type Answered = Extract<IncidentEvent, { type: 'AnswerRecorded' }>;

/** A channel on a system that is said to stand still is probably down: proposed, for a person to confirm. */
export const proposalsAfterAnswer = (incident: Incident, answer: Answered): readonly IncidentEvent[] => {
  const suggested = suggestedState(answer.state);
  // 変更なし is no reason to ask again what a person has decided otherwise.
  if (suggested === undefined || answer.noChange) return [];
  return incident.plan.channels
    .filter(({ id, standsOn }) => standsOn === answer.system && isNewProposal(incident, id, suggested))
    .map(({ id }) => ({
      type: 'ChannelProposed',
      channel: id,
      state: suggested,
      before: stateOf(incident, id),
      system: answer.system,
    }));
};

const stateOf = ({ channels }: Incident, channel: string): ChannelState => channels[channel] ?? 'unknown';

const isNewProposal = (incident: Incident, channel: string, state: ChannelState): boolean =>
  channel in incident.channels &&
  incident.channels[channel] !== state &&
  incident.contacting.proposals.get(channel)?.state !== state;

/** What could not be put there suggests the same. */
export const proposalsAfterDelivery = (
  incident: Incident,
  noted: Extract<IncidentEvent, { type: 'DeliveryNoted' }>,
): readonly IncidentEvent[] => {
  const official = readOfficialKey(noted.post);
  if (noted.outcome !== 'parked' || official === undefined) return [];
  const { channel, recipient } = official;
  if (!planIndex(incident.plan).channelById.has(channel) || !isNewProposal(incident, channel, 'down')) return [];
  return recipient === channelRecipient(channel) || isOfTheServer(incident, noted)
    ? [{ type: 'ChannelProposed', channel, state: 'down', before: stateOf(incident, channel) }]
    : [];
};

/** One mailbox may refuse for itself; a server refuses us, or takes nothing for several of them. */
const isOfTheServer = (
  { parked }: Incident,
  { platform, reason }: Extract<IncidentEvent, { type: 'DeliveryNoted' }>,
): boolean => {
  if (reason === 'auth') return true;
  const alike = [...parked.values()].filter((one) => one.platform === platform && OUT_OF_REACH.includes(one.reason));
  return alike.length > 1 && OUT_OF_REACH.includes(reason ?? '');
};
const OUT_OF_REACH: readonly string[] = ['unavailable', 'unknown_outcome', 'failed'];
