// What people write stays what they wrote: it calls nobody, links nowhere and turns into no sign.
import { describe, expect, test } from '@jest/globals';
import { answerPage } from '../../../../adapters/slack/render/forms/answer-pages.ts';
import { formView } from '../../../../adapters/slack/render/forms/form-view.ts';
import { messageView } from '../../../../adapters/slack/render/forms/message-view.ts';
import { renderMessage } from '../../../../adapters/slack/render/render-message.ts';
import { replyMessage } from '../../../../adapters/slack/render/reply-message.ts';
import { factsForm } from '../../../../src/chat/forms/facts-form.ts';
import { noteForm } from '../../../../src/chat/forms/note-form.ts';
import type { Card } from '../../../../src/posts/card.ts';
import { shorten } from '../../../../src/texts/shorten-text.ts';
import { textsIn } from '../../../../src/texts/texts.ts';
import { asking, stopped } from '../../question-rows.ts';
import { checkMessage, checkView } from '../office/check-payload.ts';
import { linesOf, mentionsIn } from '../office/read-blocks.ts';

const ja = textsIn('ja');

const ATTACKS = [
  '<!channel>',
  '<!here|here>',
  '<@U123>',
  '<#C123|general>',
  '<!subteam^S123>',
  '<https://evil.example|安全なリンク>',
  'https://evil.example/x',
  'www.evil.example',
  'mailto:a@b.example',
  '&lt;!channel&gt;',
  '*x* _y_ ~z~ `code`',
  ':tada: :+1:',
  '@here @channel @everyone',
  '#general',
];

const everywhere = (text: string): Card => ({
  title: text,
  tone: 'alert',
  blocks: [
    { type: 'text', text },
    { type: 'text', text, style: 'strong' },
    { type: 'text', text, style: 'note' },
    { type: 'text', text, style: 'warning' },
    { type: 'heading', text },
    { type: 'fields', fields: [{ label: text, value: text }] },
    { type: 'list', items: [text] },
    { type: 'table', columns: [text], rows: [[text, text]] },
    { ...asking(stopped(1, { name: text, note: text, answeredBy: text, stateLabel: text })) },
    { type: 'actions', actions: [{ label: text, command: text }] },
  ],
});

/** Every object that Slack would parse, emoji of plain_text included. */
const parsedIn = (value: unknown): readonly unknown[] => {
  if (typeof value !== 'object' || value === null) return [];
  const isParsed =
    'type' in value &&
    (value.type === 'mrkdwn' || value.type === 'markdown' || value.type === 'emoji' || value.type === 'link');
  const hasEmoji = 'type' in value && value.type === 'plain_text' && !('emoji' in value && value.emoji === false);
  return [...(isParsed || hasEmoji ? [value] : []), ...Object.values(value).flatMap(parsedIn)];
};

describe.each(ATTACKS)('%s', (attack) => {
  const message = renderMessage(everywhere(attack), ja);

  test('is no mention, link or emoji in any block, and reads as it was written', () => {
    checkMessage(message);
    expect(parsedIn(message.blocks)).toEqual([]);
    expect(mentionsIn(message.blocks)).toEqual([]);
    expect(linesOf(message.blocks).filter((line) => line.includes(attack)).length).toBeGreaterThanOrEqual(9);
  });

  test('is nothing to Slack in the notification, which is the one text it parses', () => {
    for (const { text } of [message, replyMessage({ ok: true, text: attack }, ja)]) {
      expect(text).not.toMatch(/[<>]/);
      expect(text).not.toMatch(/:[\w+-]+:/);
      expect(text).not.toMatch(/@(?:here|channel|everyone)/);
      expect(text).not.toMatch(/https?:\/\/|www\.|mailto:/);
      expect(text).not.toMatch(/(?:^|\s)[*_~`]\S/);
      expect(text).not.toMatch(/#\w/);
      expect(
        text.replaceAll('\u2060', '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
      ).toBe(attack);
    }
  });

  test('is nothing in a form', () => {
    const views = [
      answerPage(asking(stopped(1, { name: attack, note: attack })), { heading: attack }, 0, ja),
      factsForm({ id: '2025-001', drill: false, facts: { situation: attack }, seq: 1 }, ja),
      noteForm({ form: 'note', channel: 'C1', message: '1.2' }, attack, ja),
    ].map((form) => formView({ ...form, again: { said: attack, given: {} } }, ja));
    for (const view of [...views, messageView(attack, ja)]) {
      checkView(view);
      expect(parsedIn(view)).toEqual([]);
      expect(mentionsIn(view)).toEqual([]);
    }
  });
});

test('a text is never cut within a character', () => {
  const text = 'あ😀'.repeat(100);
  for (let most = 2; most < 120; most++) {
    const cut = shorten(text, most);
    expect(cut.isWellFormed()).toBe(true);
    expect(cut.length).toBeLessThanOrEqual(most);
    expect(cut.endsWith('…')).toBe(true);
  }
});

test('whom to ask is named when something is refused, by real ids only', () => {
  const ask = [
    { platform: 'slack', id: 'U012AB' },
    { platform: 'teams', id: 'U034CD' },
    { platform: 'slack', id: '<!channel>' },
  ];
  const message = replyMessage({ ok: false, code: 'not_allowed', text: '行えません。', ask }, ja);
  checkMessage(message);
  expect(mentionsIn(message.blocks)).toEqual(['U012AB']);
  expect(linesOf(message.blocks)).toEqual(['行えません。', '依頼先:@U012AB']);
});

test('a long reply is given whole, in pieces that Slack takes', () => {
  const text = '状況😀'.repeat(1500);
  const message = replyMessage({ ok: true, text }, ja);
  checkMessage(message);
  expect(linesOf(message.blocks).join('')).toBe(text);
});
