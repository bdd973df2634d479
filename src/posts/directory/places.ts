// Where on a chat the links lead for an audience, and where instead when a conversation cannot be used any more:
// the section's own, otherwise a thread of the crisis channel, otherwise the crisis team's linked channel.
import { channelOf, type LinkedPlace } from '../../directory/address.ts';
import { type Directory, linkOf, type Place } from '../../directory/directory.ts';
import type { Incident, ParkedPost } from '../../incident/incident.ts';
import type { SectionId } from '../../plan/plan.ts';
import type { Matter } from '../matter.ts';
import { type Audience, sectionOfKey } from '../post.ts';

export const linkedPlaces = (
  incident: Matter,
  audience: Audience,
  directory: Directory,
  platform: string,
  post = '',
): readonly LinkedPlace[] => {
  const crisis = crisisChannels(incident, directory, platform);
  const link = (target: Parameters<typeof linkOf>[1]): readonly string[] => {
    const conversation = linkOf(directory, target, platform);
    return conversation === undefined ? [] : [conversation];
  };
  switch (audience.to) {
    case 'operations':
      return crisis.map(whole);
    case 'everyone':
      return [...new Set([...link({ to: 'all' }), ...link({ to: 'council' }), ...crisis])].map(whole);
    // The plan's own channels are nobody's chat.
    case 'channel':
      return [];
    case 'section':
    case 'section_manager': {
      const { section } = audience;
      const [own] = link({ to: 'section', section });
      const thread = `${incident.id}/${section}`;
      const instead = crisis.filter((one) => one !== own).map((conversation) => ({ conversation, thread }));
      if (own === undefined) return instead;
      const goesRound = isLost(incident, platform, own) || isRefusedThere(incident, platform, own, post);
      return goesRound ? [whole(own), ...instead] : [whole(own)];
    }
  }
};

const whole = (conversation: string): LinkedPlace => ({ conversation });

/** Where it was declared; the linked one elsewhere, or when that is lost. */
const crisisChannels = (incident: Matter, directory: Directory, platform: string): readonly string[] => {
  const own = incident.place?.platform === platform ? incident.place.conversation : undefined;
  const ops = linkOf(directory, { to: 'ops' }, platform);
  if (own === undefined) return ops === undefined ? [] : [ops];
  return ops === undefined || ops === own || !isLost(incident, platform, own) ? [own] : [own, ops];
};

/** Archived, deleted, or the bot was put out: posts there were parked because the conversation cannot be used. */
const isLost = (incident: Matter, platform: string, conversation: string): boolean =>
  [...incident.parked.values()].some(
    (one) =>
      one.platform === platform && channelOf(one.conversation) === conversation && one.reason === CONVERSATION_LOST,
  );

/** That one post was refused there for what it says, in every form; the conversation takes others. */
const isRefusedThere = ({ parked }: Matter, platform: string, conversation: string, post: string): boolean =>
  [...parked.values()].some(
    (one) =>
      one.post === post &&
      one.platform === platform &&
      channelOf(one.conversation) === conversation &&
      one.reason === CONTENT_REFUSED,
  );

/** Why a post is parked then (DeliveryErrorCode, src/ports/messenger.ts). */
export const CONVERSATION_LOST = 'closed';
export const CONTENT_REFUSED = 'unacceptable';

/** Whether anything of ours belongs in that conversation: somebody is linked to it, or a crisis is handled there. */
export const isUsed = (
  { platform, conversation }: Place,
  { links }: Directory,
  incidents: readonly Pick<Incident, 'place'>[],
): boolean =>
  [...links.map(({ place }) => place), ...incidents.flatMap(({ place }) => place ?? [])].some(
    (place) => place.platform === platform && place.conversation === conversation,
  );

/** What a chat's links leave open, for the board. */
export interface Reach {
  readonly platform: string;
  /** Nothing can be shown there at all. */
  readonly nowhere: boolean;
  /** Sections that are asked in threads of the crisis channel, because they have no link. */
  readonly threaded: readonly SectionId[];
  /** Those whose linked conversation cannot be used any more: they are asked in threads too. */
  readonly lost: readonly SectionId[];
  /** The channel it was declared in cannot be used any more: the linked one takes its place. */
  readonly crisisLost: boolean;
  /** How many posts are parked because of a lost conversation and shown in another. */
  readonly shownElsewhere: number;
}

export const reachOf = (incident: Incident, directory: Directory, platform: string): Reach => {
  const asked = [...incident.sections].filter(([, { round }]) => round !== undefined).map(([id]) => id);
  const own = (section: SectionId): string | undefined => linkOf(directory, { to: 'section', section }, platform);
  const isLostOf = (section: SectionId): boolean => {
    const linked = own(section);
    return linked !== undefined && isLost(incident, platform, linked);
  };
  return {
    platform,
    nowhere: linkedPlaces(incident, { to: 'operations' }, directory, platform).length === 0,
    threaded: asked.filter((section) => own(section) === undefined),
    lost: asked.filter(isLostOf),
    crisisLost: crisisChannels(incident, directory, platform).length > 1,
    shownElsewhere: [...incident.parked.values()].filter(
      (one) => one.platform === platform && isShownElsewhere(one, incident, directory),
    ).length,
  };
};

const isShownElsewhere = (
  { post, platform, conversation, reason }: ParkedPost,
  incident: Incident,
  directory: Directory,
): boolean => {
  if (reason !== CONVERSATION_LOST && reason !== CONTENT_REFUSED) return false;
  const section = sectionOfKey(post);
  // Whoever reads only the channel of the whole office does not read another.
  if (section === undefined && channelOf(conversation) !== incident.place?.conversation) return false;
  const audience = section === undefined ? ({ to: 'operations' } as const) : ({ to: 'section', section } as const);
  return linkedPlaces(incident, audience, directory, platform, post).some(
    (place) =>
      place.conversation !== channelOf(conversation) && !isLost(incident, platform, channelOf(place.conversation)),
  );
};
