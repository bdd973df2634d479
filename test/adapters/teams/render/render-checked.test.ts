// Every card the program makes is one that Teams takes and a telephone can show, and loses none of its words.
import { describe, expect, test } from '@jest/globals';
import { renderCard } from '../../../../adapters/teams/render/render-card.ts';
import type { Block, Card } from '../../../../src/posts/card.ts';
import { textsIn } from '../../../../src/texts/texts.ts';
import { everyCardOfTheStory, SHAPES } from '../../every-card.ts';
import { checkCard } from '../office/check-card.ts';
import { buttonsOf, linesOf } from '../office/read-card.ts';

const ja = textsIn('ja');
const card = (...blocks: readonly Block[]): Card => ({ title: '題名', tone: 'calm', blocks });
const rendered = (one: Card) => {
  const message = renderCard(one, ja);
  checkCard(message);
  return message;
};
const said = (one: Card): readonly string[] => linesOf(rendered(one).card);
const PEOPLE = [1, 2].map((no) => `0000000${no}-aaaa-bbbb-cccc-1234567890ab`);

everyCardOfTheStory((one, texts) => {
  const message = renderCard(one, texts);
  checkCard(message);
  return { notification: message.summary, lines: linesOf(message.card) };
}, ja.chat.more.shortened);

describe('a card', () => {
  test('shows what is to be noticed: headings, labels, warnings and rows', () => {
    expect(said(SHAPES.card)).toEqual(SHAPES.lines);
  });

  test('breaks a text of several lines into lines, and leaves empty ones out', () => {
    expect(said(card({ type: 'text', text: '一行目\r\n\n二行目' }))).toEqual(['題名', '一行目', '二行目']);
  });

  test('lets a long word break where a telephone ends, and an id stay whole', () => {
    const id = PEOPLE[0] ?? '';
    const [, long = '', short] = said(card({ type: 'text', text: `https://example.lg.jp/${'x'.repeat(99)}\n${id}` }));
    expect(Math.max(...long.split('\u200b').map((part) => part.length))).toBe(30);
    expect(short).toBe(id);
  });

  test('says its tone in a colour, and never in that alone', () => {
    const band = (tone: Card['tone']) => rendered({ ...card(), tone }).card.body[0];
    expect(band('alert')).toMatchObject({ type: 'Container', style: 'attention' });
    expect(band('done')).toMatchObject({ style: 'good' });
    expect(linesOf(rendered({ ...card(), tone: 'alert' }).card)).toEqual(['題名']);
  });

  test('has a heading that is heard as one, unless its words could be taken for markdown', () => {
    const title = (words: string) => JSON.stringify(rendered({ ...card(), title: words }).card.body[0]);
    expect(title('【第1報】住民記録 12月4日')).toContain('"style":"heading"');
    expect(title('**重要** [開く](https://evil.example)')).toContain('"TextRun"');
  });

  test('calls whom it is for by name, each by words of their own, and nobody who is no person', () => {
    const message = rendered({ ...card(), notify: [...PEOPLE, ...PEOPLE, 'everyone', '<at>全員</at>'] });
    expect(message.mentions).toEqual(PEOPLE.map((id) => ({ id })));
    expect(linesOf(message.card)[1]).toBe('<at>担当者1</at> <at>担当者2</at>');
    expect(message.card.msteams?.entities).toEqual(
      PEOPLE.map((id, at) => ({
        type: 'mention',
        text: `<at>担当者${at + 1}</at>`,
        mentioned: { id, name: `担当者${at + 1}` },
      })),
    );
  });

  test('says how many more it is for than it can call', () => {
    const notify = Array.from({ length: 25 }, (_, no) => `${10_000_000 + no}-aaaa-bbbb-cccc-1234567890ab`);
    const message = rendered({ ...card(), notify });
    expect(message.mentions).toHaveLength(20);
    expect(linesOf(message.card)[1]).toContain('ほか5件');
  });

  test('has buttons that say commands or open dialogs, at most six in a row', () => {
    const commands = Array.from({ length: 7 }, (_, no) => ({ label: `命令${no}`, command: `/bcp 状況 ${no}` }));
    const form = { label: '6項目', form: 'facts', incident: '2025-001', style: 'primary' } as const;
    const buttons = buttonsOf(rendered(card({ type: 'actions', actions: [...commands, form] })).card);
    expect(buttons).toHaveLength(8);
    expect(buttons[0]).toMatchObject({ verb: 'say', data: { text: '/bcp 状況 0', incident: '2025-001' } });
    expect(buttons[7]).toMatchObject({
      type: 'Submit',
      style: 'positive',
      data: { msteams: { type: 'task/fetch' }, dialog: 'facts', incident: '2025-001' },
    });
  });

  test('shows a command that is too long for a button as words to type', () => {
    const one = card({ type: 'actions', actions: [{ label: '送る', command: 'あ'.repeat(1501) }] });
    expect(buttonsOf(rendered(one).card)).toEqual([]);
    expect(said(one)[1]).toBe(`送る ${'あ'.repeat(1501)}`);
  });

  test('carries another revision when it says something else', () => {
    const pressed = (command: string, title: string) =>
      buttonsOf(rendered({ ...card({ type: 'actions', actions: [{ label: '送る', command }] }), title }).card)[0]?.data;
    expect(pressed('/bcp 状況', '一')).toEqual(pressed('/bcp 状況', '一'));
    expect(pressed('/bcp 状況', '一')).not.toEqual(pressed('/bcp 状況', '二'));
  });

  test('shows links and people of any platform as words, and calls nobody', () => {
    const message = rendered(
      card({
        type: 'roster',
        none: '未設定',
        rows: [
          { label: '危機対策', places: [{ platform: 'teams', conversation: '19:x@thread.tacv2' }], people: [] },
          { label: '税務課', places: [], people: [{ platform: 'teams', id: PEOPLE[0] ?? '', note: '(課長)' }] },
          { label: '道路課', places: [], people: [] },
        ],
      }),
    );
    expect(linesOf(message.card)).toEqual([
      '題名',
      '危機対策:Teams チャネル 19:x@thread.tacv2',
      `税務課:Teams ${PEOPLE[0]}(課長)`,
      '道路課:未設定',
    ]);
    expect(message.mentions).toEqual([]);
  });
});
