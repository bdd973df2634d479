// Whatever a card holds, Teams takes the message, and nothing is missing without a word about it.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderCard } from '../../../../adapters/teams/render/render-card.ts';
import type { Block, Card } from '../../../../src/posts/card.ts';
import { textsIn } from '../../../../src/texts/texts.ts';
import { asking, row, stopped } from '../../question-rows.ts';
import { checkCard } from '../office/check-card.ts';
import { linesOf } from '../office/read-card.ts';

const ja = textsIn('ja');
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('', ' ', '\n', '<at>担当者1</at>', '😀'.repeat(2500), '長い文。'.repeat(1200), '行\n'.repeat(900)),
);
const style = fc.constantFrom('strong', 'note', 'warning', 'plain');

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ text: words, style }).map(({ text, style: how }): Block => {
    return how === 'strong' || how === 'note' || how === 'warning'
      ? { type: 'text', text: text.slice(0, 100).toWellFormed(), style: how }
      : { type: 'text', text };
  }),
  fc
    .array(fc.record({ label: words, value: words }), { maxLength: 12 })
    .map((fields): Block => ({ type: 'fields', fields })),
  words.map((text): Block => ({ type: 'heading', text: text.slice(0, 100).toWellFormed() })),
  fc.array(words, { maxLength: 80 }).map((items): Block => ({ type: 'list', items })),
  fc
    .array(fc.array(words, { maxLength: 4 }), { maxLength: 80 })
    .map((rows): Block => ({ type: 'table', columns: ['課', '状況'], rows })),
);
const question = fc
  .array(fc.record({ note: fc.string({ unit: 'grapheme', maxLength: 1000 }), answered: fc.boolean() }), {
    maxLength: 25,
  })
  .map(
    (answers): Block =>
      asking(
        ...answers.map((answer, at) =>
          answer.answered ? stopped(at, { note: answer.note.slice(0, 1000).toWellFormed() }) : row(at),
        ),
      ),
  );

test('any card is a message that Teams takes, with its last warning last', () => {
  const cards = fc
    .record({ title: words, blocks: fc.array(block, { maxLength: 8 }), question: fc.option(question) })
    .map(({ title, blocks, question: asked }): Card => {
      const last: Block = { type: 'text', text: 'これは訓練です。', style: 'warning' };
      return {
        title: title.slice(0, 300).toWellFormed(),
        tone: 'alert',
        blocks: [...blocks, ...(asked === null ? [] : [asked]), last],
      };
    });
  fc.assert(
    fc.property(cards, (card) => {
      const message = renderCard(card, ja);
      checkCard(message);
      expect(message.mentions).toEqual([]);
      expect(linesOf(message.card).at(-1)).toBe('⚠ これは訓練です。');
    }),
    // Making such a card smaller takes longer than anybody waits; the seed plays it again.
    { numRuns: 150, endOnFailure: true },
  );
});

/** As many lines as letters fit: each would be a block of its own. */
const MANY_LINES = '行\n'.repeat(50);

test('a heading is one line, and headings of many lines fit', () => {
  const blocks = Array.from({ length: 8 }, (): Block => ({ type: 'heading', text: MANY_LINES }));
  const message = renderCard({ title: '状況', tone: 'alert', blocks }, ja);
  checkCard(message);
  expect(linesOf(message.card).filter((line) => line.startsWith('■'))).toEqual(
    blocks.map(() => `■ ${Array(50).fill('行').join(' ')}`),
  );
});

test('warnings of many lines stay, their lines run together where there is no room for them', () => {
  const warnings = Array.from(
    { length: 20 },
    (_, no): Block => ({ type: 'text', text: `警告${no}\n${MANY_LINES}`, style: 'warning' }),
  );
  const message = renderCard({ title: '状況', tone: 'alert', blocks: warnings }, ja);
  checkCard(message);
  const lines = linesOf(message.card);
  for (const no of warnings.keys()) expect(lines.some((line) => line.startsWith(`⚠ 警告${no} 行`))).toBe(true);
});

test('warnings that are too long together are shortened, and the card says so', () => {
  const warnings = Array.from(
    { length: 8 },
    (_, no): Block => ({ type: 'text', text: `警告${no} ${'長い文。'.repeat(900)}`, style: 'warning' }),
  );
  const message = renderCard({ title: '状況', tone: 'alert', blocks: warnings }, ja);
  checkCard(message);
  const lines = linesOf(message.card);
  for (const no of warnings.keys()) expect(lines.some((line) => line.startsWith(`⚠ 警告${no} 長い`))).toBe(true);
  expect(lines).toContain(ja.chat.more.shortened);
});

test('rows that do not fit are counted, and nothing that is kept gives way', () => {
  const rows = Array.from({ length: 300 }, (_, no) => [`課${no}`, '停止', '未回答 3']);
  const message = renderCard(
    {
      title: '【訓練】状況',
      tone: 'alert',
      blocks: [
        { type: 'text', text: '届いていません。', style: 'warning' },
        { type: 'fields', fields: [{ label: '1 発生日時', value: '確認中' }] },
        { type: 'table', columns: ['主管課', '状況'], rows },
        { type: 'list', items: ['1 住民記録'] },
        { type: 'actions', actions: [{ label: '状況を表示', command: '/bcp 状況' }] },
      ],
    },
    ja,
  );
  checkCard(message);
  const lines = linesOf(message.card);
  const shown = lines.filter((line) => line.startsWith('課')).length;
  expect(shown).toBeGreaterThan(50);
  expect(lines).toEqual(expect.arrayContaining(['⚠ 届いていません。', '1 発生日時:確認中', '・1 住民記録']));
  expect(lines).toContain(ja.chat.more.rows(300 - shown));
});

test('texts that do not fit are shortened, and the card says so', () => {
  const fields = ['発生状況', '発生原因', '対応状況', '影響'].map((label) => ({ label, value: '状況😀'.repeat(2000) }));
  const message = renderCard({ title: '第1報', tone: 'alert', blocks: [{ type: 'fields', fields }] }, ja);
  checkCard(message);
  const lines = linesOf(message.card);
  expect(lines.slice(1, 5).map((line) => [line.slice(0, 5).endsWith(':'), line.endsWith('…')])).toEqual(
    [true, true, true, false].map((label) => [label, true]),
  );
  expect(lines.at(-1)).toBe(ja.chat.more.shortened);
});
