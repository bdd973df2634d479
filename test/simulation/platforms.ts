// The platforms of one seed: one that can do everything, and perhaps a second that cannot find or cannot pin.
import type { Messenger } from '../../src/ports/messenger.ts';
import type { Audience } from '../../src/posts/post.ts';
import type { CoverageCounter, Happening } from './coverage.ts';
import type { Chance } from './random.ts';
import { type Fault, type SimulatedPlatform, simulatedPlatform } from './simulated-platform.ts';
import type { VirtualClock } from './virtual-clock.ts';

const ALL: Messenger['can'] = { update: true, pin: true, find: true, thread: false };

/** Every incident has conversations of its own, as in the console. */
const ownConversations = (incident: string, audience: Audience): readonly string[] => [
  `${incident}/${'section' in audience ? audience.section : 'operations'}`,
];

/** Channels that outlive incidents, as in a chat: reports in two of them, some sections and no manager have one. */
const sharedChannels = (_incident: string, audience: Audience): readonly string[] => {
  switch (audience.to) {
    case 'operations':
      return ['#bcp'];
    case 'everyone':
      return ['#bcp', '#all-staff'];
    case 'section':
      return audience.section.length % 2 === 0 ? [`#${audience.section}`] : [];
    case 'section_manager':
    case 'channel':
      return [];
  }
};

const COUNTED_AS: Readonly<Record<Fault, Happening>> = {
  requestLost: 'requestLost',
  answerLost: 'answerLost',
  rateLimited: 'rateLimited',
  refused: 'refusedPosts',
  slow: 'slow',
  away: 'away',
  closed: 'closedConversation',
  messageGone: 'messageGone',
};

export const platformsOf = (
  chance: Chance,
  clock: VirtualClock,
  coverage: CoverageCounter,
): readonly SimulatedPlatform[] => {
  const happened = (fault: Fault): void => coverage.count(COUNTED_AS[fault]);
  const console = { name: 'web', can: ALL, conversationsFor: ownConversations };
  const can = chance.pick([ALL, { ...ALL, find: false }, { ...ALL, pin: false }]);
  const chat = { name: 'slack', can, conversationsFor: sharedChannels };
  const settings = chance.happens(0.5) ? [console, chat] : [chance.happens(0.5) ? console : chat];
  return settings.map((one) => simulatedPlatform(one, chance, clock, happened));
};
