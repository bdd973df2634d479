// Lines as rich text: nothing in it is parsed, so what people wrote stays what they wrote.
import type { RichTextElement } from '@slack/types';
import { type Line, named, type Piece, text } from '../../../src/chat/message/part.ts';
import { inPieces } from '../../../src/texts/shorten-text.ts';
import { lineCharacters } from './characters.ts';
import { isChannelId, isGroupId, isMemberId } from './safe-text.ts';

interface Person {
  readonly platform: string;
  readonly id: string;
}

/** Mentions with a space between them. */
export const mentions = (ids: readonly string[]): Line =>
  ids.flatMap((id, at) => [...(at === 0 ? [] : text(' ')), ...named(id)]);

/** Those of the people whom Slack knows. */
export const membersOf = (people: readonly Person[]): readonly string[] =>
  people.filter(({ platform, id }) => platform === 'slack' && isMemberId(id)).map(({ id }) => id);

export const richText = (line: Line): RichTextElement[] => line.map(richPiece);

const richPiece = (piece: Piece): RichTextElement => {
  if ('text' in piece) return { type: 'text', text: piece.text, ...(piece.bold ? { style: { bold: true } } : {}) };
  const { named: id } = piece;
  if (isGroupId(id)) return { type: 'usergroup', usergroup_id: id };
  return isChannelId(id) ? { type: 'channel', channel_id: id } : { type: 'user', user_id: id };
};

/** A line longer than a block may be, as several. */
export const splitLine = (line: Line, most: number): readonly Line[] => {
  if (lineCharacters(line) <= most) return [line];
  return line.flatMap((piece): readonly Line[] =>
    'text' in piece ? inPieces(piece.text, most - 1).map((part) => [{ ...piece, text: part }]) : [[piece]],
  );
};
