// Whatever a card holds, Slack takes the message; and rosters show our own people and channels by name.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderMessage } from '../../../../adapters/slack/render/render-message.ts';
import type { Block, Card } from '../../../../src/posts/card.ts';
import { textsIn } from '../../../../src/texts/texts.ts';
import { asking, row, stopped } from '../../question-rows.ts';
import { checkMessage } from '../office/check-payload.ts';
import { linesOf, mentionsIn } from '../office/read-blocks.ts';

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('', ' ', '\n', '<!channel>', '😀'.repeat(2500), '長い文。'.repeat(1200)),
);
const style = fc.constantFrom('strong', 'note', 'warning', 'plain');

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ text: words, style }).map(({ text, style: how }): Block => {
    return how === 'strong' || how === 'note' || how === 'warning'
      ? { type: 'text', text: text.slice(0, 300).toWellFormed(), style: how }
      : { type: 'text', text };
  }),
  fc
    .array(fc.record({ label: words, value: words }), { maxLength: 12 })
    .map((fields): Block => ({ type: 'fields', fields })),
  words.map((text): Block => ({ type: 'heading', text: text.slice(0, 200).toWellFormed() })),
  fc.array(words, { maxLength: 80 }).map((items): Block => ({ type: 'list', items })),
  fc
    .array(fc.array(words, { maxLength: 4 }), { maxLength: 80 })
    .map((rows): Block => ({ type: 'table', columns: ['課', '状況'], rows })),
);
const question = fc
  .array(fc.record({ note: words, answered: fc.boolean() }), { maxLength: 40 })
  .map(
    (answers): Block =>
      asking(...answers.map((answer, at) => (answer.answered ? stopped(at, { note: answer.note }) : row(at)))),
  );

test('any card is a message that Slack takes, with its last warning last', () => {
  const cards = fc
    .record({ title: words, blocks: fc.array(block, { maxLength: 10 }), question: fc.option(question) })
    .map(({ title, blocks, question: asked }): Card => {
      const last: Block = { type: 'text', text: 'これは訓練です。', style: 'warning' };
      return { title, tone: 'alert', blocks: [...blocks, ...(asked === null ? [] : [asked]), last] };
    });
  fc.assert(
    fc.property(cards, (card) => {
      const message = renderMessage(card, textsIn('ja'));
      checkMessage(message);
      expect(mentionsIn(message.blocks)).toEqual([]);
      expect(linesOf(message.blocks).at(-1)).toBe('⚠ これは訓練です。');
    }),
    { numRuns: 200 },
  );
});

test('warnings that are too long together are shortened, and the card says so', () => {
  const warnings = Array.from(
    { length: 8 },
    (_, no): Block => ({ type: 'text', text: `警告${no} ${'長い文。'.repeat(900)}`, style: 'warning' }),
  );
  const message = renderMessage({ title: '状況', tone: 'alert', blocks: warnings }, textsIn('ja'));
  checkMessage(message);
  const lines = linesOf(message.blocks);
  for (const no of warnings.keys()) expect(lines.some((line) => line.startsWith(`⚠ 警告${no} 長い`))).toBe(true);
  expect(lines).toContain(textsIn('ja').chat.more.shortened);
});

test('a roster shows what is Slack’s by name, and what is not by its id', () => {
  const message = renderMessage(
    {
      title: '連携の一覧',
      tone: 'calm',
      blocks: [
        {
          type: 'roster',
          none: '未設定',
          rows: [
            { label: '危機対策', places: [{ platform: 'slack', conversation: 'C012AB' }], people: [] },
            {
              label: '税務課',
              places: [
                { platform: 'slack', conversation: 'D012AB' },
                { platform: 'teams', conversation: '19:x' },
              ],
              people: [{ platform: 'slack', id: 'U012AB', note: '(課長)' }],
            },
            { label: '道路課', places: [], people: [] },
          ],
        },
      ],
    },
    textsIn('ja'),
  );
  checkMessage(message);
  expect(linesOf(message.blocks).slice(1)).toEqual([
    '・危機対策:#C012AB',
    '・税務課:ダイレクトメッセージ teams:19:x @U012AB(課長)',
    '・道路課:未設定',
  ]);
});
