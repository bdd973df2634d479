// Lines of rich text, the form in which a card is measured and shortened before it becomes Slack's blocks.
// In rich_text nothing is parsed: what people wrote stays what they wrote.
import type { RichTextChannelMention, RichTextText, RichTextUsergroupMention, RichTextUserMention } from '@slack/types';
import { inPieces, shorten } from '../../../src/texts/shorten-text.ts';
import { isGroupId, isMemberId } from './safe-text.ts';

export type Piece = RichTextText | RichTextUserMention | RichTextUsergroupMention | RichTextChannelMention;
export type Line = readonly Piece[];

interface Person {
  readonly platform: string;
  readonly id: string;
}

/** Shown as a name, which is longer than the id. */
const MENTION_LENGTH = 20;

export const text = (value: string): Line => (value === '' ? [] : [{ type: 'text', text: value }]);
export const bold = (value: string): Line =>
  value === '' ? [] : [{ type: 'text', text: value, style: { bold: true } }];
export const mention = (id: string): Line =>
  isGroupId(id) ? [{ type: 'usergroup', usergroup_id: id }] : [{ type: 'user', user_id: id }];

export const channel = (id: string): Line => [{ type: 'channel', channel_id: id }];

/** Mentions with a space between them. */
export const mentions = (ids: readonly string[]): Line =>
  ids.flatMap((id, at) => [...(at === 0 ? [] : text(' ')), ...mention(id)]);

/** Those of the people whom Slack knows. */
export const membersOf = (people: readonly Person[]): readonly string[] =>
  people.filter(({ platform, id }) => platform === 'slack' && isMemberId(id)).map(({ id }) => id);

const pieceLength = (piece: Piece): number => (piece.type === 'text' ? piece.text.length : MENTION_LENGTH);

/** With its line end. */
export const lineLength = (line: Line): number => line.reduce((sum, piece) => sum + pieceLength(piece), 1);

/** Its longest text gives way, so that a label before it stays. */
export const shortenLine = (line: Line, most: number): Line => {
  const over = lineLength(line) - most;
  if (over <= 0) return line;
  const longest = Math.max(...line.map((piece) => (piece.type === 'text' ? piece.text.length : 0)));
  const at = line.findIndex((piece) => piece.type === 'text' && piece.text.length === longest);
  return line.map((piece, index) =>
    index === at && piece.type === 'text'
      ? { ...piece, text: shorten(piece.text, Math.max(2, longest - over)) }
      : piece,
  );
};

/** A line longer than a block may be, as several. */
export const splitLine = (line: Line, most: number): readonly Line[] => {
  if (lineLength(line) <= most) return [line];
  return line.flatMap((piece): readonly Line[] =>
    piece.type === 'text' ? inPieces(piece.text, most - 1).map((part) => [{ ...piece, text: part }]) : [[piece]],
  );
};
