// Links and people, in English.
import type { directoryJa } from '../ja/directory.ts';

export const directoryEn: typeof directoryJa = {
  changed: {
    ConversationLinked: 'Linked.',
    ConversationUnlinked: 'Link ended.',
    PersonAdded: 'Added to the list of people.',
    PersonRemoved: 'Removed from the list of people.',
  },
  linked: (target, platform) => `Linked a conversation of ${platform} to ${target}.`,
  unlinked: (target, platform) => `Ended the link of ${target} on ${platform}.`,
  added: (person, duty, term) => `Added ${person} to the list as "${duty}".${term}`,
  removed: (person, duty) => `Removed ${person} from the list as "${duty}".`,
  unchanged: 'Nothing changed: it is so already.',
  termOver: ' (over)',
  termAhead: ' (not yet)',
  term: (from, to) =>
    ` (${[from === '' ? '' : `from ${from}`, to === '' ? '' : `to ${to}`].filter(Boolean).join(' ')})`,
  replaced: 'No longer linked',
  moved: {
    title: (incident) => `[Moved] ${incident}`,
    text: 'This post has moved to another conversation. It is not updated here.',
  },
  linksTitle: 'Links',
  peopleTitle: 'People',
  notLinked: 'not linked',
  nobody: 'nobody',
  missing: (count) =>
    `${count} sections are not linked. Type "/bcp link section <name>" in their channel; until then they are asked in threads of the crisis channel.`,
  allLinked: 'Every section is linked.',
  noPlatform: 'No chat (Slack, Teams) is set up.',
  asked: (platform, count, sections) =>
    `${platform}: ${count} sections without a link are asked in threads of this channel (${sections}).`,
  lost: (platform, count, sections) =>
    `${platform}: ${count} sections whose linked conversation cannot be used are asked in threads of the crisis channel (${sections}). Check the link.`,
  crisisLost: (platform) =>
    `${platform}: the channel of the declaration cannot be used; the linked crisis channel shows everything.`,
  nowhere: (platform) => `${platform}: there is nowhere to post. Type "/bcp link ops" in the crisis channel.`,
  mayAdd: 'Who can add people',
};
