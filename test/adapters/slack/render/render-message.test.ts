// A card as a Slack message: what people read on a telephone, what they press, and that Slack would take it.
import { describe, expect, test } from '@jest/globals';
import { pressIn } from '../../../../adapters/slack/interactions.ts';
import { renderMessage } from '../../../../adapters/slack/render/render-message.ts';
import { revisionOf } from '../../../../src/chat/command-keys.ts';
import type { Block, Card } from '../../../../src/posts/card.ts';
import { plainCard } from '../../../../src/posts/plain-card.ts';
import { textsIn } from '../../../../src/texts/texts.ts';
import { approvedStory, post, postsOf, wholeStory } from '../../../posts/whole-story.ts';
import { everyCardOfTheStory, SHAPES } from '../../every-card.ts';
import { checkMessage } from '../office/check-payload.ts';
import { buttonsOf, linesOf, mentionsIn } from '../office/read-blocks.ts';

const ja = textsIn('ja');
const card = (...blocks: readonly Block[]): Card => ({ title: '題名', tone: 'calm', blocks });
const rendered = (one: Card) => {
  const message = renderMessage(one, ja);
  checkMessage(message);
  return message;
};
const said = (one: Card): readonly string[] => linesOf(rendered(one).blocks);

everyCardOfTheStory((one, texts) => {
  const message = renderMessage(one, texts);
  checkMessage(message);
  return { notification: message.text, lines: linesOf(message.blocks) };
}, ja.chat.more.shortened);

test('a post in its smallest form is nothing but text, and an update with it leaves no blocks behind', () => {
  const warning = { type: 'text', text: 'これは訓練です。', style: 'warning' } as const;
  const long = { type: 'list', items: Array.from({ length: 500 }, (_, at) => `<@U0TANAKA> ${at}番 & *強調*`) } as const;
  const message = renderMessage(plainCard(card(long, warning), ja), ja);
  expect(message.blocks).toEqual([]);
  expect(message.text.startsWith('題名\n')).toBe(true);
  expect(message.text).toContain(ja.posts.reduced);
  expect(message.text.endsWith('これは訓練です。')).toBe(true);
  expect(message.text).not.toContain('<@');
  expect(message.text.length).toBeLessThanOrEqual(4000);
});

describe('a card', () => {
  test('has its title as the notification and the header', () => {
    const message = rendered(card({ type: 'text', text: '本文です。' }));
    expect(message.text).toBe('題名');
    expect(linesOf(message.blocks)).toEqual(['題名', '本文です。']);
  });

  test('shows what is to be noticed: headings, labels, warnings and rows', () => {
    expect(said(SHAPES.card)).toEqual(SHAPES.lines);
  });

  test('never uses a table or parsed text', () => {
    const { card: board } = post(wholeStory(), 'board');
    const json = JSON.stringify(rendered(board).blocks);
    expect(json).not.toContain('"mrkdwn"');
    expect(json).not.toContain('"table"');
  });

  test('puts text blocks that follow on each other into one block', () => {
    const texts = Array.from({ length: 30 }, (_, at): Block => ({ type: 'text', text: `${at}行目` }));
    expect(rendered(card(...texts)).blocks).toHaveLength(2);
  });

  test('shows a long title whole below its shortened header', () => {
    const title = `【定時連絡】${'あ'.repeat(200)}`;
    const lines = linesOf(rendered({ ...card(), title }).blocks);
    expect(lines[0]).toHaveLength(150);
    expect(lines[0]?.endsWith('…')).toBe(true);
    expect(lines[1]).toBe(title);
  });

  test('says something when its texts are empty', () => {
    const message = rendered({ ...card({ type: 'text', text: ' ' }, { type: 'list', items: [] }), title: ' ' });
    expect(message.text).toBe(ja.console.title);
  });
});

describe('whom it notifies', () => {
  test('they stand before the title, and in a block that is seen', () => {
    const message = rendered({ ...card(), notify: ['U012AB', 'W34CD', 'U012AB'] });
    expect(message.text).toBe('<@U012AB> <@W34CD> 題名');
    expect(mentionsIn(message.blocks)).toEqual(['U012AB', 'W34CD']);
  });

  test('what is no member’s id becomes no mention', () => {
    const message = rendered({ ...card(), notify: ['!channel', 'U12>', 'C012AB', 'u012', ''] });
    expect(message.text).toBe('題名');
    expect(mentionsIn(message.blocks)).toEqual([]);
  });

  test('a card that notifies nobody mentions nobody', () => {
    for (const { card } of postsOf(wholeStory(), 'ja')) expect(mentionsIn(rendered(card).blocks)).toEqual([]);
  });

  test('very many are counted', () => {
    const message = rendered({ ...card(), notify: Array.from({ length: 60 }, (_, at) => `U${1000 + at}`) });
    expect(mentionsIn(message.blocks)).toHaveLength(40);
    expect(linesOf(message.blocks)[1]).toContain('ほか20件');
  });
});

describe('buttons', () => {
  const withActions = card({
    type: 'actions',
    actions: [
      { label: '/bcp 頻度 every 2h', command: '/bcp 頻度 every 2h' },
      { label: '連絡事項を更新', form: 'facts', incident: '2025-001', style: 'primary' },
    ],
  });

  test('say a command or open a form, and carry what the contract says', () => {
    const [say, facts] = buttonsOf(rendered(withActions).blocks);
    expect(say).toMatchObject({
      action_id: 'say:0',
      carries: { text: '/bcp 頻度 every 2h', incident: '2025-001', revision: revisionOf(withActions) },
    });
    expect(facts).toMatchObject({ action_id: 'open_facts:1', style: 'primary', carries: { incident: '2025-001' } });
  });

  test('each of the whole story is known, and carries what is expected of it', () => {
    const buttons = [wholeStory(), approvedStory(false)]
      .flatMap((told) => postsOf(told, 'ja'))
      .flatMap(({ card }) => buttonsOf(rendered(card).blocks));
    expect(buttons.length).toBeGreaterThan(20);
    for (const { action_id, carries } of buttons) {
      expect(pressIn(action_id, JSON.stringify(carries)).kind).not.toBe('outdated');
    }
  });

  test('a revision changes with what the card says', () => {
    const revision = (one: Card) => Object(buttonsOf(rendered(one).blocks)[0]?.carries).revision;
    expect(revision(withActions)).toMatch(/^[\w-]{16}$/);
    expect(revision(withActions)).toBe(revision({ ...withActions }));
    expect(revision({ ...withActions, title: '別の題名' })).not.toBe(revision(withActions));
  });

  test('a command too long for a button is shown as words', () => {
    const command = `/bcp 追記 ${'あ'.repeat(1600)}`;
    const message = rendered(card({ type: 'actions', actions: [{ label: '追記', command }] }));
    expect(buttonsOf(message.blocks)).toEqual([]);
    expect(linesOf(message.blocks)).toContain(command);
  });

  test('sixty of them still fit', () => {
    const actions = Array.from({ length: 60 }, (_, at) => ({ label: `${at}`, command: `/bcp 状況 ${at}` }));
    expect(buttonsOf(rendered(card({ type: 'actions', actions })).blocks)).toHaveLength(60);
  });
});
