// Every card of the whole story, in a chat that shows cards: the platform takes it, and none of its words is lost.
import { describe, expect, test } from '@jest/globals';
import type { Card } from '../../src/posts/card.ts';
import { type Texts, textsIn } from '../../src/texts/texts.ts';
import { approvedStory, postsOf, wholeStory } from '../posts/whole-story.ts';

export interface ShownCard {
  /** What a telephone's notification shows. */
  readonly notification: string;
  readonly lines: readonly string[];
}

/** `show` throws when the platform would not take it; `shortened` is what a card says that was cut. */
export const everyCardOfTheStory = (show: (card: Card, texts: Texts) => ShownCard, shortened: string): void => {
  const stories = [wholeStory(), wholeStory({ drill: true }), approvedStory(true)];
  const ja = textsIn('ja');
  // What goes by the plan's own channels is shown in no chat.
  const inChats = (...told: Parameters<typeof postsOf>) =>
    postsOf(...told).filter(({ key }) => !key.startsWith('official/'));

  describe('every card of the whole story', () => {
    test.each(['ja', 'en'] as const)('is taken, with its title as the notification (%s)', (locale) => {
      for (const { key, card } of stories.flatMap((told) => inChats(told, locale))) {
        expect({ key, title: show(card, textsIn(locale)).notification }).toEqual({ key, title: card.title });
      }
    });

    test('loses no word: nothing has to be shortened in the ward', () => {
      for (const { key, card } of stories.flatMap((told) => inChats(told, 'ja'))) {
        const text = show(card, ja).lines.join('\n');
        expect({ key, cut: text.includes(shortened) || /ほか\d+件\)/.test(text) }).toEqual({ key, cut: false });
      }
    });

    test('says first and last that it is a drill', () => {
      for (const { card } of inChats(wholeStory({ drill: true }), 'ja')) {
        const { notification, lines } = show(card, ja);
        expect([notification.slice(0, 4), lines[0]?.slice(0, 4)]).toEqual(['【訓練】', '【訓練】']);
        expect(lines.at(-1)).toBe('⚠ これは訓練です。実際の障害ではありません。');
      }
    });
  });
};

/** A card of every shape that only shows, and how it reads. */
export const SHAPES = {
  card: {
    title: '題名',
    tone: 'calm',
    blocks: [
      { type: 'heading', text: '連絡事項' },
      { type: 'fields', fields: [{ label: '1 発生日時', value: '確認中' }] },
      { type: 'text', text: '届いていません。', style: 'warning' },
      { type: 'list', items: ['1 住民記録'] },
      {
        type: 'table',
        columns: ['主管課', '回答', '稼働状況'],
        rows: [
          ['税務課', '0/3', '未回答 3'],
          ['道路課', '', ''],
        ],
      },
    ],
  } satisfies Card,
  lines: [
    '題名',
    '■ 連絡事項',
    '1 発生日時:確認中',
    '⚠ 届いていません。',
    '・1 住民記録',
    '主管課、回答、稼働状況',
    '税務課:0/3、未回答 3',
    '道路課',
  ],
};
