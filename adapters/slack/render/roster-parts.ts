// Who and what is linked: our own channels and people by name, those of other platforms by their ids.
import { bold, type Line, type LinesPart, lines, named, text } from '../../../src/chat/message/part.ts';
import type { Roster, RosterRow } from '../../../src/posts/card.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { isChannelId, isMemberId } from './safe-text.ts';

export const rosterParts = ({ rows, none }: Roster, texts: Texts, joins: boolean): readonly LinesPart[] =>
  lines(
    rows.map((row) => rowLine(row, none, texts)),
    { shape: 'list', worth: 'list', joins },
  );

const rowLine = ({ label, places, people }: RosterRow, none: string, { chat, slack }: Texts): Line => {
  const entries = [
    ...places.map(({ platform, conversation }) => placeLine(platform, conversation, slack.direct)),
    ...people.map(({ platform, id, note }) => [...personLine(platform, id), ...text(note)]),
  ];
  const spaced = entries.flatMap((entry, at) => [...(at === 0 ? [] : text(' ')), ...entry]);
  return [...bold(chat.label(label)), ...(entries.length === 0 ? text(none) : spaced)];
};

const placeLine = (platform: string, conversation: string, direct: string): Line => {
  if (platform !== 'slack') return text(`${platform}:${conversation}`);
  if (isChannelId(conversation)) return named(conversation);
  return text(conversation.startsWith('D') ? direct : conversation);
};

const personLine = (platform: string, id: string): Line =>
  platform === 'slack' && isMemberId(id) ? named(id) : text(`${platform}:${id}`);
