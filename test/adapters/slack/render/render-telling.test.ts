// 連絡状況 as a Slack message: who was told, what is left to be done, which channels can be used; whole, on a telephone too.
import { expect, test } from '@jest/globals';
import { renderMessage } from '../../../../adapters/slack/render/render-message.ts';
import { textsIn } from '../../../../src/texts/texts.ts';
import { contactCards } from '../../telling-cards.ts';
import { checkMessage } from '../office/check-payload.ts';
import { linesOf } from '../office/read-blocks.ts';

test.each(['ja', 'en'] as const)('is a message that Slack takes, and loses no word in the ward (%s)', (locale) => {
  const texts = textsIn(locale);
  const leftOut = new RegExp(texts.chat.more.rows(7).replace(/[.()]/g, '.').replace('7', '\\d+'));
  for (const { at, card } of contactCards(locale)) {
    const message = renderMessage(card, texts);
    checkMessage(message);
    const lines = linesOf(message.blocks);
    const cut = lines.filter((line) => line === texts.chat.more.shortened || leftOut.test(line));
    expect({ at, cut }).toEqual({ at, cut: [] });
  }
});
