// Who and what is linked. Teams shows nobody by name without notifying them, so people and places are told by their ids.
import { bold, type Line, type LinesPart, lines, text } from '../../../src/chat/message/part.ts';
import type { Roster, RosterRow } from '../../../src/posts/card.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { TEAMS } from '../interactions.ts';

export const rosterParts = ({ rows, none }: Roster, texts: Texts, joins: boolean): readonly LinesPart[] =>
  lines(
    rows.flatMap((row) => rowLines(row, none, texts)),
    { shape: 'rows', worth: 'list', joins },
  );

const rowLines = ({ label, places, people }: RosterRow, none: string, texts: Texts): readonly Line[] => {
  const entries = [
    ...places.map(({ platform, conversation }) => text(placeText(platform, conversation, texts))),
    ...people.map(({ platform, id, note }) => text(`${named(platform, texts)} ${id}${note}`)),
  ];
  const [first = text(none), ...others] = entries;
  return [[...bold(texts.chat.label(label)), ...first], ...others];
};

const named = (platform: string, { words }: Texts): string => words.platforms[platform] ?? platform;

const placeText = (platform: string, conversation: string, texts: Texts): string =>
  `${named(platform, texts)}${platform === TEAMS ? ` ${kindOf(conversation, texts)}` : ''} ${conversation}`;

const kindOf = (conversation: string, { teams: { places } }: Texts): string => {
  if (/@thread\.(?:tacv2|skype)/.test(conversation)) return places.channel;
  return conversation.includes('@thread.v2') ? places.group : places.personal;
};
