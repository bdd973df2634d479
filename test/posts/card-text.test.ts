// A post as a text file: everything is told, in an order that needs no columns, and nothing can be pressed.
import { expect, test } from '@jest/globals';
import type { Card } from '../../src/posts/card.ts';
import { cardText } from '../../src/posts/card-text.ts';
import { plainText } from '../../src/posts/plain-text.ts';
import { textsIn } from '../../src/texts/texts.ts';

const report: Card = {
  title: '【定時連絡】IaaS基盤の停止について(第3報)',
  tone: 'calm',
  blocks: [
    { type: 'text', text: '第3報(定時連絡)', style: 'strong' },
    { type: 'text', text: '予定から遅れています。', style: 'warning' },
    { type: 'fields', fields: [{ label: '1 発生日時', value: '11月24日 8時05分' }] },
    { type: 'heading', text: '主管課別' },
    { type: 'table', columns: ['主管課', '回答', '稼働状況'], rows: [['税務課', '1/2', '']] },
    { type: 'list', items: ['一つ目'] },
    { type: 'actions', actions: [{ label: '承認', command: '承認' }] },
  ],
};

test('a report reads from top to bottom, without buttons, and an empty cell keeps its place', () => {
  expect(cardText(report, textsIn('ja'))).toBe(
    [
      '【定時連絡】IaaS基盤の停止について(第3報)',
      '',
      '第3報(定時連絡)',
      '【注意】予定から遅れています。',
      '',
      '1 発生日時: 11月24日 8時05分',
      '',
      '■ 主管課別',
      '(主管課: 回答、稼働状況)',
      '・税務課: 1/2、-',
      '',
      '・一つ目',
      '',
    ].join('\n'),
  );
});

test('questions are told with what was answered, by whom, and what is still open', () => {
  const systems = [
    {
      id: 'a',
      no: 13,
      name: '税',
      state: 'stopped',
      stateLabel: '停止',
      answered: true,
      answeredBy: '8時10分',
      note: '窓口\n休止',
    },
    { id: 'b', no: 14, name: '住民記録', state: 'no_answer', stateLabel: '', answered: false },
  ];
  const card: Card = {
    title: '確認',
    tone: 'alert',
    blocks: [{ type: 'questions', incident: '2026-001', section: 'taxation', round: 1, open: true, seen: 0, systems }],
  };
  expect(cardText(card, textsIn('ja'))).toContain('・13 税: 停止、窓口 休止(8時10分)\n・14 住民記録: 未回答\n');
  expect(cardText(card, textsIn('en'))).toContain('- 13 税: 停止, 窓口 休止 (8時10分)\n- 14 住民記録: No answer\n');
});

test('a call sheet has no telephone number to show', () => {
  const card: Card = {
    title: '連絡票',
    tone: 'alert',
    blocks: [
      {
        type: 'calls',
        columns: ['部', '受電者'],
        rows: [{ recipient: 'department/planning', name: '企画部', cells: [''], done: false }],
      },
    ],
  };
  expect(cardText(card, textsIn('ja'))).toBe('連絡票\n\n(部: 受電者)\n・企画部: -\n');
});

test('the further lines of what somebody typed are marked, and look like no item of the report', () => {
  const typed = 'ホスト停止\n4 発生原因: 偽り\r\n■ 見出し';
  const card: Card = {
    title: '第3報',
    tone: 'calm',
    blocks: [
      { type: 'text', text: typed },
      { type: 'text', text: typed, style: 'warning' },
      { type: 'fields', fields: [{ label: '3 発生状況', value: typed }] },
      { type: 'list', items: [typed] },
      { type: 'table', columns: ['主管課'], rows: [[typed]] },
    ],
  };
  for (const text of [cardText(card, textsIn('ja')), plainText(card)]) {
    expect(text).not.toMatch(/^(?:4 発生原因|■)/m);
    expect(text).toContain('\n    | 4 発生原因: 偽り\n    | ■ 見出し');
  }
});
