// 連絡状況 as a Teams card: who was told, what is left to be done, which channels can be used; on a telephone too.
import { expect, test } from '@jest/globals';
import { renderCard } from '../../../../adapters/teams/render/render-card.ts';
import type { Card } from '../../../../src/posts/card.ts';
import { type Locale, textsIn } from '../../../../src/texts/texts.ts';
import { contactCards } from '../../telling-cards.ts';
import { checkCard } from '../office/check-card.ts';
import { linesOf } from '../office/read-card.ts';

const said = (card: Card, locale: Locale): readonly string[] => {
  const message = renderCard(card, textsIn(locale));
  checkCard(message);
  return linesOf(message.card);
};
const { more } = textsIn('ja').chat;

test('loses no word in the ward', () => {
  const missing = new RegExp(more.rows(7).replace(/[()]/g, '.').replace('7', '\\d+'));
  for (const { at, card } of contactCards('ja')) {
    const cut = said(card, 'ja').filter((line) => line === more.shortened || missing.test(line));
    expect({ at, cut }).toEqual({ at, cut: [] });
  }
});

test('in English, where there is not room for all, every task stays, and what is left out is counted', () => {
  for (const { at, card } of contactCards('en')) {
    const lines = said(card, 'en');
    const text = lines.join('\n');
    const [tasks, ...others] = card.blocks.filter((block) => block.type === 'table');
    for (const [no, name = ''] of tasks?.rows ?? [])
      expect({ at, no, said: text.includes(name) }).toMatchObject({ said: true });
    const left = others
      .flatMap(({ rows }) => rows)
      .filter(([name = '']) => !lines.some((line) => line.startsWith(name)));
    const counted = [...text.matchAll(/\((\d+) more\)/g)].reduce((sum, [, many]) => sum + Number(many), 0);
    expect({ at, counted }).toEqual({ at, counted: left.length });
  }
});
