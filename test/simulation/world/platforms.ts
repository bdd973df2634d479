// The platforms of one seed: one that can do everything, and perhaps a second that cannot find or cannot pin; and the
// plan's own channels, some served by drivers whose showing is the evidence, the rest by hand.
import type { Messenger } from '../../../src/ports/messenger.ts';
import type { Audience } from '../../../src/posts/post.ts';
import type { CoverageCounter, Happening } from '../promises/coverage.ts';
import type { Chance } from './random.ts';
import { type Fault, type PlatformSettings, type SimulatedPlatform, simulatedPlatform } from './simulated-platform.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** Mail to those who are not of the ward. */
const OUTSIDE = 'outside-mail';

const ALL: Messenger['can'] = { update: true, pin: true, find: true };

/** Every incident has conversations of its own, as in the console. */
const ownConversations = (incident: string, audience: Audience): readonly string[] =>
  audience.to === 'channel' ? [] : [`${incident}/${'section' in audience ? audience.section : 'operations'}`];

/** Channels that outlive incidents, as in a chat: reports in two of them, some sections and no manager have one. */
const sharedChannels = (_incident: string, audience: Audience): readonly string[] => {
  switch (audience.to) {
    case 'operations':
      return ['crisis'];
    case 'everyone':
      return ['crisis', 'all-staff'];
    case 'section':
      return audience.section.length % 2 === 0 ? [`section-${audience.section}`] : [];
    case 'section_manager':
    case 'channel':
      return [];
  }
};

type Driver = PlatformSettings & { readonly channel: string };

/** As the drivers of the real channels: a folder can be searched, a mail that has left cannot. */
const DRIVERS: readonly Driver[] = [
  {
    name: 'files',
    channel: 'file-server',
    can: { ...ALL, update: false, pin: false },
    evidence: true,
    conversationsFor: (incident, audience) => placesBy('file-server', incident, audience),
  },
  {
    name: 'mail',
    channel: 'groupware-mail',
    can: { ...ALL, update: false, pin: false, find: false },
    evidence: true,
    conversationsFor: (incident, audience) => placesBy('groupware-mail', incident, audience),
  },
  {
    name: OUTSIDE,
    channel: OUTSIDE,
    can: { ...ALL, update: false, pin: false, find: false },
    evidence: true,
    outside: true,
    conversationsFor: (incident, audience) => placesBy(OUTSIDE, incident, audience),
  },
];

const placesBy = (channel: string, incident: string, audience: Audience): readonly string[] =>
  audience.to === 'channel' && audience.channel === channel ? [`${incident}/${audience.recipient ?? channel}`] : [];

/** What no driver serves waits for a person. */
const byHand = (served: readonly string[]): PlatformSettings => ({
  name: 'operator',
  can: { ...ALL, pin: false },
  conversationsFor: (incident, audience) =>
    audience.to !== 'channel' || served.includes(audience.channel)
      ? []
      : [`operator/${incident}/${audience.channel}/${audience.recipient ?? ''}`],
});

const COUNTED_AS: Readonly<Record<Fault, Happening>> = {
  requestLost: 'requestLost',
  answerLost: 'answerLost',
  rateLimited: 'rateLimited',
  refused: 'refusedPosts',
  slow: 'slow',
  thrown: 'thrown',
  uneditable: 'uneditable',
  unacceptable: 'unacceptable',
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
  const chat = { name: 'slack', can, conversationsFor: sharedChannels, takesAway: chance.happens(0.5) };
  const settings = chance.happens(0.5) ? [console, chat] : [chance.happens(0.5) ? console : chat];
  const drivers = DRIVERS.filter(() => chance.happens(0.8));
  const official = [...drivers, byHand(drivers.map(({ channel }) => channel))];
  return [...settings, ...official].map((one) => simulatedPlatform(one, chance, clock, happened));
};
